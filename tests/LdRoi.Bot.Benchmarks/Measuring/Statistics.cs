namespace LdRoi.Bot.Benchmarks;

/// <summary>A median with its bootstrap interval.</summary>
public sealed record Estimate(double Median, double Low, double High);

/// <summary>Medians, and how far they would move if the rounds had fallen out otherwise.</summary>
public static class Statistics
{
    private const int Resamples = 10_000;
    private const double Tail = 0.025;

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted switch
        {
            [] => throw new ArgumentException("Nothing has no median.", nameof(values)),
            _ when sorted.Length % 2 == 1 => sorted[sorted.Length / 2],
            _ => (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2,
        };
    }

    /// <summary>The median with a percentile bootstrap interval of 95 %: the same seed gives the same interval.</summary>
    public static Estimate Bootstrap(IReadOnlyList<double> values, int seed)
    {
        var random = new Random(seed);
        var medians = new double[Resamples];
        var drawn = new double[values.Count];
        for (var resample = 0; resample < Resamples; resample++)
        {
            for (var at = 0; at < drawn.Length; at++)
            {
                drawn[at] = values[random.Next(values.Count)];
            }

            medians[resample] = Median(drawn);
        }

        Array.Sort(medians);
        return new Estimate(Median(values), medians[(int)(Resamples * Tail)], medians[(int)(Resamples * (1 - Tail)) - 1]);
    }
}
