using LdRoi.Bot.Programmes.Measures;
using LdRoi.Measurement;
using LdRoi.Measurement.Effects;
using LdRoi.Measurement.Roi;

namespace LdRoi.Bot.Programmes.Study;

/// <summary>A team in a study.</summary>
/// <param name="Number">Of the study's own.</param>
/// <param name="Start">The first full month in which it takes part, counted in months; null when it never does.</param>
/// <param name="People">Who take part in it.</param>
public sealed record StudyTeam(int Number, int? Start, int People);

/// <summary>What a team's measure was in a month.</summary>
/// <param name="Month">Year × 12 + month.</param>
public readonly record struct TeamMonth(int Team, int Month, decimal Value);

/// <summary>From the figures of a hard measure to every method that they allow, side by side. Pure: a study's arithmetic without its storage.</summary>
internal static class StudyMeasures
{
    private const int MonthsCounted = 12;

    /// <param name="values">What a unit is worth, by everybody who says so.</param>
    /// <param name="isInfluenceNew">Then no line may be drawn on.</param>
    /// <param name="seed">Of the bootstrap over teams.</param>
    public static ImpactMeasure Of(
        HardMeasure measure, IReadOnlyList<StudyTeam> teams, IReadOnlyList<TeamMonth> months, IReadOnlyList<StandardValue> values, bool isInfluenceNew, IReadOnlyList<string> influences,
        ulong seed, int draws = EffectConstants.BootstrapDraws)
    {
        var starts = teams.ToDictionary(team => team.Number);
        // The first year counts: what came after that is not looked at.
        var until = teams.Max(team => team.Start) + MonthsCounted ?? int.MaxValue;
        TeamMonth[] used = [.. months.Where(month => starts.TryGetValue(month.Team, out var team) && month.Month < (team.Start + MonthsCounted ?? until))
            .OrderBy(month => month.Team).ThenBy(month => month.Month).Select(month => month with { Value = month.Value * measure.Scale })];
        StudyTeam[] treated = [.. teams.Where(team => team.Start is not null && used.Any(month => month.Team == team.Number))];
        var changes = treated.Select(team => (Team: team, Change: Change(used.Where(month => month.Team == team.Number), team.Start!.Value))).Where(one => one.Change is not null).ToList();
        var sign = measure.LowerIsBetter ? -1 : 1;
        // A rate holds for people: a large team weighs more than a small one.
        decimal Weight(StudyTeam team) => measure.Way == MoneyWay.RatePerPerson ? Math.Max(1, team.People) : 1;
        var improvement = changes.Count == 0 ? (decimal?)null : sign * changes.Sum(one => Weight(one.Team) * one.Change!.Value) / changes.Sum(one => Weight(one.Team));
        return new ImpactMeasure
        {
            Name = measure.Code, Kind = measure.Kind, Benefit = measure.Gain?.ToString(), LowerIsBetter = measure.LowerIsBetter, OtherInfluences = influences,
            Valuations = improvement is { } better && measure.Way != MoneyWay.None
                ? [.. values.Select(value => Valued(measure, better, changes.Count, changes.Sum(one => one.Team.People), value))] : [],
            Attributions = improvement is null || measure.Way == MoneyWay.None ? [] : [.. Methods(used, teams, changes.ConvertAll(one => one.Team), isInfluenceNew, seed, draws)],
        };
    }

    /// <summary>What a whole unit of improvement of one person, as people state it, is worth in a year; null where that is not put into money.</summary>
    public static Money? YearOf(HardMeasure measure, StandardValue value) => value.Nature == ValueNature.Revenue ? null : measure.Way switch
    {
        MoneyWay.UnitsPerMonth => value.Amount * MonthsCounted,
        MoneyWay.RatePerPerson => value.Amount * measure.Scale,
        _ => null,
    };

    private static Measured<GrossBenefit> Valued(HardMeasure measure, decimal improvement, int teams, int people, StandardValue value) => (measure.Way, measure.Kind) switch
    {
        (MoneyWay.RatePerPerson, MeasureKind.Retention) => Conversion.Retention(improvement, people, value),
        (MoneyWay.RatePerPerson, _) => Conversion.Performance(improvement, people, value),
        (_, MeasureKind.Quality) => Conversion.Quality(improvement, MonthsCounted * teams, value),
        (_, MeasureKind.Absence) => Conversion.Absence(improvement, MonthsCounted * teams, value),
        (_, MeasureKind.Customer) => Conversion.Customer(improvement, MonthsCounted * teams, value),
        (_, MeasureKind.Output) => Conversion.Output(improvement, MonthsCounted * teams, value),
        _ => Conversion.Cost(improvement, MonthsCounted * teams, value),
    };

    private static IEnumerable<Attribution> Methods(
        TeamMonth[] used, IReadOnlyList<StudyTeam> all, List<StudyTeam> treated, bool isInfluenceNew, ulong seed, int draws)
    {
        var starts = all.ToDictionary(team => team.Number, team => team.Start);
        var cohorts = treated.Select(team => team.Start!.Value).Distinct().Order().ToList();
        var controls = used.Select(month => month.Team).Distinct().Where(team => starts[team] is null).ToList();
        if (cohorts.Count > 1)
        {
            yield return Attribution.ByStaggeredStart(StaggeredRollout.Estimate(
                [.. used.Select(month => new RolloutRow(month.Team, starts[month.Team], month.Month, (double)month.Value))], seed, draws));
        }
        else if (controls.Count > 0)
        {
            yield return Attribution.ByControlGroup(DifferenceInDifferences.Estimate(
                [.. used.Select(month => new DifferenceRow(month.Team, starts[month.Team] is not null, month.Month >= cohorts[0], (double)month.Value))]));
        }

        // The first group, seen as one line: the second starts another time.
        var first = treated.Where(team => team.Start == cohorts[0]).Select(team => team.Number).ToHashSet();
        TimePoint[] line = [.. used.Where(month => first.Contains(month.Team)).GroupBy(month => month.Month).Where(month => month.Count() == first.Count)
            .OrderBy(month => month.Key).Select(month => new TimePoint(month.Key, (double)month.Average(one => one.Value)))];
        yield return Attribution.ByTrendLine(TrendLine.Project(
            [.. line.Where(point => point.Time < cohorts[0])], [.. line.Where(point => point.Time >= cohorts[0])], isInfluenceNew));
        if (line.Length > 0 && line[^1].Time >= cohorts[0])
        {
            yield return Attribution.ByInterruptedSeries(InterruptedSeries.Fit(line, cohorts[0] - 1, isInfluenceNew), line[^1].Time);
        }
    }

    private static decimal? Change(IEnumerable<TeamMonth> months, int start)
    {
        var (before, after) = (new List<decimal>(), new List<decimal>());
        foreach (var month in months)
        {
            (month.Month < start ? before : after).Add(month.Value);
        }

        return before.Count == 0 || after.Count == 0 ? null : after.Average() - before.Average();
    }
}
