namespace LdRoi.Measurement.Drivers;

/// <summary>All that key drivers need of one team: how many people, sums, and sums of products of outcome and drivers.</summary>
/// <param name="Team">The team, by any number of the caller's.</param>
/// <param name="N">People with a score on the outcome and every driver, at least 1.</param>
/// <param name="Sums">Of the outcome, then of each driver.</param>
/// <param name="Products">
/// Of each pair, row by row from the diagonal on: outcome·outcome, outcome·driver 1, …, driver 1·driver 1, driver 1·driver 2, …: (p + 1)(p + 2)/2 numbers for p drivers.
/// </param>
/// <remarks>
/// Scores may be counted from any point, as long as it is the same for every team. One near the mean keeps most digits; from 0 on a scale of 0–100, ten digits are left.
/// </remarks>
public sealed record TeamSums(int Team, int N, IReadOnlyList<double> Sums, IReadOnlyList<double> Products)
{
    /// <summary>The sums of every team, counted from the overall means.</summary>
    /// <param name="rows">One per person, any order. A score that is no number makes sums that are none.</param>
    /// <returns>In the order of the teams' numbers; empty without rows.</returns>
    /// <exception cref="ArgumentException">Rows differ in the number of drivers, or have none.</exception>
    public static IReadOnlyList<TeamSums> PerTeam(IReadOnlyCollection<DriverRow> rows)
    {
        if (rows.Count == 0) return [];
        DriverRow[] sorted = [.. rows];
        var variables = sorted[0].Drivers.Count + 1;
        if (variables == 1 || sorted.Any(row => row.Drivers.Count + 1 != variables)) throw new ArgumentException("Every row needs the same drivers, at least one.", nameof(rows));

        // In one order, so that another order of the same rows gives the same bits.
        Array.Sort(sorted, DriverRow.Compare);
        var centre = Centre(sorted, variables);
        var teams = new List<TeamSums>();
        for (int first = 0, end; first < sorted.Length; first = end)
        {
            for (end = first + 1; end < sorted.Length && sorted[end].Team == sorted[first].Team;) end++;
            teams.Add(Of(sorted.AsSpan(first, end - first), centre));
        }

        return teams;
    }

    private static TeamSums Of(ReadOnlySpan<DriverRow> team, double[] centre)
    {
        var sums = new double[centre.Length];
        var products = new double[centre.Length * (centre.Length + 1) / 2];
        var scores = new double[centre.Length];
        foreach (var row in team)
        {
            for (var at = 0; at < scores.Length; at++) sums[at] += scores[at] = Score(row, at) - centre[at];
            for (int one = 0, pair = 0; one < scores.Length; one++)
            {
                for (var other = one; other < scores.Length; other++) products[pair++] += scores[one] * scores[other];
            }
        }

        return new TeamSums(team[0].Team, team.Length, sums, products);
    }

    // Counted from the first row: the mean of equal scores is then exactly that score.
    private static double[] Centre(DriverRow[] rows, int variables)
    {
        var centre = new double[variables];
        for (var at = 0; at < variables; at++)
        {
            double from = Score(rows[0], at), sum = 0;
            foreach (var row in rows) sum += Score(row, at) - from;
            centre[at] = from + sum / rows.Length;
        }

        return centre;
    }

    private static double Score(in DriverRow row, int variable) => variable == 0 ? row.Outcome : row.Drivers[variable - 1];
}
