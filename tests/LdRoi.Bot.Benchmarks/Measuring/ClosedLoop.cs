using System.Diagnostics;

namespace LdRoi.Bot.Benchmarks;

/// <summary>A load of a fixed number of connections, each of which sends its next request when it has the last answer.</summary>
internal static class ClosedLoop
{
    /// <returns>Whole requests, the time they took, and the processor time of the whole process meanwhile.</returns>
    public static async Task<(int Requests, double Seconds, double CpuSeconds)> Run(Side side, int connections, TimeSpan time)
    {
        // What the other side left behind is not paid for here.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var cpu = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        var done = await Task.WhenAll(Enumerable.Range(0, connections).Select(connection => Task.Run(async () =>
        {
            var requests = 0;
            for (; Stopwatch.GetElapsedTime(began) < time; requests++)
            {
                await side.Request(connection);
            }

            return requests;
        })));
        return (done.Sum(), Stopwatch.GetElapsedTime(began).TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
    }
}
