namespace LdRoi.Measurement.Scan;

/// <summary>Values for the answers that a partial form lacks. For a person's own profile only; never for alpha, drivers or any other statistic.</summary>
/// <remarks>Bernaards &amp; Sijtsma (2000), Multivariate Behavioral Research 35; without their random error, because a profile is not an analysis.</remarks>
public static class TwoWayImputation
{
    /// <summary>Person mean + item mean − overall mean of all observed answers, clipped to the range of the scale.</summary>
    /// <param name="rows">One row per person, one answer per item after reversal; null for a missing answer. See <see cref="ScaleRows"/>.</param>
    /// <param name="minimum">Lowest permitted answer.</param>
    /// <param name="maximum">Highest permitted answer, above the lowest.</param>
    /// <returns>
    /// The same table; given answers stay as they are. Where the person or the item has no answer at all: no value and <see cref="Reason.NZero"/>.
    /// </returns>
    /// <exception cref="ArgumentException">Rows differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty, or an answer lies outside it or is not a number.</exception>
    public static IReadOnlyList<IReadOnlyList<ProfileAnswer>> Fill(IReadOnlyList<IReadOnlyList<double?>> rows, int minimum, int maximum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(maximum, minimum);
        var items = rows.Count == 0 ? 0 : rows[0].Count;
        if (rows.Any(row => row.Count != items)) throw new ArgumentException("Every person needs the same items.", nameof(rows));
        if (rows.Any(row => row.Any(answer => answer is { } given && !(given >= minimum && given <= maximum)))) throw new ArgumentOutOfRangeException(nameof(rows), $"An answer lies outside {minimum}…{maximum}.");

        var itemMeans = Enumerable.Range(0, items).Select(item => MeanOf(rows.Select(row => row[item]))).ToArray();
        var overall = MeanOf(rows.SelectMany(row => row));
        return [.. rows.Select(row =>
        {
            var person = MeanOf(row);
            return (IReadOnlyList<ProfileAnswer>)[.. row.Select((answer, item) =>
                answer is not null ? new ProfileAnswer(answer, IsImputed: false, Reason.None)
                : person + itemMeans[item] - overall is { } value ? new ProfileAnswer(Math.Clamp(value, minimum, maximum), IsImputed: true, Reason.None)
                : new ProfileAnswer(null, IsImputed: false, Reason.NZero))];
        })];
    }

    // In ascending order, so that another order of the same people gives the same bits.
    private static double? MeanOf(IEnumerable<double?> answers)
    {
        double[] given = [.. answers.Where(answer => answer is not null).Select(answer => answer!.Value)];
        return given.Length == 0 ? null : Statistics.Descriptive.MeanOf(given);
    }
}
