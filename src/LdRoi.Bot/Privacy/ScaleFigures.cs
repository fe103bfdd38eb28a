using LdRoi.Bot.People;
using LdRoi.Bot.Scan;
using LdRoi.Measurement;
using LdRoi.Measurement.Confidentiality;
using LdRoi.Measurement.Scan;
using LdRoi.Measurement.Statistics;
using TeamTree = LdRoi.Bot.People.TeamTree;

namespace LdRoi.Bot.Privacy;

/// <summary>
/// What may be shown of each team on one scale. Which figures may leave depends on who is in which group, never on what they
/// answered and never on who asks.
/// </summary>
/// <param name="isQuestion">Whether it is one question, whose mean stands without an interval.</param>
internal sealed class ScaleFigures(WaveId wave, int threshold, string scale, TeamTree tree, ScaleRelease now, EarlierFigures earlier, bool isQuestion = false)
{
    public IEnumerable<ReleasedFigure> All() => ShutBands([.. tree.All.Where(team => now.InvitedIn(team) > 0).Select(Figure)]);

    /// <summary>Whole points leave, nothing finer: also the stored figure holds no more.</summary>
    public static double? Whole(double? value) => value is { } number ? Math.Round(number, MidpointRounding.AwayFromZero) + 0.0 : null;

    private ReleasedFigure Figure(Team team)
    {
        if (now.WhyWithheld(team) is { } withheld)
        {
            return new ReleasedFigure { WaveId = wave, TeamId = team.Id, ScaleCode = scale, Withheld = withheld };
        }

        var last = earlier.LastWithSameQuestions(team.Id);
        var own = now.ScoresIn(team.Id);
        var score = Score(own.Values, now.Pooled);

        // Two waves of nearly the same people are one equation about those who came and went: the new number gets coarser.
        var differsByFew = earlier.Of(team.Id).Any(figure => figure.Mean is not null && !earlier.IsComparable(own, figure, threshold));
        if (differsByFew || earlier.HoldNearlyAnotherTeam(own, team.Id, threshold))
        {
            var band = score.Band ?? Comparability.CoarseBand(score.Mean!.Value);
            return Shown(
                earlier.Of(team.Id).Any() ? new ScoreChange(0, null, null, null, false, Reason.NotComparable) : null,
                score with { Mean = null, Interval = null, Band = band });
        }

        var released = Shown(last is null ? null : ChangeSince(last, own), score);
        return score.Mean is { } mean && BandOf(now.Others(own.ByPerson)) is { } width ? released.AsBand(ScoreBand.Holding(mean, width)) : released;

        ReleasedFigure Shown(ScoreChange? change, TeamScore shown) => new()
        {
            WaveId = wave,
            TeamId = team.Id,
            ScaleCode = scale,
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

    private ScoreChange ChangeSince(ReleasedFigure last, TeamScores own)
    {
        if (!earlier.IsComparable(own, last, threshold))
        {
            return new ScoreChange(0, null, null, null, false, Reason.NotComparable);
        }

        // Beside a new number a change would tell the earlier one, which was not to be told.
        if (last.Mean is null)
        {
            return new ScoreChange(0, null, null, null, false, Reason.Unanimous);
        }

        // Mostly others were asked, as when a scan goes to some of the teams: the difference would be between groups.
        var before = earlier.ReleaseOf(last);
        if (!AskedMostlyTheSame(before, last.TeamId))
        {
            return new ScoreChange(0, null, null, null, false, Reason.NotComparable);
        }

        // A change of matched people beside both means would expose who came and who went; so people are matched only when
        // they are the same, and otherwise the two means are compared as they stand.
        var then = before.ScoresIn(last.TeamId);
        var matched = then.People.SetEquals(own.People) ? threshold : int.MaxValue;
        return ScoreChanges.Between(then.ByPerson, own.ByPerson, now.PooledDifferences(before), now.Pooled, matched);
    }

    private bool AskedMostlyTheSame(ScaleRelease before, TeamId team)
    {
        var (then, asked) = (before.PeopleInvitedIn(team), now.PeopleInvitedIn(team));
        return 2 * then.Count(asked.Contains) >= Math.Max(then.Count, asked.Count);
    }

    /// <summary>
    /// A figure that is a band stays one: what is shown around it must not give the number behind it away. Nor may the
    /// numbers tell of people who are shown nowhere by themselves that they are all of one mind.
    /// </summary>
    private IEnumerable<ReleasedFigure> ShutBands(IReadOnlyList<ReleasedFigure> figures)
    {
        var shown = figures.Where(figure => figure.Withheld is null).ToDictionary(figure => figure.TeamId);
        var groups = shown.Values.Select(figure => new ShownGroup(
            figure.TeamId.ToString(), NearestShown(tree[figure.TeamId].ParentId)?.ToString(), figure.Respondents, WidthOf(figure)));
        var rests = now.ScoresByTeam.Where(team => NearestShown(team.Key) is not null)
            .GroupBy(team => NearestShown(team.Key)!.Value)
            .Select(rest => (Team: rest.Key, Respondents: rest.Sum(team => team.Count()), Width: BandOf(now.Others(rest.SelectMany(team => team)))))
            .Where(rest => rest.Width is not null && rest.Respondents < shown[rest.Team].Respondents)
            .Select(rest => new ShownGroup($"{rest.Team} itself", rest.Team.ToString(), rest.Respondents, rest.Width!.Value));
        var widths = BandGuard.Widths([.. groups, .. rests]);
        return figures.Select(figure => (figure.Mean ?? figure.BandLow) is { } at && widths[figure.TeamId.ToString()] is var width && width > WidthOf(figure)
            ? figure.AsBand(ScoreBand.Holding(at, width))
            : figure);

        static int WidthOf(ReleasedFigure figure) => figure.BandHigh - figure.BandLow ?? 1;

        TeamId? NearestShown(TeamId? above) =>
            above is not { } id ? null : shown.ContainsKey(id) ? id : NearestShown(tree[id].ParentId);
    }

    /// <summary>The width of the band in which the mean of these scores must stay; null when it may be known.</summary>
    private int? BandOf(IReadOnlyCollection<double> scores) => Score(scores, null).Band is { } band ? band.High - band.Low : null;

    private TeamScore Score(IReadOnlyCollection<double> scores, PooledSpread? pooled) => isQuestion ? TeamScoring.ScoreAlone(scores) : TeamScoring.Score(scores, pooled);
}
