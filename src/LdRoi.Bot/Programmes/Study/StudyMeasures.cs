using LdRoi.Bot.Programmes.Measures;
using LdRoi.Measurement;
using LdRoi.Measurement.Effects;
using LdRoi.Measurement.Roi;

namespace LdRoi.Bot.Programmes.Study;

/// <summary>What a team's measure was in a month.</summary>
/// <param name="Month">Year × 12 + month.</param>
public readonly record struct TeamMonth(int Team, int Month, decimal Value);

/// <summary>From the figures of a hard measure to every method that they allow, side by side. Pure: a study's arithmetic without its storage.</summary>
internal static class StudyMeasures
{
    private const int MonthsCounted = 12;

    /// <param name="measure">One that is put into money.</param>
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
        TeamMonth[] used = [.. months.Where(month => starts.TryGetValue(month.Team, out var team) && month.Month != team.Broken && month.Month < (team.Start + MonthsCounted ?? until))
            .OrderBy(month => month.Team).ThenBy(month => month.Month).Select(month => month with { Value = month.Value * measure.Scale })];
        StudyTeam[] treated = [.. teams.Where(team => team.Start is not null && used.Any(month => month.Team == team.Number))];
        var changes = treated.Select(team => (Team: team, Change: Change(used.Where(month => month.Team == team.Number), team.Start!.Value))).Where(one => one.Change is not null).ToList();
        var sign = measure.LowerIsBetter ? -1 : 1;
        var compared = new TeamChanges(used, teams, measure.Way == MoneyWay.RatePerPerson);
        var improvement = changes.Count == 0 ? (decimal?)null : sign * changes.Sum(one => compared.Weight(one.Team) * one.Change!.Value) / changes.Sum(one => compared.Weight(one.Team));
        return new ImpactMeasure
        {
            Name = measure.Code, Kind = measure.Kind, Benefit = GainOf(measure, values)?.ToString(), LowerIsBetter = measure.LowerIsBetter, OtherInfluences = influences,
            Valuations = improvement is not { } better ? [] : values.Count == 0 ? [Measured<GrossBenefit>.Missing(Reason.NoStandardValue, changes.Count)]
                : [.. values.Select(value => Valued(measure, better, changes.Count, changes.Sum(one => one.Team.People), value))],
            Attributions = improvement is null ? [] : [.. Methods(compared, teams, changes.ConvertAll(one => one.Team), isInfluenceNew, seed, draws)],
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
        TeamChanges compared, IReadOnlyList<StudyTeam> all, List<StudyTeam> treated, bool isInfluenceNew, ulong seed, int draws)
    {
        var cohorts = treated.Select(team => team.Start!.Value).Distinct().Order().ToList();
        if (cohorts.Count > 1)
        {
            yield return Attribution.ByStaggeredStart(compared.Rollout(seed, draws));
        }
        else if (all.Any(team => team.Start is null))
        {
            yield return Attribution.ByControlGroup(compared.Difference(cohorts[0]));
        }

        // The first group, seen as one line: the second starts another time.
        var line = compared.Line(treated.Where(team => team.Start == cohorts[0]).Select(team => team.Number).ToHashSet());
        yield return Attribution.ByTrendLine(TrendLine.Project(
            [.. line.Where(point => point.Time < cohorts[0])], [.. line.Where(point => point.Time >= cohorts[0])], isInfluenceNew));
        if (line.Count > 0 && line[^1].Time >= cohorts[0])
        {
            yield return Attribution.ByInterruptedSeries(InterruptedSeries.Fit(line, cohorts[0] - 1, isInfluenceNew), line[^1].Time);
        }
    }

    /// <summary>More work that is worth the margin on it shows in what is sold: it is not to count beside sales.</summary>
    private static Gain? GainOf(HardMeasure measure, IReadOnlyList<StandardValue> values) =>
        measure.Gain == Gain.WorkingTime && values.Any(value => value.Nature is ValueNature.ContributionMargin or ValueNature.Revenue) ? Gain.Sales : measure.Gain;

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
