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
/// Works out what may be shown of each team on each scale. Which figures may leave depends on who is in which group, never on
/// what they answered and never on who asks.
/// </summary>
public sealed class ReleaseFigures(BotDbContext db, Places places)
{
    internal async Task Execute(
        Wave wave, IReadOnlyList<Scale> scales, TeamTree tree, IReadOnlyDictionary<RespondentId, Place> placed, WaveAnswers answers,
        CancellationToken cancellation)
    {
        var earlier = await Shown(wave, cancellation);
        var sameQuestions = (await db.Waves.Where(other => other.InstrumentVersion == wave.InstrumentVersion).Select(other => other.Id)
            .ToListAsync(cancellation)).ToHashSet();
        var befores = new Dictionary<WaveId, (IReadOnlyDictionary<RespondentId, Place> Placed, WaveAnswers Answers)>();
        foreach (var id in earlier.SelectMany(scale => scale).Select(figure => figure.WaveId).Distinct())
        {
            var then = await places.Of(id, cancellation);
            befores[id] = (then, await WaveAnswers.Load(db, id, then.Keys, cancellation));
        }

        // Each scale by itself, and each takes a while in a large organisation.
        var figures = scales.AsParallel().AsOrdered().WithCancellation(cancellation).SelectMany(scale =>
        {
            var shown = earlier[scale.Code].GroupBy(figure => figure.TeamId)
                .ToDictionary(team => team.Key, team => (IReadOnlyList<ReleasedFigure>)[.. team]);
            var now = new ScaleRelease(tree, placed, answers.ScoresOn(scale), wave.Threshold);
            var then = befores.Where(before => earlier[scale.Code].Any(figure => figure.WaveId == before.Key)).ToDictionary(
                before => before.Key, before => new ScaleRelease(tree, before.Value.Placed, before.Value.Answers.ScoresOn(scale), wave.Threshold));
            var numbers = earlier[scale.Code].Where(figure => figure.Mean is not null).ToDictionary(figure => (figure.WaveId, figure.TeamId));
            return ShutBands(
                [
                    .. tree.All.Where(team => now.InvitedIn(team) > 0)
                        .Select(team => Figure(wave, scale, team, now, shown.GetValueOrDefault(team.Id, []), numbers, then, sameQuestions)),
                ],
                tree, now);
        }).ToList();
        await new TableSql<ReleasedFigure>(db).InsertAll(figures, cancellation);
    }

    /// <summary>The figures of something measured once and by itself, behind the same gate; they belong to no wave.</summary>
    internal static IEnumerable<ReleasedFigure> Alone(
        string code, TeamTree tree, IReadOnlyDictionary<RespondentId, Place> placed, IReadOnlyDictionary<RespondentId, double> scores, int threshold)
    {
        var now = new ScaleRelease(tree, placed, scores, threshold);
        return ShutBands([.. tree.All.Where(team => now.InvitedIn(team) > 0).Select(Figure)], tree, now);

        ReleasedFigure Figure(Team team)
        {
            if (now.WhyWithheld(team) is { } withheld)
            {
                return new ReleasedFigure { WaveId = default, TeamId = team.Id, ScaleCode = code, Withheld = withheld };
            }

            var own = now.ScoresIn(team);
            var score = TeamScoring.Score([.. own.Values], now.Pooled);
            var released = new ReleasedFigure
            {
                WaveId = default, TeamId = team.Id, ScaleCode = code, Respondents = score.Respondents, Invited = now.InvitedIn(team), Mean = Whole(score.Mean),
                BandLow = score.Band?.Low, BandHigh = score.Band?.High,
            };
            return score.Mean is { } mean && BandOf(now.Others(own)) is { } width ? released.AsBand(ScoreBand.Holding(mean, width)) : released;
        }
    }

    /// <param name="earlier">What was shown of this team and scale before, newest first.</param>
    /// <param name="numbers">What was shown of this scale before as a number, of any team.</param>
    /// <param name="sameQuestions">Waves that asked the same version: a change is measured from those only.</param>
    private static ReleasedFigure Figure(
        Wave wave, Scale scale, Team team, ScaleRelease now, IReadOnlyList<ReleasedFigure> earlier,
        IReadOnlyDictionary<(WaveId, TeamId), ReleasedFigure> numbers, Dictionary<WaveId, ScaleRelease> befores, HashSet<WaveId> sameQuestions)
    {
        if (now.WhyWithheld(team) is { } withheld)
        {
            return new ReleasedFigure { WaveId = wave.Id, TeamId = team.Id, ScaleCode = scale.Code, Withheld = withheld };
        }

        var last = earlier.FirstOrDefault(figure => sameQuestions.Contains(figure.WaveId));
        var own = now.ScoresIn(team);
        var score = TeamScoring.Score([.. own.Values], now.Pooled);

        // Two waves of nearly the same people are one equation about those who came and went: the new number gets coarser.
        var differsByFew = earlier.Any(figure => figure.Mean is not null && !IsComparable(own, figure, befores[figure.WaveId], team, wave.Threshold, sameQuestions));
        if (differsByFew || IsNearlyAnotherTeam(own, team, numbers, befores, wave.Threshold, sameQuestions))
        {
            var band = score.Band ?? Comparability.CoarseBand(score.Mean!.Value);
            return Shown(
                earlier.Count == 0 ? null : new ScoreChange(0, null, null, null, false, Reason.NotComparable), score with { Mean = null, Interval = null, Band = band });
        }

        var released = Shown(last is null ? null : ChangeOf(own, last, now, befores[last.WaveId], team, wave.Threshold, sameQuestions), score);
        return score.Mean is { } mean && BandOf(now.Others(own)) is { } width ? released.AsBand(ScoreBand.Holding(mean, width)) : released;

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
            PreviousWaveId = last?.WaveId,
            Change = Whole(change?.Mean),
            ChangeLow = Whole(change?.Interval?.Low),
            ChangeHigh = Whole(change?.Interval?.High),
            Verdict = change?.Verdict,
            ChangeReason = last is null || change is null or { Mean: not null } ? null : change.Reason,
        };
    }

    /// <summary>The width of the band in which the mean of these scores must stay; null when it may be known.</summary>
    private static int? BandOf(IReadOnlyCollection<double> scores) => TeamScoring.Score(scores, null).Band is { } band ? band.High - band.Low : null;

    /// <summary>The same people as then, or at least a group of others; after a reorganisation the team of then is no longer the team of now.</summary>
    private static bool IsComparable(
        IReadOnlyDictionary<RespondentId, double> own, ReleasedFigure earlier, ScaleRelease before, Team team, int threshold, HashSet<WaveId> sameQuestions)
    {
        var then = before.ScoresIn(team);
        return IsBehind(then, earlier, sameQuestions) && Comparability.SameOrFarEnough(then.Keys.ToHashSet(), own.Keys.ToHashSet(), threshold);
    }

    /// <summary>Whether a number rested on these people: teams may have changed places since. Other questions gave another number.</summary>
    private static bool IsBehind(IReadOnlyDictionary<RespondentId, double> people, ReleasedFigure figure, HashSet<WaveId> sameQuestions) =>
        people.Count == figure.Respondents
        && (figure.Mean is not { } mean || !sameQuestions.Contains(figure.WaveId) || Whole(Descriptive.Mean([.. people.Values]).Value) == mean);

    /// <summary>
    /// After a reorganisation nearly the same people may stand under another name: beside the number of then, the new one
    /// would be about the few by whom they differ.
    /// </summary>
    private static bool IsNearlyAnotherTeam(
        IReadOnlyDictionary<RespondentId, double> own, Team team, IReadOnlyDictionary<(WaveId, TeamId), ReleasedFigure> numbers,
        Dictionary<WaveId, ScaleRelease> befores, int threshold, HashSet<WaveId> sameQuestions)
    {
        var people = own.Keys.ToHashSet();

        // Whoever differs by fewer than the threshold holds at least one of as many as that.
        return (
            from before in befores
            from other in people.Take(threshold).SelectMany(before.Value.TeamsOf).Distinct()
            where other != team.Id && numbers.TryGetValue((before.Key, other), out var figure) && Math.Abs(figure.Respondents - people.Count) < threshold
            let then = before.Value.ScoresIn(other)
            where IsBehind(then, numbers[(before.Key, other)], sameQuestions)
            select then).Any(then => !Comparability.SameOrFarEnough(then.Keys.ToHashSet(), people, threshold));
    }

    /// <summary>
    /// A figure that is a band stays one: what is shown around it must not give the number behind it away. Nor may the
    /// numbers tell of people who are shown nowhere by themselves that they are all of one mind.
    /// </summary>
    private static IEnumerable<ReleasedFigure> ShutBands(IReadOnlyList<ReleasedFigure> figures, TeamTree tree, ScaleRelease now)
    {
        var shown = figures.Where(figure => figure.Withheld is null).ToDictionary(figure => figure.TeamId);
        var groups = shown.Values.Select(figure => new ShownGroup(
            figure.TeamId.ToString(), NearestShown(tree[figure.TeamId].ParentId)?.ToString(), figure.Respondents, figure.BandHigh - figure.BandLow ?? 1));
        var rests = now.ScoresByTeam.Where(team => NearestShown(team.Key) is not null)
            .GroupBy(team => NearestShown(team.Key)!.Value)
            .Select(rest => (Team: rest.Key, Respondents: rest.Sum(team => team.Count()), Width: BandOf(now.Others(rest.SelectMany(team => team)))))
            .Where(rest => rest.Width is not null && rest.Respondents < shown[rest.Team].Respondents)
            .Select(rest => new ShownGroup($"{rest.Team} itself", rest.Team.ToString(), rest.Respondents, rest.Width!.Value));
        var widths = BandGuard.Widths([.. groups, .. rests]);
        return figures.Select(figure => (figure.Mean ?? figure.BandLow) is { } at && widths[figure.TeamId.ToString()] is var width && width > (figure.BandHigh - figure.BandLow ?? 1)
            ? figure.AsBand(ScoreBand.Holding(at, width)) : figure);

        TeamId? NearestShown(TeamId? above) =>
            above is not { } id ? null : shown.ContainsKey(id) ? id : NearestShown(tree[id].ParentId);
    }

    private static ScoreChange ChangeOf(
        IReadOnlyDictionary<RespondentId, double> own, ReleasedFigure last, ScaleRelease now, ScaleRelease before, Team team, int threshold, HashSet<WaveId> sameQuestions)
    {
        if (!IsComparable(own, last, before, team, threshold, sameQuestions))
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

    /// <summary>By scale what was shown of teams in earlier waves with any version of the instrument, newest first.</summary>
    private async Task<ILookup<string, ReleasedFigure>> Shown(Wave wave, CancellationToken cancellation)
    {
        // Another wording asks nearly the same: whoever subtracts does not mind the version.
        var family = wave.InstrumentVersion[..(wave.InstrumentVersion.LastIndexOf('-') + 1)];
        var shown = await (
            from figure in db.Set<ReleasedFigure>().AsNoTracking()
            join other in db.Waves on figure.WaveId equals other.Id
            where other.Id != wave.Id && other.InstrumentVersion.StartsWith(family) && figure.Withheld == null
            orderby other.ClosedAt descending
            select figure).ToListAsync(cancellation);
        return shown.ToLookup(figure => figure.ScaleCode);
    }
}
