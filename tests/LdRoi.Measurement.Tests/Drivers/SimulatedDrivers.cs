using LdRoi.Measurement.Drivers;

namespace LdRoi.Measurement.Tests.Drivers;

/// <summary>Rows from a seed: an outcome that is a weighted sum of drivers with something in common, and of chance.</summary>
internal static class SimulatedDrivers
{
    /// <param name="people">How many.</param>
    /// <param name="teams">Dealt out one by one.</param>
    /// <param name="betas">One per driver.</param>
    /// <param name="noise">Standard deviation of chance in the outcome.</param>
    /// <param name="seed">The same seed gives the same rows.</param>
    public static DriverRow[] Rows(int people, int teams, double[] betas, double noise = 1, int seed = 1)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(0, people).Select(person =>
            {
                var shared = Normal(random);
                double[] drivers = [.. betas.Select(_ => Normal(random) + 0.5 * shared)];
                return new DriverRow(person % teams, drivers.Zip(betas, (score, beta) => score * beta).Sum() + noise * Normal(random), drivers);
            }),
        ];
    }

    // Box & Muller (1958).
    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
