using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Drivers;

/// <summary>Keeps the mood of a rater out of the relation between drivers and outcome: half of a team speaks about the one, the other half about the other.</summary>
/// <remarks>
/// Ostroff, Kinicki &amp; Clark (2002), Journal of Applied Psychology 87. It takes many teams: the result has a row per team, and the gate counts rows.
/// Half a team is a less reliable source than all of it, so relations come out weaker, not stronger.
/// </remarks>
public static class SplitHalves
{
    /// <summary>Per team the means of the drivers among half of its people, drawn at random, and the mean of the outcome among the others.</summary>
    /// <param name="rows">One per person, any order.</param>
    /// <param name="seed">The same seed gives the same halves.</param>
    /// <returns>
    /// One row per team with at least two people, in the order of the teams' numbers, to be given to <see cref="KeyDrivers.FromRows"/> with <see cref="OutcomeSource.OtherHalf"/>.
    /// Of an odd number one more speaks about the drivers. A score that is no number gives a row that says so there.
    /// </returns>
    /// <exception cref="ArgumentException">Rows differ in the number of drivers, or have none.</exception>
    public static IReadOnlyList<DriverRow> Of(IReadOnlyCollection<DriverRow> rows, ulong seed)
    {
        if (rows.Count == 0) return [];
        var drivers = rows.First().Drivers.Count;
        if (drivers == 0 || rows.Any(row => row.Drivers.Count != drivers)) throw new ArgumentException("Every row needs the same drivers, at least one.", nameof(rows));

        // In one order, so that another order of the same rows gives the same halves.
        DriverRow[] sorted = [.. rows];
        Array.Sort(sorted, DriverRow.Compare);
        var random = new SeededRandom(seed);
        var halves = new List<DriverRow>();
        foreach (var team in sorted.GroupBy(row => row.Team))
        {
            DriverRow[] people = [.. team];
            if (people.Length < 2) continue;
            for (var last = people.Length - 1; last > 0; last--)
            {
                var place = random.Next(last + 1);
                (people[last], people[place]) = (people[place], people[last]);
            }

            var half = (people.Length + 1) / 2;
            halves.Add(new DriverRow(
                team.Key, people[half..].Average(row => row.Outcome), [.. Enumerable.Range(0, drivers).Select(driver => people[..half].Average(row => row.Drivers[driver]))]));
        }

        return halves;
    }
}
