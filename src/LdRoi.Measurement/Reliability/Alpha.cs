using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Reliability;

/// <summary>Cronbach's alpha of one scale.</summary>
/// <param name="Raw">From the covariances; at most 1, and without a lower bound.</param>
/// <param name="Standardised">As if all items had the same spread; null when an item has none, or when their standardised sum has none.</param>
/// <param name="Interval">Feldt's, 95 % unless asked otherwise; null when alpha is 1: an interval without width would look certain.</param>
public readonly record struct Alpha(double Raw, double? Standardised, Interval? Interval)
{
    /// <summary>What may be displayed: nothing below 0, where an item was not reversed most of the time.</summary>
    public double? Displayed => Raw < 0 ? null : Raw;
}
