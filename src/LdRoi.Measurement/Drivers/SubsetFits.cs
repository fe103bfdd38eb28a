using System.Numerics;

namespace LdRoi.Measurement.Drivers;

/// <summary>R² of the outcome on every subset of the drivers, each computed once. A subset is a number with a bit per driver.</summary>
internal sealed class SubsetFits
{
    private readonly double[] _fits;

    private SubsetFits(double[] fits, int drivers) => (_fits, Drivers) = (fits, drivers);

    public int Drivers { get; }

    /// <summary>R² of all drivers together.</summary>
    public double All => _fits[^1];

    public double this[int subset] => _fits[subset];

    /// <param name="correlations">With a positive definite matrix.</param>
    public static SubsetFits Of(DriverCorrelations correlations)
    {
        var drivers = correlations.Drivers;
        var size = drivers + 1;
        var left = new double[size * size * size];
        for (var row = 0; row < drivers; row++)
        {
            for (var column = row; column < drivers; column++) left[row * size + column] = correlations.Among[row, column];
            left[row * size + drivers] = correlations.WithOutcome[row];
        }

        var fits = new double[1 << drivers];
        Visit(left, size, depth: 0, first: 0, fits, subset: 0);
        return new SubsetFits(fits, drivers);
    }

    /// <summary>What a driver adds to R², on average over all subsets of the others, by the size of the subset (0…p − 1).</summary>
    public double[] Gains(int driver)
    {
        var gains = new double[Drivers];
        var bit = 1 << driver;
        for (var subset = 0; subset < _fits.Length; subset++)
        {
            if ((subset & bit) == 0) gains[BitOperations.PopCount((uint)subset)] += _fits[subset | bit] - _fits[subset];
        }

        // There are (p − 1 over size) subsets of a size.
        double subsets = 1;
        for (var size = 0; size < Drivers; size++)
        {
            gains[size] /= subsets;
            subsets = subsets * (Drivers - 1 - size) / (size + 1);
        }

        return gains;
    }

    /// <summary>The mean of the gains over sizes, per driver: LMG, Shapley's value, general dominance. They add up to R².</summary>
    public double[] MeanGains() => [.. Enumerable.Range(0, Drivers).Select(driver => Math.Max(0, Gains(driver).Sum() / Drivers))]; // rounding may end just below 0

    // Depth first: one page of the workspace per depth holds what is left of drivers and outcome once the drivers of the subset are partialled out (upper triangle, outcome last).
    // A driver joins by one elimination step on those behind it, so that half of the subsets cost next to nothing.
    private static void Visit(double[] left, int size, int depth, int first, double[] fits, int subset)
    {
        var outcome = size - 1;
        var here = left.AsSpan(depth * size * size, size * size);
        for (var driver = first; driver < outcome; driver++)
        {
            var row = here.Slice(driver * size, size);
            var joined = subset | 1 << driver;
            fits[joined] = fits[subset] + row[outcome] * row[outcome] / row[driver];
            if (driver == outcome - 1) return;

            var next = left.AsSpan((depth + 1) * size * size, size * size);
            for (var i = driver + 1; i < outcome; i++)
            {
                var share = row[i] / row[driver];
                for (var j = i; j <= outcome; j++) next[i * size + j] = here[i * size + j] - share * row[j];
            }

            Visit(left, size, depth + 1, driver + 1, fits, joined);
        }
    }
}
