using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Agreement;

/// <summary>Variance between and within groups by restricted maximum likelihood, as mixed models give it: for comparison; the product uses mean squares.</summary>
/// <remarks>Patterson &amp; Thompson (1971), Biometrika 58.</remarks>
public static class RestrictedLikelihood
{
    private const int Places = 200;
    private const int Steps = 100;
    private static readonly double _golden = (Math.Sqrt(5) - 1) / 2;

    /// <summary>The two components of a model with a random mean per group.</summary>
    /// <param name="groups">Size, mean and squares of each group, any order; groups of nobody do not count.</param>
    /// <returns>The components with N = people; τ² is 0 where groups differ no more than by chance. Reasons: those of <see cref="OneWayVariance"/>.</returns>
    public static Measured<VarianceComponents> Components(IReadOnlyCollection<GroupMoments> groups)
    {
        var squares = OneWayVariance.Of(groups);
        if (squares.Value is not { } each) return Measured<VarianceComponents>.Missing(squares.Reason, squares.N);

        GroupMoments[] filled = [.. groups.Where(group => group.N > 0).OrderBy(group => group.Mean).ThenBy(group => group.N)];
        var within = each.Within * (each.N - each.Groups);
        if (within <= 0) return Measured<VarianceComponents>.Of(new VarianceComponents(each.Between / each.SearlesK, 0), squares.N);

        // By the share of all variance that lies between groups, 0 up to and without 1: first the best place of a grid, then its surroundings.
        var best = Enumerable.Range(0, Places).MinBy(place => At((double)place / Places).Deviance);
        double low = Math.Max(0, best - 1) / (double)Places, high = (best + 1) / (double)Places;
        for (var step = 0; step < Steps; step++)
        {
            var (left, right) = (high - _golden * (high - low), low + _golden * (high - low));
            if (At(left).Deviance <= At(right).Deviance) high = right;
            else low = left;
        }

        var share = At(0).Deviance <= At((low + high) / 2).Deviance ? 0 : (low + high) / 2;
        var residual = At(share).Squares / (each.N - 1);
        return Measured<VarianceComponents>.Of(new VarianceComponents(residual * share / (1 - share), residual), squares.N);

        // −2 log restricted likelihood without its constants, least over σ² and the mean.
        (double Deviance, double Squares) At(double share)
        {
            var ratio = share / (1 - share);
            double weights = 0, sum = 0, logs = 0;
            foreach (var group in filled)
            {
                var weight = group.N / (1 + group.N * ratio);
                weights += weight;
                sum += weight * group.Mean!.Value;
                logs += Math.Log(1 + group.N * ratio);
            }

            var mean = sum / weights;
            var left = within + filled.Sum(group => group.N / (1 + group.N * ratio) * (group.Mean!.Value - mean) * (group.Mean.Value - mean));
            return ((each.N - 1) * Math.Log(left) + logs + Math.Log(weights), left);
        }
    }
}
