namespace LdRoi.Measurement.Verweving;

/// <summary>Count, sums and cross-products of the four levels: all that the indirect effect rests on.</summary>
internal sealed class ChainMoments
{
    private const int Levels = 4;
    private readonly double[] _sums = new double[Levels];
    private readonly double[,] _products = new double[Levels, Levels];
    private double _n;

    /// <summary>One per team, in the order of the teams' numbers; counted from the overall means, so that no digits are lost.</summary>
    public static ChainMoments[] PerTeam(IReadOnlyCollection<ChainRow> rows)
    {
        ChainRow[] sorted = [.. rows.OrderBy(row => row.Team).ThenBy(row => row.Usefulness).ThenBy(row => row.Learning).ThenBy(row => row.Use).ThenBy(row => row.Result)];
        double[] centre = [sorted.Average(row => row.Usefulness), sorted.Average(row => row.Learning), sorted.Average(row => row.Use), sorted.Average(row => row.Result)];
        return
        [
            .. sorted.GroupBy(row => row.Team).Select(team =>
            {
                var moments = new ChainMoments();
                foreach (var row in team) moments.Add([row.Usefulness - centre[0], row.Learning - centre[1], row.Use - centre[2], row.Result - centre[3]]);
                return moments;
            }),
        ];
    }

    public void Add(ChainMoments other)
    {
        _n += other._n;
        for (var i = 0; i < Levels; i++)
        {
            _sums[i] += other._sums[i];
            for (var j = 0; j < Levels; j++) _products[i, j] += other._products[i, j];
        }
    }

    /// <summary>a·b on standardised variables; null where a level has no spread or levels repeat each other.</summary>
    public double? IndirectEffect()
    {
        const double smallest = 1e-10;
        var spread = new double[Levels];
        for (var level = 0; level < Levels; level++)
        {
            // What rounding leaves of no spread is no spread.
            if (!(Covariance(level, level) > smallest * _products[level, level])) return null;
            spread[level] = Math.Sqrt(Covariance(level, level));
        }

        double r12 = R(0, 1), r13 = R(0, 2), r23 = R(1, 2), r14 = R(0, 3), r24 = R(1, 3), r34 = R(2, 3);
        var two = 1 - r12 * r12;
        var three = 1 + 2 * r12 * r13 * r23 - r12 * r12 - r13 * r13 - r23 * r23;
        if (two < smallest || three < smallest) return null;

        // Cramer's rule on the correlation matrix of levels 1 and 2, and of 1, 2 and 3.
        var a = (r23 - r12 * r13) / two;
        var b = (r34 * two - r14 * (r13 - r12 * r23) - r24 * (r23 - r12 * r13)) / three;
        return a * b;

        double R(int i, int j) => Covariance(i, j) / (spread[i] * spread[j]);
    }

    private double Covariance(int i, int j) => _products[i, j] - _sums[i] * _sums[j] / _n;

    private void Add(ReadOnlySpan<double> levels)
    {
        _n++;
        for (var i = 0; i < Levels; i++)
        {
            _sums[i] += levels[i];
            for (var j = 0; j < Levels; j++) _products[i, j] += levels[i] * levels[j];
        }
    }
}
