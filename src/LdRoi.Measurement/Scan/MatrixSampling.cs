using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Scan;

/// <summary>Scales that are put together from items of which everybody was asked a part.</summary>
/// <remarks>Planned missingness: Shoemaker (1973), Principles and procedures of multiple matrix sampling. The error is Taylor's linearisation: Woodruff (1971), JASA 66.</remarks>
public static class MatrixSampling
{
    /// <summary>
    /// The mean over items of item means, with SE = √(n/(n − 1)·Σu²), u = (1/k)·Σ(x − x̄ᵢ)/nᵢ over the items that a person answered, n people with at least one answer.
    /// </summary>
    /// <param name="rows">One row per person, one answer per item after reversal; null where there is none. See <see cref="ScaleRows"/>.</param>
    /// <returns>
    /// The mean with N = people with at least one answer, and the note <see cref="Reason.NOne"/> or <see cref="Reason.ZeroVariance"/> where it has no error. Nobody, or
    /// an item that nobody answered: <see cref="Reason.NZero"/>; no items: <see cref="Reason.KTooFew"/>; an answer that is none: <see cref="Reason.NotFinite"/>.
    /// Whether it may be released: <see cref="MatrixSampledMean.MayBeReleased"/>.
    /// </returns>
    /// <exception cref="ArgumentException">Rows differ in length.</exception>
    public static Measured<MatrixSampledMean> ScaleMean(IReadOnlyCollection<IReadOnlyList<double?>> rows)
    {
        if (rows.Select(row => row.Count).Distinct().Count() > 1) throw new ArgumentException("Every person needs the same items.", nameof(rows));
        IReadOnlyList<double?>[] people = [.. rows.Where(row => row.Any(answer => answer is not null))];
        var n = people.Length;
        if (people.Any(row => row.Any(answer => answer is { } given && !double.IsFinite(given)))) return Missing(Reason.NotFinite);
        if (rows.Count > 0 && rows.First().Count == 0) return Missing(Reason.KTooFew);
        if (n == 0) return Missing(Reason.NZero);

        var items = Enumerable.Range(0, people[0].Count).Select(item => people.Where(row => row[item] is not null).Select(row => row[item]!.Value).ToArray()).ToArray();
        if (items.Any(answers => answers.Length == 0)) return Missing(Reason.NZero);

        double[] means = [.. items.Select(Descriptive.MeanOf)];
        var equal = items.All(answers => Descriptive.AreEqual(answers));
        var squares = people.Select(row => Square(row.Select((answer, item) => answer is { } given ? (given - means[item]) / items[item].Length : 0).Sum() / means.Length)).Order().Sum();
        if (!double.IsFinite(squares)) return Missing(Reason.NotFinite);
        double? error = n > 1 && !equal && squares > 0 ? Math.Sqrt(n / (n - 1.0) * squares) : null;
        return Measured<MatrixSampledMean>.Of(
            new MatrixSampledMean(Finite.Of(means.Sum() / means.Length), error, means, [.. items.Select(answers => answers.Length)], n),
            n,
            error is not null ? [] : n == 1 ? [Reason.NOne] : [Reason.ZeroVariance]);

        Measured<MatrixSampledMean> Missing(Reason reason) => Measured<MatrixSampledMean>.Missing(reason, n);
    }

    private static double Square(double value) => value * value;
}
