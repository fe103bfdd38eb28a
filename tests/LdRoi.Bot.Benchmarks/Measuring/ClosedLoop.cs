using System.Diagnostics;

namespace LdRoi.Bot.Benchmarks;

/// <summary>A load of a fixed number of connections, each of which sends its next request when it has the last answer.</summary>
internal static class ClosedLoop
{
    /// <summary>Loads a side for that time, or for less when it has used its share of what was prepared: the figures are per request.</summary>
    /// <returns>Whole requests, the time they took, and the processor time of the whole process meanwhile.</returns>
    public static async Task<(int Requests, double Seconds, double CpuSeconds)> Run(Side side, int connections, TimeSpan time)
    {
        // What the other side left behind is not paid for here.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var most = side.MostPerSecond * time.TotalSeconds ?? double.PositiveInfinity;
        var begun = 0;
        var cpu = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        var done = await Task.WhenAll(Enumerable.Range(0, connections).Select(connection => Task.Run(async () =>
        {
            var whole = 0;
            for (; Stopwatch.GetElapsedTime(began) < time && Interlocked.Increment(ref begun) <= most; whole++)
            {
                await side.Request(connection);
            }

            return whole;
        })));
        var (seconds, cpuSeconds) = (Stopwatch.GetElapsedTime(began).TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
        return done.Sum() is > 0 and var requests
            ? (requests, seconds, cpuSeconds)
            : throw new InvalidOperationException($"A round of {side.Name} did nothing.");
    }
}
