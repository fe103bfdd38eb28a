namespace LdRoi.Measurement.Statistics;

/// <summary>Pearson's correlations.</summary>
/// <remarks>Pearson (1896), Philosophical Transactions of the Royal Society A 187.</remarks>
public static class Correlations
{
    /// <summary>r of two columns, −1…1.</summary>
    /// <param name="x">One number per person.</param>
    /// <param name="y">One number per person, in the same order.</param>
    /// <returns>
    /// r with N = people. Nobody: <see cref="Reason.NZero"/>; one person: <see cref="Reason.NOne"/>; a number that is none: <see cref="Reason.NotFinite"/>;
    /// a column without spread: <see cref="Reason.ZeroVariance"/>.
    /// </returns>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static Measured<double> Pearson(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (x.Count != y.Count) throw new ArgumentException("Two numbers per person.", nameof(y));
        var n = x.Count;
        if (!Finite.Are(x) || !Finite.Are(y)) return Measured<double>.Missing(Reason.NotFinite, n);
        if (n == 0) return Measured<double>.Missing(Reason.NZero, 0);
        if (n == 1) return Measured<double>.Missing(Reason.NOne, 1);
        if (Descriptive.AreEqual(x) || Descriptive.AreEqual(y)) return Measured<double>.Missing(Reason.ZeroVariance, n);

        double meanX = Descriptive.MeanOf(x), meanY = Descriptive.MeanOf(y);
        var products = Enumerable.Range(0, n).Select(at => (x[at] - meanX) * (y[at] - meanY)).Order().Sum();
        return Measured<double>.Of(Math.Clamp(products / Math.Sqrt(Descriptive.SquaresAround(x)) / Math.Sqrt(Descriptive.SquaresAround(y)), -1, 1), n);
    }
}
