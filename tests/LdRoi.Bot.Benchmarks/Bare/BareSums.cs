using System.Numerics;

namespace LdRoi.Bot.Benchmarks;

/// <summary>A table that is added up again and again, on all cores and with few passes over memory: the least that a bootstrap of its rows has to do.</summary>
internal sealed class BareSums(int rows, int width, int times)
{
    private const int AtOnce = 8;
    private readonly double[] _cells = [.. Enumerable.Range(0, rows * width).Select(at => (double)at)];

    public void Add() => Parallel.For(0, times / AtOnce, _ =>
    {
        var sums = new double[AtOnce][];
        for (var sum = 0; sum < AtOnce; sum++) sums[sum] = new double[width];
        for (var row = 0; row < rows; row++)
        {
            foreach (var sum in sums) Add(_cells.AsSpan(row * width, width), sum);
        }

        if (sums.Any(sum => sum[^1] <= 0)) throw new InvalidOperationException("Nothing was added.");
    });

    private static void Add(ReadOnlySpan<double> row, Span<double> sum)
    {
        var at = 0;
        for (; at <= sum.Length - Vector<double>.Count; at += Vector<double>.Count) (new Vector<double>(sum[at..]) + new Vector<double>(row[at..])).CopyTo(sum[at..]);
        for (; at < sum.Length; at++) sum[at] += row[at];
    }
}
