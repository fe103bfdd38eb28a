using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Agreement;

/// <summary>How far the answers of one group lie from their mean, in options: an agreement without a null distribution; lower is better.</summary>
/// <param name="Value">Mean distance from the mean, in options, 0 or more.</param>
/// <param name="UpperBound">A/6: what agreement ends at.</param>
/// <remarks>AD around the mean: Burke, Finkelstein &amp; Dusig (1999), Organizational Research Methods 2. Bound: Burke &amp; Dunlap (2002), Organizational Research Methods 5.</remarks>
public readonly record struct AverageDeviation(double Value, double UpperBound)
{
    /// <summary>Whether the group agrees: at or below the bound.</summary>
    public bool Agrees => Value <= UpperBound + StatisticsConstants.SmallestSpread;

    /// <summary>AD of one item: mean |x − x̄|.</summary>
    /// <param name="answers">One per person, any order; raw answers of one unit per option.</param>
    /// <param name="options">A, the number of options, at least 2.</param>
    /// <returns>
    /// The deviation with N = people, without the product's gate (<see cref="AgreementGate"/>). Nobody: <see cref="Reason.NZero"/>; one person: <see cref="Reason.NOne"/>;
    /// an answer that is none: <see cref="Reason.NotFinite"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two options.</exception>
    public static Measured<AverageDeviation> Of(IReadOnlyCollection<double> answers, int options) =>
        OfItems([.. answers.Select(answer => (IReadOnlyList<double?>)[answer])], options);

    /// <summary>AD of a scale: the mean over its items of their AD, over the raters who answered every item.</summary>
    /// <param name="raters">One row per person, one answer per item; null for a missing answer.</param>
    /// <param name="options">A, the number of options, at least 2.</param>
    /// <returns>As for <see cref="Of"/>, with N = complete raters. No items: <see cref="Reason.KTooFew"/>.</returns>
    /// <exception cref="ArgumentException">Rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two options.</exception>
    public static Measured<AverageDeviation> OfItems(IReadOnlyCollection<IReadOnlyList<double?>> raters, int options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options, 2);
        if (raters.Select(row => row.Count).Distinct().Count() > 1) throw new ArgumentException("Every rater needs the same items.", nameof(raters));
        IReadOnlyList<double?>[] complete = [.. raters.Where(row => row.All(answer => answer is not null))];
        if (!complete.All(row => row.All(answer => double.IsFinite(answer!.Value)))) return Measured<AverageDeviation>.Missing(Reason.NotFinite, complete.Length);
        if (complete.Length < 2) return Measured<AverageDeviation>.Missing(complete.Length == 0 ? Reason.NZero : Reason.NOne, complete.Length);
        if (complete[0].Count == 0) return Measured<AverageDeviation>.Missing(Reason.KTooFew, complete.Length);

        var mean = Enumerable.Range(0, complete[0].Count).Average(item => OfItem([.. complete.Select(row => row[item]!.Value)]));
        return Measured<AverageDeviation>.Of(new AverageDeviation(mean, options / 6.0), complete.Length);
    }

    private static double OfItem(double[] answers)
    {
        if (Descriptive.AreEqual(answers)) return 0;
        var mean = Descriptive.MeanOf(answers);
        return Descriptive.MeanOf([.. answers.Select(answer => Math.Abs(answer - mean))]);
    }
}
