using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Agreement;

/// <summary>Means for putting groups in order: a small group is at the top or at the bottom by chance more often than a large one.</summary>
/// <remarks>Empirical Bayes with the moments of the analysis of variance: Efron &amp; Morris (1975), Journal of the American Statistical Association 70.</remarks>
public static class Shrinkage
{
    /// <summary>τ² = max(0, (MSB − MSW)/k₀), λ = τ²/(τ² + MSW/n), μ = Σλȳ/Σλ, λȳ + (1 − λ)μ.</summary>
    /// <param name="groups">Size, mean and squares of each group; a result's place is the group's.</param>
    /// <returns>
    /// The means with N = people, without the product's gate on teams (<see cref="AgreementGate"/>). Reasons: those of <see cref="OneWayVariance"/>. τ² of 0: every group
    /// has the overall mean weighted by size, with the note <see cref="Reason.NoBetweenVariance"/>.
    /// </returns>
    public static Measured<ShrunkenMeans> Of(IReadOnlyList<GroupMoments> groups)
    {
        var squares = OneWayVariance.Of(groups);
        if (squares.Value is not { } each) return Measured<ShrunkenMeans>.Missing(squares.Reason, squares.N);

        var between = Math.Max(0, (each.Between - each.Within) / each.SearlesK);
        double Lambda(GroupMoments group) => between > 0 ? between / (between + each.Within / group.N) : 0;

        // In one order, so that another order of the same groups gives the same bits.
        GroupMoments[] filled = [.. groups.Where(group => group.N > 0).OrderBy(group => group.Mean).ThenBy(group => group.N)];
        double Weight(GroupMoments group) => between > 0 ? Lambda(group) : group.N;
        var overall = filled.Sum(group => Weight(group) * group.Mean!.Value) / filled.Sum(Weight);

        Measured<ShrunkenMean> Shrink(GroupMoments group) => group.Mean is { } mean
            ? Measured<ShrunkenMean>.Of(new ShrunkenMean(mean, Lambda(group), Lambda(group) * mean + (1 - Lambda(group)) * overall), group.N)
            : Measured<ShrunkenMean>.Missing(Reason.NZero, 0);
        return Measured<ShrunkenMeans>.Of(
            new ShrunkenMeans(between, each.Within, each.SearlesK, Finite.Of(overall), [.. groups.Select(Shrink)]), squares.N, between > 0 ? [] : [Reason.NoBetweenVariance]);
    }

    /// <summary>The same from one value per person.</summary>
    /// <param name="groups">Values per group; a result's place is the group's.</param>
    /// <returns>As from the groups' moments.</returns>
    public static Measured<ShrunkenMeans> Of(IReadOnlyList<IReadOnlyCollection<double>> groups) =>
        groups.All(Finite.Are)
            ? Of([.. groups.Select(GroupMoments.Of)])
            : Measured<ShrunkenMeans>.Missing(Reason.NotFinite, groups.Sum(group => group.Count));
}
