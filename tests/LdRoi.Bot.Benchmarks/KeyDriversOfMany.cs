using LdRoi.Measurement;
using LdRoi.Measurement.Drivers;

namespace LdRoi.Bot.Benchmarks;

/// <summary>The certainty of the weights of twelve drivers among 100,000 people in 10,000 teams.</summary>
internal sealed class KeyDriversOfMany : IBenchmark
{
    private const int People = 100_000;
    private const int Teams = 10_000;
    private const int Drivers = 12;
    private const int Draws = 2_000;
    private const ulong Seed = 1;

    public string Name => "drivers";

    public string Title => "Key drivers of 100,000 people";

    public string Method =>
        "The module takes 100,000 rows (10,000 teams, 12 drivers and an outcome, generated from the seed), draws 2,000 times as many teams as there are, and computes LMG and "
        + "Johnson's weights of each draw, their intervals and the probabilities of being number one. That is one run. The yardstick adds up the table of the teams' sums 2,000 times on "
        + "as many cores: no rows, no draws, no weights, only what has to be read. Every run must give the same bits as the first.";

    public string Database => "none";

    public string Unit => "draws";

    public int UnitsPerRequest => Draws;

    public TimeSpan? Limit => TimeSpan.FromSeconds(10);

    // A run keeps all cores busy by itself.
    public int? Connections => 1;

    public Task<Pair> Prepare(Options options)
    {
        var rows = Rows(new Random(options.Seed));
        var team = TeamSums.PerTeam(rows)[0];
        var bare = new BareSums(Teams, 1 + team.Sums.Count + team.Products.Count, Draws);
        Measured<DriverDraws>? first = null;
        return Task.FromResult(new Pair(
            new Side("module", _ => Task.Run(() =>
            {
                var drawn = DriverBootstrap.FromRows(rows, Seed, Draws);
                first ??= drawn;
                if (!drawn.Value!.Value.Drivers.SequenceEqual(first.Value.Value!.Value.Drivers)) throw new InvalidOperationException("The same seed gave other bits.");
            })),
            new Side("bare", _ => Task.Run(bare.Add)),
            () => first is { HasValue: true } ? Task.CompletedTask : throw new InvalidOperationException("There is no result."),
            () => ValueTask.CompletedTask));
    }

    private static DriverRow[] Rows(Random random) =>
    [
        .. Enumerable.Range(0, People).Select(person =>
        {
            var shared = random.NextDouble();
            double[] drivers = [.. Enumerable.Range(0, Drivers).Select(_ => 50 * (random.NextDouble() + shared))];
            return new DriverRow(person % Teams, 50 * random.NextDouble() + drivers.Select((score, driver) => score * (driver + 1) / 100).Sum(), drivers);
        }),
    ];
}
