using LdRoi.Measurement.Regression;

namespace LdRoi.Measurement.Trials;

/// <summary>The effect of sending a nudge, from a trial in which chance decided at each moment.</summary>
/// <remarks>
/// Weighted and centred least squares: Boruvka, Almirall, Witkiewitz &amp; Murphy (2018), Journal of the American Statistical Association 113.
/// Small-sample errors: Mancl &amp; DeRouen (2001), Biometrics 57.
/// </remarks>
public static class NudgeTrial
{
    /// <summary>
    /// Minimises Σ I·W·(Y − g'α − (A − p̃)s'β)² with W = (p̃/ρ)^A·((1−p̃)/(1−ρ))^(1−A) and p̃ = .5; g = intercept and controls, s = intercept and moderators.
    /// Students t with people − columns degrees of freedom.
    /// </summary>
    /// <param name="points">All decision points, any order, those of unavailable people included.</param>
    /// <returns>
    /// The effect with N = people, without the product's gate (<see cref="MayBeAnalysed"/>). Nobody available: <see cref="Reason.NZero"/>; a number that is none:
    /// <see cref="Reason.NotFinite"/>; nobody or everybody nudged: <see cref="Reason.NoRandomVariation"/>; a probability outside .1–.9: <see cref="Reason.NoPositivity"/>;
    /// as many columns as people: <see cref="Reason.TooManyPredictors"/>; columns that repeat each other: <see cref="Reason.Singular"/>.
    /// </returns>
    /// <exception cref="ArgumentException">Points have different numbers of controls or moderators.</exception>
    public static Measured<NudgeEffect> Effect(IReadOnlyCollection<DecisionPoint> points)
    {
        if (points.Select(point => (point.Controls.Count, point.Moderators.Count)).Distinct().Count() > 1) throw new ArgumentException("Every point needs the same controls and moderators.", nameof(points));

        // What an unavailable moment says counts for nothing, whatever it is.
        DecisionPoint[] available =
        [
            .. points.Where(point => point.IsAvailable)
                .OrderBy(point => point.Person).ThenBy(point => point.Outcome).ThenBy(point => point.Nudged).ThenBy(point => point.Probability),
        ];
        var people = available.Select(point => point.Person).Distinct().Count();
        if (people == 0) return Missing(Reason.NZero);
        if (!available.All(point => double.IsFinite(point.Outcome) && double.IsFinite(point.Probability) && Finite.Are(point.Controls) && Finite.Are(point.Moderators))) return Missing(Reason.NotFinite);
        if (available.Select(point => point.Nudged).Distinct().Count() == 1) return Missing(Reason.NoRandomVariation);
        if (!available.All(point => point.Probability is >= TrialConstants.LowestProbability and <= TrialConstants.HighestProbability)) return Missing(Reason.NoPositivity);

        var controls = available[0].Controls.Count + 1;
        var moderators = available[0].Moderators.Count + 1;
        if (people <= controls + moderators) return Missing(Reason.TooManyPredictors);

        var (fit, reason) = LeastSquares.Fit([.. available.Select(Row)], [.. available.Select(point => point.Outcome)], [.. available.Select(Weight)]);
        if (fit is null) return Missing(reason);

        var covariance = ManclDeRouen.Covariance(fit, [.. available.Select(point => point.Person)]);
        if (covariance is null) return Missing(Reason.Singular);
        var df = people - controls - moderators;
        Statistics.Coefficient Of(int column) => Statistics.Coefficient.Of(fit.Coefficients[column], covariance[column, column], df);
        var naive = available.Where(point => point.Nudged).Average(point => point.Outcome) - available.Where(point => !point.Nudged).Average(point => point.Outcome);
        return Measured<NudgeEffect>.Of(
            new NudgeEffect(
                Of(controls), [.. Enumerable.Range(controls + 1, moderators - 1).Select(Of)], [.. fit.Coefficients.Take(controls)], Finite.Of(naive),
                people, available.Length, available.Count(point => point.Nudged)),
            people);

        Measured<NudgeEffect> Missing(Reason why) => Measured<NudgeEffect>.Missing(why, people);
    }

    /// <summary>Whether the trial is large enough to be looked at: 20 people with 10 decision points each.</summary>
    /// <param name="points">All decision points, those of unavailable people included.</param>
    /// <returns><see cref="Reason.None"/>, or <see cref="Reason.NBelowMin"/>.</returns>
    public static Reason MayBeAnalysed(IReadOnlyCollection<DecisionPoint> points) =>
        points.GroupBy(point => point.Person).Count(person => person.Count() >= TrialConstants.SmallestNumberOfPoints) >= TrialConstants.SmallestNumberOfPeople
            ? Reason.None
            : Reason.NBelowMin;

    private static double[] Row(DecisionPoint point)
    {
        var centred = (point.Nudged ? 1 : 0) - TrialConstants.CentredOn;
        return [1, .. point.Controls, centred, .. point.Moderators.Select(moderator => centred * moderator)];
    }

    private static double Weight(DecisionPoint point) =>
        point.Nudged ? TrialConstants.CentredOn / point.Probability : (1 - TrialConstants.CentredOn) / (1 - point.Probability);
}
