namespace LdRoi.Measurement.Statistics.Comparison;

/// <summary>Counts the sign patterns of a set of numbers by the sums they give.</summary>
/// <remarks>Meet in the middle: Horowitz &amp; Sahni (1974), Journal of the ACM 21. 2·2^(n/2) sums instead of 2ⁿ.</remarks>
internal static class SignPatterns
{
    /// <summary>The share of all sign patterns of these numbers whose sum is at least the bound.</summary>
    /// <param name="bound">Finite.</param>
    /// <param name="sizes">At most 62 numbers; memory allows some 50.</param>
    public static double ShareWithSumFrom(double bound, IReadOnlyList<double> sizes)
    {
        var half = sizes.Count / 2;
        var left = Sums(sizes.Take(half));
        var right = Sums(sizes.Skip(half));

        // Both ascend: as the left sum grows, the first right sum that suffices moves down.
        var count = 0L;
        var from = right.Length;
        foreach (var sum in left)
        {
            while (from > 0 && sum + right[from - 1] >= bound) from--;
            count += right.Length - from;
        }

        return Math.ScaleB(count, -sizes.Count);
    }

    // All sums of the patterns, ascending: each number merges the sums below with the sums above.
    private static double[] Sums(IEnumerable<double> sizes)
    {
        double[] sums = [0];
        foreach (var size in sizes)
        {
            var next = new double[2 * sums.Length];
            int below = 0, above = 0;
            for (var at = 0; at < next.Length; at++)
            {
                next[at] = below < sums.Length && sums[below] - size <= sums[above] + size ? sums[below++] - size : sums[above++] + size;
            }

            sums = next;
        }

        return sums;
    }
}
