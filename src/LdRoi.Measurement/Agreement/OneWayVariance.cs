using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Agreement;

/// <summary>From groups to their mean squares.</summary>
public static class OneWayVariance
{
    /// <summary>Mean squares between and within groups, with both group sizes.</summary>
    /// <param name="groups">Size, mean and squares of each group, any order; groups of nobody do not count.</param>
    /// <returns>
    /// The mean squares with N = people. Nobody: <see cref="Reason.NZero"/>; a number that is none: <see cref="Reason.NotFinite"/>; fewer than two groups, or no more
    /// people than groups: <see cref="Reason.OneGroup"/>; everybody equal: <see cref="Reason.ZeroVariance"/>.
    /// </returns>
    public static Measured<MeanSquares> Of(IReadOnlyCollection<GroupMoments> groups)
    {
        // In one order, so that another order of the same groups gives the same bits.
        GroupMoments[] filled = [.. groups.Where(group => group.N > 0).OrderBy(group => group.Mean).ThenBy(group => group.N).ThenBy(group => group.Squares)];
        var n = filled.Sum(group => group.N);
        if (!filled.All(group => group.IsFinite)) return Measured<MeanSquares>.Missing(Reason.NotFinite, n);
        if (n == 0) return Measured<MeanSquares>.Missing(Reason.NZero, 0);
        if (filled.Length < 2 || n <= filled.Length) return Measured<MeanSquares>.Missing(Reason.OneGroup, n);

        double[] means = [.. filled.Select(group => group.Mean!.Value)];
        var mean = filled.Sum(group => group.N * group.Mean!.Value) / n;
        var between = Descriptive.AreEqual(means) ? 0 : filled.Sum(group => group.N * (group.Mean!.Value - mean) * (group.Mean.Value - mean)) / (filled.Length - 1);
        var within = filled.Sum(group => group.Squares) / (n - filled.Length);
        if (between <= 0 && within <= 0) return Measured<MeanSquares>.Missing(Reason.ZeroVariance, n);
        if (!double.IsFinite(between) || !double.IsFinite(within)) return Measured<MeanSquares>.Missing(Reason.NotFinite, n);

        var sizes = filled.Sum(group => (double)group.N * group.N);
        return Measured<MeanSquares>.Of(new MeanSquares(between, within, filled.Length, n, (n - sizes / n) / (filled.Length - 1), (double)n / filled.Length), n);
    }

    /// <summary>The same from one value per person.</summary>
    /// <param name="groups">Values per group; groups and people in any order.</param>
    /// <returns>As from the groups' moments.</returns>
    public static Measured<MeanSquares> Of(IReadOnlyCollection<IReadOnlyCollection<double>> groups) =>
        groups.All(Finite.Are) ? Of([.. groups.Select(GroupMoments.Of)]) : Measured<MeanSquares>.Missing(Reason.NotFinite, groups.Sum(group => group.Count));

    /// <summary>The probability of an F at least so large if groups did not differ.</summary>
    /// <param name="squares">Mean squares of at least two groups.</param>
    /// <returns>0–1; null without a spread within groups.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two groups, or no more people than groups.</exception>
    public static double? PValue(MeanSquares squares)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(squares.Groups, 2, nameof(squares));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(squares.N, squares.Groups, nameof(squares));
        return squares.F is { } f ? FisherDistribution.UpperTail(f, squares.Groups - 1, squares.N - squares.Groups) : null;
    }
}
