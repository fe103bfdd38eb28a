using System.Numerics;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Drivers;

/// <summary>The sums of all teams as one table: a row per team with its count, its sums and its products, counted from the overall means.</summary>
internal sealed class DriverMoments
{
    private readonly double[] _cells;
    private readonly int _variables;

    private DriverMoments(double[] cells, int teams, int people, int variables) => (_cells, Teams, People, _variables) = (cells, teams, people, variables);

    public int Teams { get; }

    public int People { get; }

    public int Drivers => _variables - 1;

    private int Width => 1 + _variables + _variables * (_variables + 1) / 2;

    /// <returns>The table in the order of the teams' numbers; null with <see cref="Reason.NZero"/> or <see cref="Reason.NotFinite"/>.</returns>
    /// <exception cref="ArgumentException">Teams differ in their numbers of sums or products, have no driver or nobody, or occur twice.</exception>
    public static (DriverMoments? Moments, Reason Reason) Of(IReadOnlyCollection<TeamSums> teams)
    {
        if (teams.Count == 0) return (null, Reason.NZero);
        var variables = teams.First().Sums.Count;
        if (variables < 2 || teams.Any(team => team.Sums.Count != variables || team.Products.Count != variables * (variables + 1) / 2))
        {
            throw new ArgumentException("Every team needs the sums of the outcome and of the same drivers, and the products of each pair.", nameof(teams));
        }

        if (teams.Any(team => team.N < 1)) throw new ArgumentException("A team has at least one person.", nameof(teams));
        TeamSums[] sorted = [.. teams.OrderBy(team => team.Team)];
        if (sorted.DistinctBy(team => team.Team).Count() < sorted.Length) throw new ArgumentException("Each team once.", nameof(teams));

        var centre = new double[variables];
        var people = sorted.Sum(team => team.N);
        for (var at = 0; at < variables; at++) centre[at] = sorted.Sum(team => team.Sums[at]) / people;
        double[] cells = [.. sorted.SelectMany(team => Row(team, centre))];
        return Finite.Are(cells) ? (new DriverMoments(cells, sorted.Length, people, variables), Reason.None) : (null, Reason.NotFinite);
    }

    /// <summary>The row of everybody at a level; its count is that of the units that differ.</summary>
    public double[] At(DriverLevel level)
    {
        var sum = new double[Width];
        for (var team = 0; team < Teams; team++)
        {
            var row = level switch
            {
                DriverLevel.Individual => Team(team),
                DriverLevel.WithinTeams => FromOwnMeans(Team(team)),
                DriverLevel.TeamMeans => Means(Team(team)),
                _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a level."),
            };
            AddTimes(row, 1, sum);
        }

        return sum;
    }

    /// <summary>The row of everybody but one team.</summary>
    public double[] Without(int team, double[] everybody)
    {
        double[] rest = [.. everybody];
        AddTimes(Team(team), -1, rest);
        return rest;
    }

    /// <summary>Rows of as many teams as there are, drawn with replacement: one row per generator.</summary>
    /// <param name="randoms">Where the draws come from; a generator's row does not depend on the others.</param>
    /// <param name="times">A place per team and generator, to count how often a team was drawn.</param>
    /// <remarks>Teams are added in their order, to all rows at once: the table is far larger than the processor's cache, and reading it is what takes the time.</remarks>
    public double[][] Drawn(Span<SeededRandom> randoms, int[] times)
    {
        Array.Clear(times);
        var sums = new double[randoms.Length][];
        for (var draw = 0; draw < randoms.Length; draw++)
        {
            sums[draw] = new double[Width];
            for (var place = 0; place < Teams; place++) times[randoms[draw].Next(Teams) * randoms.Length + draw]++;
        }

        for (var team = 0; team < Teams; team++)
        {
            for (var draw = 0; draw < sums.Length; draw++)
            {
                if (times[team * sums.Length + draw] is > 0 and var often) AddTimes(Team(team), often, sums[draw]);
            }
        }

        return sums;
    }

    private ReadOnlySpan<double> Team(int team) => _cells.AsSpan(team * Width, Width);

    private static IEnumerable<double> Row(TeamSums team, double[] centre)
    {
        yield return team.N;
        for (var at = 0; at < centre.Length; at++) yield return team.Sums[at] - team.N * centre[at];
        for (int one = 0, pair = 0; one < centre.Length; one++)
        {
            for (var other = one; other < centre.Length; other++)
            {
                yield return team.Products[pair++] - centre[one] * team.Sums[other] - centre[other] * team.Sums[one] + team.N * centre[one] * centre[other];
            }
        }
    }

    private double[] FromOwnMeans(ReadOnlySpan<double> team)
    {
        var row = new double[Width];
        row[0] = team[0];
        for (int one = 0, pair = 1 + _variables; one < _variables; one++)
        {
            // What rounding leaves where a team agrees would add up to a spread that is none.
            var diagonal = pair;
            for (var other = one; other < _variables; other++, pair++) row[pair] = team[pair] - team[1 + one] * team[1 + other] / team[0];
            if (row[diagonal] <= DriverConstants.Rounding * team[diagonal]) row[diagonal] = 0;
        }

        return row;
    }

    private double[] Means(ReadOnlySpan<double> team)
    {
        var row = new double[Width];
        row[0] = 1;
        for (var at = 1; at <= _variables; at++) row[at] = team[at] / team[0];
        for (int one = 0, pair = 1 + _variables; one < _variables; one++)
        {
            for (var other = one; other < _variables; other++, pair++) row[pair] = row[1 + one] * row[1 + other];
        }

        return row;
    }

    // Each number has a lane of its own, so the width of the vectors does not show in the bits.
    private static void AddTimes(ReadOnlySpan<double> row, double times, Span<double> sum)
    {
        var at = 0;
        for (; at <= sum.Length - Vector<double>.Count; at += Vector<double>.Count)
        {
            (new Vector<double>(sum[at..]) + new Vector<double>(row[at..]) * times).CopyTo(sum[at..]);
        }

        for (; at < sum.Length; at++) sum[at] += row[at] * times;
    }
}
