using LdRoi.Bot.People;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy.CheckIns;

/// <summary>The door from check-ins to readers: what was released of closed rounds, to those who may read it now.</summary>
public sealed class CheckInGate(BotDbContext db, Gate gate)
{
    /// <summary>The figures of one team in these rounds.</summary>
    /// <exception cref="UnauthorizedAccessException">The reader may not read this team.</exception>
    public async Task<IReadOnlyList<ReleasedAnswer>> OfTeam(Person reader, TeamId team, IReadOnlyCollection<RoundId> rounds, CancellationToken cancellation)
    {
        if ((await gate.TeamsFor(reader, cancellation)).All(one => one.Id != team))
        {
            throw new UnauthorizedAccessException("What was released of this team is not for this reader.");
        }

        return await Of(team.Value, rounds, cancellation);
    }

    /// <summary>Teams in which, or below which, somebody was asked in these rounds; whether anything of them is shown or not.</summary>
    public async Task<IReadOnlySet<TeamId>> TeamsIn(IReadOnlyCollection<RoundId> rounds, CancellationToken cancellation) =>
        (await db.Set<ReleasedAnswer>().AsNoTracking().Where(figure => rounds.Contains(figure.RoundId)).Select(figure => figure.GroupId).Distinct().ToListAsync(cancellation))
        .Select(TeamId.Load).ToHashSet();

    /// <summary>The figures of whole rounds, for L&amp;D.</summary>
    /// <param name="whole">The id under which everybody in a round stands.</param>
    /// <exception cref="UnauthorizedAccessException">Only for L&amp;D.</exception>
    public Task<IReadOnlyList<ReleasedAnswer>> OfAll(Person reader, Guid whole, IReadOnlyCollection<RoundId> rounds, CancellationToken cancellation) =>
        reader.Role == Role.LearningProfessional ? Of(whole, rounds, cancellation) : throw new UnauthorizedAccessException("The report of a whole programme is for L&D.");

    /// <summary>What was picked off lists in these rounds: of whole rounds and of no team, so for everybody who may read about the programme.</summary>
    public async Task<IReadOnlyList<ReleasedPick>> Picks(IReadOnlyCollection<RoundId> rounds, CancellationToken cancellation) =>
        await db.Set<ReleasedPick>().AsNoTracking().Where(pick => rounds.Contains(pick.RoundId)).ToListAsync(cancellation);

    /// <summary>What people wrote in these rounds, for L&amp;D; empty when there is nothing that may be shown.</summary>
    /// <param name="from">How many to pass over; none when there are not that many.</param>
    /// <exception cref="UnauthorizedAccessException">Only for L&amp;D.</exception>
    public async Task<(int First, int Total, IReadOnlyList<string> Texts)> Examples(
        Person reader, IReadOnlyCollection<RoundId> rounds, int from, int most, CancellationToken cancellation)
    {
        if (reader.Role != Role.LearningProfessional)
        {
            throw new UnauthorizedAccessException("What people wrote about a programme is for L&D.");
        }

        var examples = db.Set<ReleasedExample>().Where(example => rounds.Contains(example.RoundId));
        var total = await examples.CountAsync(cancellation);
        var first = from > 0 && from < total ? from : 0;
        return (first, total, await examples.OrderBy(example => example.RoundId).ThenBy(example => example.Place).Skip(first).Take(most)
            .Select(example => example.Text).ToListAsync(cancellation));
    }

    /// <summary>Use at work of every team whose own figure is shown, by team: bands of those tell nothing that the teams do not.</summary>
    public async Task<IReadOnlyDictionary<TeamId, ReleasedAnswer>> UseByTeam(IReadOnlyCollection<RoundId> rounds, Guid whole, CancellationToken cancellation) =>
        (await db.Set<ReleasedAnswer>().AsNoTracking()
            .Where(figure => rounds.Contains(figure.RoundId) && figure.Question == Questions.Use && figure.Mean != null && figure.GroupId != whole).ToListAsync(cancellation))
        .GroupBy(figure => figure.GroupId).ToDictionary(team => TeamId.Load(team.Key), team => team.First());

    /// <summary>The learning culture of teams as the last scan that closed before a day showed it, 0–100: mean of what was released of its three indicators.</summary>
    public async Task<IReadOnlyDictionary<TeamId, double>> CultureBefore(DateTimeOffset day, CancellationToken cancellation)
    {
        string[] indicators = ["SL", "ID", "CV"];
        var wave = await db.Waves.AsNoTracking().Where(w => w.ClosedAt != null && w.ClosedAt < day && w.State == Scan.WaveState.Closed)
            .OrderByDescending(w => w.ClosedAt).Select(w => w.Id).FirstOrDefaultAsync(cancellation);
        var shown = await db.Set<ReleasedFigure>().AsNoTracking().Where(f => f.WaveId == wave && f.Mean != null && indicators.Contains(f.ScaleCode)).ToListAsync(cancellation);
        return shown.GroupBy(f => f.TeamId).Where(team => team.Count() == indicators.Length).ToDictionary(team => team.Key, team => team.Average(f => f.Mean!.Value));
    }

    private async Task<IReadOnlyList<ReleasedAnswer>> Of(Guid group, IReadOnlyCollection<RoundId> rounds, CancellationToken cancellation) =>
        await db.Set<ReleasedAnswer>().AsNoTracking().Where(figure => figure.GroupId == group && rounds.Contains(figure.RoundId) && figure.Withheld == null).ToListAsync(cancellation);
}
