namespace LdRoi.Bot.Benchmarks;

/// <summary>One side, measured once.</summary>
/// <param name="Number">Of the pair, from 1.</param>
/// <param name="Place">1 when it came first in its pair, otherwise 2.</param>
internal sealed record Round(int Number, int Place, string Side, int Requests, double Seconds, double CpuSeconds)
{
    public double PerSecond => Requests / Seconds;

    public double CpuPerThousand => CpuSeconds / Requests * 1_000;
}
