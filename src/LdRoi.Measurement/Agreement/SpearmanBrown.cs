namespace LdRoi.Measurement.Agreement;

/// <summary>What more respondents do for the reliability of a group's mean.</summary>
/// <remarks>Spearman (1910) and Brown (1910), British Journal of Psychology 3.</remarks>
public static class SpearmanBrown
{
    // 17 respondents and a rounding error are 17 respondents.
    private const double Rounding = 1e-9;

    /// <summary>ICC(2) = k·ICC(1)/(1 + (k − 1)·ICC(1)).</summary>
    /// <param name="icc1">Reliability of one respondent, at most 1; raw.</param>
    /// <param name="respondents">k, above 0; not necessarily whole.</param>
    /// <returns>The reliability of the mean of k, with the N of ICC(1). Without ICC(1): its reason; below 0: <see cref="Reason.NegativeEstimate"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">ICC(1) is above 1, or there are no respondents.</exception>
    public static Measured<double> StepUp(Measured<double> icc1, double respondents)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Finite.Of(respondents, nameof(respondents)), nameof(respondents));
        if (icc1.Value is not { } one) return Measured<double>.Missing(icc1.Reason, icc1.N);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(one, 1, nameof(icc1));
        return one < 0
            ? Measured<double>.Missing(Reason.NegativeEstimate, icc1.N)
            : Measured<double>.Of(respondents * one / (1 + (respondents - 1) * one), icc1.N);
    }

    /// <summary>k = R(1 − ICC(1))/((1 − R)·ICC(1)), rounded up.</summary>
    /// <param name="icc1">Reliability of one respondent, at most 1; raw.</param>
    /// <param name="reliability">R, what the mean should reach; above 0 and below 1.</param>
    /// <returns>
    /// The respondents with the N of ICC(1). Without ICC(1): its reason; 0 or less, or so little that no organisation is large enough:
    /// <see cref="Reason.NoBetweenVariance"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">ICC(1) is above 1, or R is not between 0 and 1.</exception>
    public static Measured<RespondentsNeeded> Needed(Measured<double> icc1, double reliability = AgreementConstants.WantedReliability)
    {
        if (reliability is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(reliability), reliability, "Not between 0 and 1.");
        if (icc1.Value is not { } one) return Measured<RespondentsNeeded>.Missing(icc1.Reason, icc1.N);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(one, 1, nameof(icc1));

        var exact = reliability * (1 - one) / ((1 - reliability) * one);
        return one > 0 && exact < int.MaxValue
            ? Measured<RespondentsNeeded>.Of(new RespondentsNeeded(exact, Math.Max(1, (int)Math.Ceiling(exact * (1 - Rounding)))), icc1.N)
            : Measured<RespondentsNeeded>.Missing(Reason.NoBetweenVariance, icc1.N);
    }
}
