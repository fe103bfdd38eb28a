using LdRoi.Measurement.Scan;

namespace LdRoi.Measurement.Drivers;

/// <summary>Where one driver stands among those that are worth working on in a team.</summary>
/// <param name="Rank">1 for the first to work on; equal indexes have an equal rank. This is what is shown.</param>
/// <param name="Index">Importance share × headroom. It puts in order and has no unit, so it is not shown.</param>
/// <param name="Headroom">100 − mean, in POMP points.</param>
public readonly record struct DriverPriority(int Rank, double Index, double Headroom);

/// <summary>Where the greatest gain is: what matters in the organisation and leaves room in the team.</summary>
/// <remarks>Importance–performance analysis: Martilla &amp; James (1977), Journal of Marketing 41; the product as an index is a convention.</remarks>
public static class DriverPriorities
{
    /// <summary>Importance share × (100 − mean), in order from the highest.</summary>
    /// <param name="shares">Per driver its share of importance in the whole organisation, 0–1, such as <see cref="DriverImportance.LmgShare"/>; never of one team.</param>
    /// <param name="means">Per driver the mean score of the team or organisation, 0–100; missing where it may not be shown.</param>
    /// <returns>Per driver its priority among those with a mean; for the others the reason of the mean.</returns>
    /// <exception cref="ArgumentException">Not one share and one mean per driver.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A share is outside 0–1, or a mean outside 0–100.</exception>
    public static IReadOnlyList<Measured<DriverPriority>> Of(IReadOnlyList<double> shares, IReadOnlyList<Measured<double>> means)
    {
        if (shares.Count != means.Count) throw new ArgumentException("One share and one mean per driver.", nameof(means));
        if (shares.Any(share => share is not (>= 0 and <= 1))) throw new ArgumentOutOfRangeException(nameof(shares), "A share is 0–1.");
        if (means.Any(mean => mean.Value is < ScanConstants.LowestScore or > ScanConstants.HighestScore)) throw new ArgumentOutOfRangeException(nameof(means), "A mean is 0–100.");

        var unranked = means.Select((mean, at) => mean.Select(score => Unranked(shares[at], ScanConstants.HighestScore - score))).ToList();
        return [.. unranked.Select(own => own.Select(priority => priority with
        {
            Rank = 1 + unranked.Count(other => other.Value is { } more && more.Index > priority.Index + DriverConstants.Rounding),
        }))];
    }

    private static DriverPriority Unranked(double share, double headroom) => new(0, share * headroom, headroom);
}
