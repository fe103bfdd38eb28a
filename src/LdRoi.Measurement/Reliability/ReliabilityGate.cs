using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Reliability;

/// <summary>What may be shown of the reliability of a scale. Computing is free from two people on; showing is not.</summary>
public static class ReliabilityGate
{
    /// <summary>A computed alpha, omega, error or item statistic, if enough people stand behind it.</summary>
    /// <typeparam name="T">What was computed.</typeparam>
    /// <param name="computed">Any measure of this folder.</param>
    /// <param name="smallestNumber">People it takes, at least 50.</param>
    /// <returns>
    /// The same measure, or nothing: with the reason it has already, with <see cref="Reason.NegativeEstimate"/> when it carries that note, or with
    /// <see cref="Reason.NBelowMin"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The gate is below 50.</exception>
    public static Measured<T> Shown<T>(Measured<T> computed, int smallestNumber = ReliabilityConstants.SmallestNumberToShow)
        where T : struct
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(smallestNumber, ReliabilityConstants.LowestNumberToShow);
        if (!computed.HasValue) return computed;
        if (computed.Notes.Contains(Reason.NegativeEstimate)) return Measured<T>.Missing(Reason.NegativeEstimate, computed.N);
        return computed.N < smallestNumber ? Measured<T>.Missing(Reason.NBelowMin, computed.N) : computed;
    }

    /// <summary>The one number that is shown of a scale: omega, or alpha where there is no omega, or nothing.</summary>
    /// <param name="items">One column per item, after reversal.</param>
    /// <param name="smallestNumber">People it takes, at least 50.</param>
    /// <returns>
    /// The number; beside an alpha the reason why it is not omega (<see cref="Reason.Heywood"/>, <see cref="Reason.NotConverged"/>, <see cref="Reason.Singular"/>,
    /// <see cref="Reason.KTooFew"/>, <see cref="Reason.ZeroVariance"/>) as a note. Nothing: as for <see cref="Shown{T}"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The gate is below 50.</exception>
    public static Measured<ReliabilityToShow> ToShow(CovarianceMatrix items, int smallestNumber = ReliabilityConstants.SmallestNumberToShow)
    {
        // A negative alpha tells of a missed reversal, whatever a factor model makes of it.
        var alpha = Shown(CronbachAlpha.Of(items), smallestNumber);
        if (alpha.Value is not { } fallback) return Measured<ReliabilityToShow>.Missing(alpha.Reason, alpha.N);
        var omega = McDonaldOmega.OneFactor(items);
        return omega.Value is { } value
            ? Measured<ReliabilityToShow>.Of(new ReliabilityToShow(value.Value, IsOmega: true), omega.N)
            : Measured<ReliabilityToShow>.Of(new ReliabilityToShow(fallback.Raw, IsOmega: false), alpha.N, [omega.Reason]);
    }
}
