using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Habits;

/// <summary>Begins campaigns of habits whose first day has begun somewhere, and ends those whose last day has ended everywhere.</summary>
public sealed class OpenDueHabits(BotDbContext db, Transactions transactions, TimeProvider time) : IBeat
{
    /// <summary>A date begins this much earlier in the easternmost zone than in UTC, and ends this much later in the westernmost.</summary>
    private static readonly TimeSpan Eastern = TimeSpan.FromHours(14), Western = TimeSpan.FromHours(12);

    public async Task Beat(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        foreach (var (id, at, opens) in await Due(cancellation))
        {
            if (at <= now)
            {
                await transactions.Run(
                    services => opens
                        ? services.GetRequiredService<OpenHabits>().Execute(id, cancellation)
                        : services.GetRequiredService<CloseHabits>().Execute(id, cancellation),
                    cancellation);
            }
        }
    }

    public async Task<DateTimeOffset?> NextDue(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return (await Due(cancellation)).Select(row => (DateTimeOffset?)row.At).Where(at => at > now).Min();
    }

    private async Task<IEnumerable<(CampaignId Id, DateTimeOffset At, bool Opens)>> Due(CancellationToken cancellation) =>
        (await db.Campaigns.AsNoTracking()
            .Where(c => c.Kind == HabitCards.Kind && (c.State == CampaignState.Planned || c.State == CampaignState.Running || c.State == CampaignState.Paused))
            .Select(c => new { c.Id, c.State, c.StartsOn, c.EndsOn }).ToListAsync(cancellation))
        .Select(row => row.State == CampaignState.Planned
            ? (row.Id, Midnight(row.StartsOn) - Eastern, true)
            : (row.Id, Midnight(row.EndsOn.AddDays(1)) + Western, false));

    private static DateTimeOffset Midnight(DateOnly date) => new(date, TimeOnly.MinValue, TimeSpan.Zero);
}

/// <summary>Enrols the audience, and fixes in which team's figures each counts; an audience that has become empty ends it.</summary>
public sealed class OpenHabits(BotDbContext db, HabitPeople people, IdSource ids)
{
    public async Task Execute(CampaignId id, CancellationToken cancellation)
    {
        var campaign = await db.Campaigns.Include(c => c.Teams).FirstAsync(c => c.Id == id, cancellation);
        if (campaign.State != CampaignState.Planned)
        {
            return;
        }

        var habits = await db.Set<HabitCampaign>().AsNoTracking().FirstAsync(h => h.CampaignId == id, cancellation);
        var (makers, mirrors) = await people.Of(
            habits.Audience, [.. campaign.Teams.Where(team => !team.IsLeftOut).Select(team => team.TeamId)],
            [.. campaign.Teams.Where(team => team.IsLeftOut).Select(team => team.TeamId)], cancellation);
        campaign.State = makers.Count == 0 ? CampaignState.Finished : CampaignState.Running;
        if (makers.Count > 0)
        {
            await Enrol(id, makers, isMirror: false, cancellation);
            await Enrol(id, mirrors, isMirror: true, cancellation);
        }
    }

    /// <summary>Gives each a place in the campaign.</summary>
    internal async Task Enrol(CampaignId id, IReadOnlyList<Person> enrolled, bool isMirror, CancellationToken cancellation)
    {
        var tree = await TeamTree.Load(db, cancellation);
        var highestLed = tree.All.Where(team => team.ManagerId is not null)
            .GroupBy(team => team.ManagerId!.Value).ToDictionary(group => group.Key, group => group.MinBy(tree.DepthOf)!);
        foreach (var person in enrolled)
        {
            var enrollment = new Enrollment { Id = EnrollmentId.New(ids), CampaignId = id, PersonId = person.Id };
            db.Add(enrollment);
            db.Add(new HabitPlace
            {
                EnrollmentId = enrollment.Id, CampaignId = id, IsMirror = isMirror,

                // As with a scan: whoever leads a team is not counted in it.
                TeamId = highestLed.TryGetValue(person.Id, out var led) ? led.ParentId : person.TeamId,
            });
        }
    }
}

/// <summary>Ends a campaign of habits: nothing more goes out, and what people keep of it is theirs.</summary>
public sealed class CloseHabits(BotDbContext db, HabitCampaigns campaigns)
{
    public async Task Execute(CampaignId id, CancellationToken cancellation)
    {
        var campaign = await db.Campaigns.FirstAsync(c => c.Id == id, cancellation);
        if (campaign.State is not (CampaignState.Running or CampaignState.Paused))
        {
            return;
        }

        campaign.State = CampaignState.Finished;
        await db.SaveChangesAsync(cancellation);
        await campaigns.Stop(id, cancellation);
        await db.Deliveries.Where(d => d.CampaignId == id && d.State == DeliveryState.Planned)
            .Become(DeliveryState.Cancelled, DeliveryReasons.CampaignEnded, cancellation);
        await db.Deliveries.Where(d => d.CampaignId == id && d.State == DeliveryState.Sent)
            .Become(DeliveryState.Closed, DeliveryReasons.CampaignEnded, cancellation);
    }
}
