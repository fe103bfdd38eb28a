namespace LdRoi.Bot.Benchmarks;

/// <summary>What the rounds say.</summary>
internal sealed class Comparison(Pair pair, IReadOnlyList<Round> rounds, int seed)
{
    public IReadOnlyList<Round> Rounds => rounds;

    /// <summary>Requests per second as a part of the yardstick's: higher is better.</summary>
    public Estimate Throughput => Ratio(round => round.PerSecond);

    /// <summary>Processor time per request as a multiple of the yardstick's: lower is better.</summary>
    public Estimate Cpu => Ratio(round => round.CpuPerThousand);

    /// <summary>A request of what is measured, in its slowest round.</summary>
    public (double Seconds, double CpuSeconds) SlowestRequest =>
        rounds.Where(round => round.Side == pair.Measured.Name).Select(round => (round.Seconds / round.Requests, round.CpuSeconds / round.Requests)).Max();

    public IEnumerable<(string Side, double PerSecond, double CpuPerThousand)> Sides =>
        from side in new[] { pair.Measured.Name, pair.Yardstick.Name }
        let own = rounds.Where(round => round.Side == side).ToList()
        select (side, Statistics.Median(own.Select(round => round.PerSecond)), Statistics.Median(own.Select(round => round.CpuPerThousand)));

    private Estimate Ratio(Func<Round, double> figure) => Statistics.Bootstrap(
        [.. rounds.GroupBy(round => round.Number).Select(both =>
            figure(both.Single(round => round.Side == pair.Measured.Name)) / figure(both.Single(round => round.Side == pair.Yardstick.Name)))],
        seed);
}
