namespace LdRoi.Measurement.Statistics;

/// <summary>A mean with its t interval, from the set's own spread.</summary>
/// <remarks>
/// Student (1908), Biometrika 6. For analysis: below 20 people a mean and the team's own interval together fix single answers, so readers get the interval from the
/// pooled spread, by <see cref="Scan.TeamScoring"/>.
/// </remarks>
public static class MeanIntervals
{
    /// <summary>ȳ ± t(n − 1)·s/√n, about all that these values could have been.</summary>
    /// <param name="values">One per person, any order.</param>
    /// <returns>
    /// Mean, spread and interval with N = values. None: <see cref="Reason.NZero"/>; a number that is none: <see cref="Reason.NotFinite"/>. One value: the mean with the note
    /// <see cref="Reason.NOne"/>. Equal values: mean and spread 0 with the note <see cref="Reason.ZeroVariance"/> and no interval, because one from 50 to 50 would look certain.
    /// </returns>
    public static Measured<MeanResult> Of(IReadOnlyCollection<double> values) => FromSummary(SampleSummary.Of(values));

    /// <summary>The same from a published summary.</summary>
    /// <param name="sample">Number, mean and standard deviation.</param>
    /// <returns>As <see cref="Of"/>.</returns>
    public static Measured<MeanResult> FromSummary(SampleSummary sample) => Result(sample, shareNotAsked: 1);

    /// <summary>
    /// The same with the finite-population correction √(1 − n/N): about these people at this moment, nobody else and no other moment. Never for a change, a comparison
    /// or drivers: what those are about has no roster.
    /// </summary>
    /// <param name="values">One per person who answered, any order.</param>
    /// <param name="headcount">N: people in the team, those who did not answer included.</param>
    /// <returns>As <see cref="Of"/>. Everybody answered: no interval and the note <see cref="Reason.ZeroVariance"/>, since it would have no width.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer people in the team than answered.</exception>
    /// <remarks>Cochran (1977), Sampling Techniques, section 2.6. It supposes that who answered was left to chance; <see cref="Response.ManskiBounds"/> do not.</remarks>
    public static Measured<MeanResult> OfTeamAsItIsNow(IReadOnlyCollection<double> values, int headcount) => TeamAsItIsNowFromSummary(SampleSummary.Of(values), headcount);

    /// <summary><see cref="OfTeamAsItIsNow"/> from a published summary.</summary>
    /// <param name="sample">Number, mean and standard deviation of those who answered.</param>
    /// <param name="headcount">N: people in the team.</param>
    /// <returns>As <see cref="OfTeamAsItIsNow"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer people in the team than answered.</exception>
    public static Measured<MeanResult> TeamAsItIsNowFromSummary(SampleSummary sample, int headcount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(headcount, sample.N);
        return Result(sample, headcount == 0 ? 1 : 1 - (double)sample.N / headcount);
    }

    private static Measured<MeanResult> Result(SampleSummary sample, double shareNotAsked)
    {
        if (sample.N == 0) return Measured<MeanResult>.Missing(Reason.NZero, 0);
        if (!sample.IsFinite) return Measured<MeanResult>.Missing(Reason.NotFinite, sample.N);

        var estimate = MeanEstimates.FromOwnSpread(sample) is { } own
            ? Estimate.OrNull(own.Value, own.StandardError * Math.Sqrt(shareNotAsked), own.DegreesOfFreedom)
            : null;
        var result = new MeanResult(Finite.Of(sample.Mean), sample.N == 1 ? null : sample.StandardDeviation, estimate);
        return Measured<MeanResult>.Of(result, sample.N, estimate is not null ? [] : [sample.N == 1 ? Reason.NOne : Reason.ZeroVariance]);
    }
}
