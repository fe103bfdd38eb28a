using System.Buffers.Binary;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Scan;

/// <summary>Opens the waves whose first day has begun somewhere: from then on the invited people are fixed.</summary>
public sealed class OpenDueWaves(BotDbContext db, Transactions transactions, TimeProvider time) : IBeat
{
    /// <summary>The easternmost zone is 14 hours ahead of UTC: a date begins there this much earlier.</summary>
    private static readonly TimeSpan EarliestDayBreak = TimeSpan.FromHours(14);

    public async Task Beat(CancellationToken cancellation)
    {
        foreach (var wave in (await Planned(cancellation)).Where(wave => wave.Opens <= time.GetUtcNow()))
        {
            await transactions.Run(
                services => services.GetRequiredService<OpenWave>().Execute(wave.Id, cancellation), cancellation);
        }
    }

    public async Task<DateTimeOffset?> NextDue(CancellationToken cancellation) =>
        (await Planned(cancellation)).Select(wave => (DateTimeOffset?)wave.Opens).Where(opens => opens > time.GetUtcNow()).Min();

    private async Task<IReadOnlyList<(WaveId Id, DateTimeOffset Opens)>> Planned(CancellationToken cancellation) =>
        [.. (await (
            from wave in db.Waves
            join campaign in db.Campaigns on wave.CampaignId equals campaign.Id
            where wave.State == WaveState.Planned && campaign.State == CampaignState.Planned
            select new { wave.Id, campaign.StartsOn }).ToListAsync(cancellation))
            .Select(row => (row.Id, new DateTimeOffset(row.StartsOn, TimeOnly.MinValue, TimeSpan.Zero) - EarliestDayBreak))];
}

/// <summary>Enrols the audience and deals the item orders; an audience that has become empty withdraws the wave.</summary>
public sealed class OpenWave(BotDbContext db, Audience audience, Respondents respondents, OrganisationOptions organisation, IdSource ids, TimeProvider time)
{
    public async Task Execute(WaveId id, CancellationToken cancellation)
    {
        var wave = await db.Waves.FirstAsync(w => w.Id == id, cancellation);
        var campaign = await db.Campaigns.Include(c => c.Teams).FirstAsync(c => c.Id == wave.CampaignId, cancellation);
        if (wave.State != WaveState.Planned || campaign.State != CampaignState.Planned)
        {
            return;
        }

        var people = await audience.Of(
            [.. campaign.Teams.Where(team => !team.IsLeftOut).Select(team => team.TeamId)],
            [.. campaign.Teams.Where(team => team.IsLeftOut).Select(team => team.TeamId)], cancellation);
        if (people.Count == 0)
        {
            (wave.State, campaign.State) = (WaveState.Withdrawn, CampaignState.Finished);
            return;
        }

        foreach (var person in people)
        {
            db.Add(new Enrollment { Id = EnrollmentId.New(ids), CampaignId = campaign.Id, PersonId = person.Id });
        }

        await respondents.Invite(wave.Id, Dealt(wave.Id, people), await DealtBefore(wave, cancellation), cancellation);
        (wave.State, campaign.State) = (WaveState.Open, CampaignState.Running);
        wave.OpenedAt = time.GetUtcNow();
        wave.ClosesAt = people.Select(person => organisation.ZoneOf(person.TimeZone)).Distinct()
            .Max(zone => LocalClock.Resolve(campaign.EndsOn.AddDays(1), TimeOnly.MinValue, zone));
    }

    /// <summary>The last wave in shorter forms with the same questionnaire, when this is one too.</summary>
    private async Task<WaveId?> DealtBefore(Wave wave, CancellationToken cancellation) => wave.Design != ScanDesign.ThreeForms
        ? null
        : (await db.Waves.AsNoTracking()
            .Where(w => w.Design == ScanDesign.ThreeForms && w.State == WaveState.Closed && w.InstrumentVersion == wave.InstrumentVersion)
            .OrderByDescending(w => w.ClosedAt).FirstOrDefaultAsync(cancellation))?.Id;

    /// <summary>Team by team, people of a team in random order, so that item orders spread evenly within teams.</summary>
    private static List<PersonId> Dealt(WaveId wave, IReadOnlyList<Person> people)
    {
        Span<byte> seed = stackalloc byte[16];
        wave.Value.TryWriteBytes(seed);
        var random = new Random(BinaryPrimitives.ReadInt32LittleEndian(seed[12..]));
        return [.. people.GroupBy(person => person.TeamId).SelectMany(team =>
        {
            var members = team.Select(person => person.Id).ToArray();
            random.Shuffle(members);
            return members;
        })];
    }
}
