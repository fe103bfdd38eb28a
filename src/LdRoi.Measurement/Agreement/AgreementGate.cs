using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Agreement;

/// <summary>What may be shown of agreement and of differences between teams. Computing is free; showing is not.</summary>
public static class AgreementGate
{
    /// <summary>An ICC, shrunken means or anything else that compares teams, if there are enough of them.</summary>
    /// <typeparam name="T">What was computed.</typeparam>
    /// <param name="computed">Any measure over teams.</param>
    /// <param name="teams">Teams it rests on, 0 or more.</param>
    /// <param name="smallestNumber">Teams it takes, at least 5.</param>
    /// <returns>The same measure, or nothing: with the reason it has already, or with <see cref="Reason.NBelowMin"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The gate is below 5, or the number of teams is negative.</exception>
    public static Measured<T> BetweenTeams<T>(Measured<T> computed, int teams, int smallestNumber = AgreementConstants.SmallestNumberOfTeams)
        where T : struct
    {
        ArgumentOutOfRangeException.ThrowIfNegative(teams);
        ArgumentOutOfRangeException.ThrowIfLessThan(smallestNumber, AgreementConstants.LowestNumberOfTeams);
        return computed.HasValue && teams < smallestNumber ? Measured<T>.Missing(Reason.NBelowMin, computed.N) : computed;
    }

    /// <summary>An r_wg or r_wg(J) of one team, if it gives nobody's answers away.</summary>
    /// <param name="computed">From <see cref="WithinGroupAgreement"/>.</param>
    /// <param name="smallestNumber">Complete raters it takes, at least 20.</param>
    /// <returns>
    /// The same measure, or nothing: <see cref="Reason.PrivacyMinN"/> with too few raters, whatever else is the matter with it; <see cref="Reason.Unanimous"/> when all
    /// answers are the same.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The gate is below 20.</exception>
    public static Measured<NotBelowZero> WithinTeam(Measured<NotBelowZero> computed, int smallestNumber = AgreementConstants.SmallestNumberOfRaters) =>
        WithinTeam(computed, smallestNumber, agreement => agreement.Value >= 1 - StatisticsConstants.SmallestSpread);

    /// <summary>An average deviation of one team, if it gives nobody's answers away.</summary>
    /// <param name="computed">From <see cref="AverageDeviation"/>.</param>
    /// <param name="smallestNumber">Complete raters it takes, at least 20.</param>
    /// <returns>As for an r_wg.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The gate is below 20.</exception>
    public static Measured<AverageDeviation> WithinTeam(Measured<AverageDeviation> computed, int smallestNumber = AgreementConstants.SmallestNumberOfRaters) =>
        WithinTeam(computed, smallestNumber, deviation => deviation.Value <= StatisticsConstants.SmallestSpread);

    private static Measured<T> WithinTeam<T>(Measured<T> computed, int smallestNumber, Func<T, bool> isUnanimous)
        where T : struct
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(smallestNumber, AgreementConstants.SmallestNumberOfRaters);
        if (computed.N < smallestNumber) return Measured<T>.Missing(Reason.PrivacyMinN, computed.N);
        return computed.Value is { } value && isUnanimous(value) ? Measured<T>.Missing(Reason.Unanimous, computed.N) : computed;
    }
}
