using LdRoi.Measurement;
using LdRoi.Measurement.Effects;

namespace LdRoi.Bot.Programmes.Study;

/// <summary>
/// What the methods that compare teams are given. Teams keep their books for different months and at very different heights: a mean over whichever are there
/// in a month would take one that comes in for a change.
/// </summary>
/// <param name="used">Months that count, in the unit of the change.</param>
/// <param name="teams">All that have months.</param>
/// <param name="ofPeople">Whether the measure holds for people, so that a large team weighs more than a small one.</param>
internal sealed class TeamChanges(IReadOnlyList<TeamMonth> used, IReadOnlyList<StudyTeam> teams, bool ofPeople)
{
    private readonly Dictionary<int, StudyTeam> _teams = teams.ToDictionary(team => team.Number);

    /// <summary>Of those who do not take part nobody knows how many they are: they weigh as a team does on average.</summary>
    private readonly int _average = (int)Math.Round(teams.Where(team => team.Start is not null).Select(team => (double)Math.Max(1, team.People)).DefaultIfEmpty(1).Average());

    public int Weight(StudyTeam team) => !ofPeople ? 1 : team.Start is null ? _average : Math.Max(1, team.People);

    /// <summary>Each team's own mean before and after, over months in which somebody who takes part has a figure, of teams that have both.</summary>
    /// <param name="start">The one start of those who take part.</param>
    /// <returns>With N = months. No team to compare on one side: <see cref="Reason.OneGroup"/>.</returns>
    public Measured<DifferenceResult> Difference(int start)
    {
        var lived = used.Where(month => _teams[month.Team].Start is not null).Select(month => month.Month).ToHashSet();
        var sides = used.Where(month => lived.Contains(month.Month)).GroupBy(month => month.Team)
            .Select(months => (Team: _teams[months.Key], Before: Mean(months.Where(month => month.Month < start)), After: Mean(months.Where(month => month.Month >= start)), Months: months.Count()))
            .Where(team => team is { Before: not null, After: not null }).ToList();
        var months = sides.Sum(side => side.Months);
        if (sides.Select(side => side.Team.Start is null).Distinct().Count() < 2)
        {
            return Measured<DifferenceResult>.Missing(Reason.OneGroup, months);
        }

        // Rows of a team are alike, and errors are clustered by team; two each leave something to estimate where there are two teams.
        var found = DifferenceInDifferences.Estimate(
            [
                .. sides.SelectMany(side => Enumerable.Repeat(side, 2 * Weight(side.Team))).SelectMany(side => (DifferenceRow[])
                [
                    new(side.Team.Number, side.Team.Start is not null, false, side.Before!.Value), new(side.Team.Number, side.Team.Start is not null, true, side.After!.Value),
                ]),
            ]);
        return found.Value is { } result ? Measured<DifferenceResult>.Of(result, months, found.Notes) : Measured<DifferenceResult>.Missing(found.Reason, months);
    }

    /// <summary>One group of teams after another.</summary>
    /// <returns>With N = months.</returns>
    public Measured<RolloutResult> Rollout(ulong seed, int draws)
    {
        var found = StaggeredRollout.Estimate(
            [
                .. used.SelectMany(month => Enumerable.Repeat(
                    new RolloutRow(month.Team, _teams[month.Team].Start, month.Month, (double)month.Value), Weight(_teams[month.Team]))),
            ], seed, draws);
        return found.Value is { } result ? Measured<RolloutResult>.Of(result, used.Count, found.Notes) : Measured<RolloutResult>.Missing(found.Reason, used.Count);
    }

    /// <summary>Some teams seen as one, in the months in which all of them have a figure.</summary>
    public IReadOnlyList<TimePoint> Line(IReadOnlySet<int> of) =>
        [.. used.Where(month => of.Contains(month.Team)).GroupBy(month => month.Month).Where(month => month.Count() == of.Count).OrderBy(month => month.Key).Select(month =>
            new TimePoint(month.Key, (double)(month.Sum(one => Weight(_teams[one.Team]) * one.Value) / month.Sum(one => Weight(_teams[one.Team])))))];

    private static double? Mean(IEnumerable<TeamMonth> months) => months.Select(month => (double?)month.Value).Average();
}
