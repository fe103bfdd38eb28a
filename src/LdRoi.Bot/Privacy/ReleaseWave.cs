using LdRoi.Bot.People;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Measurement;
using LdRoi.Measurement.Confidentiality;
using LdRoi.Measurement.Scan;
using LdRoi.Measurement.Statistics;
using Microsoft.EntityFrameworkCore;
using TeamTree = LdRoi.Bot.People.TeamTree;

namespace LdRoi.Bot.Privacy;

/// <summary>
/// Turns the answers of a closed wave into the figures that may leave, once. Which figures may leave depends on who is in
/// which group, never on what they answered and never on who asks.
/// </summary>
public sealed class ReleaseWave(BotDbContext db, WaveScores scores)
{
    public async Task Execute(Wave wave, IReadOnlyList<Scale> scales, CancellationToken cancellation)
    {
        var tree = await FreezeTeams(wave.Id, cancellation);
        var places = await Places(wave.Id, cancellation);
        foreach (var scale in scales)
        {
            var now = new ScaleRelease(tree, places, await scores.Of(wave.Id, scale, cancellation), wave.Threshold);
            var earlier = await Shown(wave, scale, cancellation);
            var befores = new Dictionary<WaveId, ScaleRelease>();
            foreach (var id in earlier.Values.SelectMany(figures => figures).Select(figure => figure.WaveId).Distinct())
            {
                befores[id] = new ScaleRelease(tree, await Places(id, cancellation), await scores.Of(id, scale, cancellation), wave.Threshold);
            }

            var figures = tree.All.Where(team => now.InvitedIn(team) > 0)
                .Select(team => Figure(wave, scale, team, now, earlier.GetValueOrDefault(team.Id, []), befores));
            db.AddRange(ShutBands([.. figures], tree));
        }

        await db.SaveChangesAsync(cancellation);
    }

    /// <param name="earlier">What was shown of this team and scale before, newest first.</param>
    private static ReleasedFigure Figure(
        Wave wave, Scale scale, Team team, ScaleRelease now, IReadOnlyList<ReleasedFigure> earlier,
        Dictionary<WaveId, ScaleRelease> befores)
    {
        if (now.WhyWithheld(team) is { } withheld)
        {
            return new ReleasedFigure { WaveId = wave.Id, TeamId = team.Id, ScaleCode = scale.Code, Withheld = withheld };
        }

        var own = now.ScoresIn(team);
        var score = TeamScoring.Score([.. own.Values], now.Pooled);

        // Two waves of nearly the same people are one equation about those who came and went: the new number gets coarser.
        if (earlier.Any(figure => figure.Mean is not null && !IsComparable(own, figure, befores[figure.WaveId], team, wave.Threshold)))
        {
            var band = score.Band ?? Comparability.CoarseBand(score.Mean!.Value);
            return Shown(new ScoreChange(0, null, null, null, false, Reason.NotComparable), score with { Mean = null, Interval = null, Band = band });
        }

        return Shown(earlier is [var last, ..] ? ChangeOf(own, last, now, befores[last.WaveId], team, wave.Threshold) : null, score);

        ReleasedFigure Shown(ScoreChange? change, TeamScore shown) => new()
        {
            WaveId = wave.Id,
            TeamId = team.Id,
            ScaleCode = scale.Code,
            Respondents = shown.Respondents,
            Invited = now.InvitedIn(team),
            Mean = Whole(shown.Mean),
            Low = Whole(shown.Interval?.Low),
            High = Whole(shown.Interval?.High),
            BandLow = shown.Band?.Low,
            BandHigh = shown.Band?.High,
            PreviousWaveId = earlier.Count == 0 ? null : earlier[0].WaveId,
            Change = Whole(change?.Mean),
            ChangeLow = Whole(change?.Interval?.Low),
            ChangeHigh = Whole(change?.Interval?.High),
            Verdict = change?.Verdict,
            ChangeReason = change is null or { Mean: not null } ? null : change.Reason,
        };
    }

    /// <summary>The same people as then, or at least a group of others; after a reorganisation the team of then is no longer the team of now.</summary>
    private static bool IsComparable(
        IReadOnlyDictionary<RespondentId, double> own, ReleasedFigure earlier, ScaleRelease before, Team team, int threshold)
    {
        var then = before.ScoresIn(team).Keys.ToHashSet();
        return then.Count == earlier.Respondents && Comparability.SameOrFarEnough(then, own.Keys.ToHashSet(), threshold);
    }

    /// <summary>A figure that is a band stays one: what is shown around it must not give the number behind it away.</summary>
    private static IEnumerable<ReleasedFigure> ShutBands(IReadOnlyList<ReleasedFigure> figures, TeamTree tree)
    {
        var shown = figures.Where(figure => figure.Withheld is null).ToDictionary(figure => figure.TeamId);
        var widths = BandGuard.Widths([.. shown.Values.Select(figure => new ShownGroup(
            figure.TeamId.ToString(), NearestShown(tree[figure.TeamId].ParentId)?.ToString(), figure.Respondents,
            figure.BandHigh - figure.BandLow ?? 1))]);
        return figures.Select(figure =>
            figure.Mean is { } mean && widths[figure.TeamId.ToString()] is > 1 and var width ? figure.AsBand(ScoreBand.Holding(mean, width)) : figure);

        TeamId? NearestShown(TeamId? above) =>
            above is not { } id ? null : shown.ContainsKey(id) ? id : NearestShown(tree[id].ParentId);
    }

    private static ScoreChange ChangeOf(
        IReadOnlyDictionary<RespondentId, double> own, ReleasedFigure last, ScaleRelease now, ScaleRelease before, Team team, int threshold)
    {
        if (!IsComparable(own, last, before, team, threshold))
        {
            return new ScoreChange(0, null, null, null, false, Reason.NotComparable);
        }

        // Beside a new number a change would tell the earlier one, which was not to be told.
        if (last.Mean is null)
        {
            return new ScoreChange(0, null, null, null, false, Reason.Unanimous);
        }

        // A change of matched people beside both means would expose who came and who went; so people are matched only when
        // they are the same, and otherwise the two means are compared as they stand.
        var earlier = before.ScoresIn(team);
        var matched = earlier.Count == own.Count && own.Keys.All(earlier.ContainsKey) ? threshold : int.MaxValue;
        return ScoreChanges.Between(earlier, own, now.PooledDifferences(before), now.Pooled, matched);
    }

    /// <summary>Whole points leave, nothing finer: also the stored figure holds no more.</summary>
    private static double? Whole(double? value) => value is { } number ? Math.Round(number, MidpointRounding.AwayFromZero) + 0.0 : null;

    /// <summary>Copies each respondent's team. Who leads a team counts in the team above it; at the top in none.</summary>
    private async Task<TeamTree> FreezeTeams(WaveId wave, CancellationToken cancellation)
    {
        var people = await (
            from link in db.Set<RespondentLink>()
            join person in db.People on link.PersonId equals person.Id
            select new { link.RespondentId, person.Id, person.TeamId }).ToDictionaryAsync(row => row.RespondentId, cancellation);

        // Read after the people: an import in between may add teams, and never takes one away.
        var tree = await TeamTree.Load(db, cancellation);
        var highestLed = tree.All.Where(team => team.ManagerId is not null)
            .GroupBy(team => team.ManagerId!.Value).ToDictionary(group => group.Key, group => group.MinBy(tree.DepthOf)!);
        foreach (var invitee in await db.Set<Invitee>().Where(invitee => invitee.WaveId == wave).ToListAsync(cancellation))
        {
            invitee.TeamId = people.GetValueOrDefault(invitee.RespondentId) is not { } person ? null
                : highestLed.TryGetValue(person.Id, out var led) ? led.ParentId
                : person.TeamId;
        }

        await db.SaveChangesAsync(cancellation);
        return tree;
    }

    private async Task<IReadOnlyDictionary<RespondentId, Place>> Places(WaveId wave, CancellationToken cancellation)
    {
        var readers = (await (
            from link in db.Set<RespondentLink>()
            join person in db.People on link.PersonId equals person.Id
            where person.Role == Role.LearningProfessional
            select link.RespondentId).ToListAsync(cancellation)).ToHashSet();
        return await db.Set<Invitee>().Where(invitee => invitee.WaveId == wave)
            .ToDictionaryAsync(
                invitee => invitee.RespondentId, invitee => new Place(invitee.TeamId, readers.Contains(invitee.RespondentId)), cancellation);
    }

    /// <summary>Per team what was shown of the scale in earlier waves with the same instrument, newest first.</summary>
    private async Task<IReadOnlyDictionary<TeamId, IReadOnlyList<ReleasedFigure>>> Shown(Wave wave, Scale scale, CancellationToken cancellation) =>
        (await (
            from figure in db.Set<ReleasedFigure>().AsNoTracking()
            join other in db.Waves on figure.WaveId equals other.Id
            where other.Id != wave.Id && other.InstrumentVersion == wave.InstrumentVersion
                && figure.ScaleCode == scale.Code && figure.Withheld == null
            orderby other.ClosedAt descending
            select figure).ToListAsync(cancellation))
        .GroupBy(figure => figure.TeamId).ToDictionary(team => team.Key, team => (IReadOnlyList<ReleasedFigure>)[.. team]);
}

/// <param name="Team">Where the answers count; null when in no figure.</param>
/// <param name="IsReader">May read figures of every team: the own answer protects nobody.</param>
internal sealed record Place(TeamId? Team, bool IsReader);
