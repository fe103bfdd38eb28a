namespace LdRoi.Bot.Benchmarks;

/// <summary>
/// Rounds of both sides in pairs, each pair in an order of its own: whatever the machine does besides hits both alike, and
/// a pair's ratio compares neighbours in time.
/// </summary>
internal static class Measurement
{
    public static async Task<IReadOnlyList<Round>> Run(Pair pair, Options options, Action<Round> report)
    {
        var random = new Random(options.Seed);
        await ClosedLoop.Run(pair.Measured, options.Connections, options.WarmUp);
        await ClosedLoop.Run(pair.Yardstick, options.Connections, options.WarmUp);
        var rounds = new List<Round>();
        for (var number = 1; number <= options.Rounds; number++)
        {
            Side[] sides = [pair.Measured, pair.Yardstick];
            random.Shuffle(sides);
            for (var place = 1; place <= sides.Length; place++)
            {
                var (requests, seconds, cpu) = await ClosedLoop.Run(sides[place - 1], options.Connections, options.Round);
                var round = new Round(number, place, sides[place - 1].Name, requests, seconds, cpu);
                report(round);
                rounds.Add(round);
            }
        }

        await pair.Check();
        return rounds;
    }
}
