using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Scan;

/// <summary>The mean of a scale of which everybody was asked a part.</summary>
/// <param name="Mean">Mean over the items of their means, in the unit of the answers.</param>
/// <param name="StandardError">Linearised, in the same unit; null for one person, or when nobody differs from the item means.</param>
/// <param name="ItemMeans">In the order of the items.</param>
/// <param name="ItemAnswers">Answers per item.</param>
/// <param name="People">People with at least one answer.</param>
public readonly record struct MatrixSampledMean(double Mean, double? StandardError, IReadOnlyList<double> ItemMeans, IReadOnlyList<int> ItemAnswers, int People)
{
    /// <summary>Answers to the item that was answered least: what the release of the mean depends on.</summary>
    public int SmallestItemAnswers => ItemAnswers.Min();

    /// <summary>The mean with its error and people − 1 degrees of freedom; null without an error.</summary>
    public Estimate? ToEstimate() => StandardError is { } error ? new Estimate(Mean, error, People - 1) : null;

    /// <summary>Whether every item has enough answers for the mean to leave the module; who may see it is decided elsewhere.</summary>
    /// <param name="threshold">k, at least 5.</param>
    /// <returns><see cref="Reason.None"/>, or <see cref="Reason.PrivacyMinN"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is below 5.</exception>
    public Reason MayBeReleased(int threshold = ScanConstants.LowestThreshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, ScanConstants.LowestThreshold);
        return SmallestItemAnswers >= threshold ? Reason.None : Reason.PrivacyMinN;
    }
}
