namespace LdRoi.Measurement.Roi;

/// <summary>Keeps the end of <c>decimal</c> inside the module.</summary>
internal static class WithinRange
{
    /// <summary>What is calculated, or <see cref="Reason.NotFinite"/> where an amount grows beyond what <c>decimal</c> holds.</summary>
    public static Measured<T> Of<T>(int n, Func<Measured<T>> calculate)
        where T : struct
    {
        try
        {
            return calculate();
        }
        catch (OverflowException)
        {
            return Measured<T>.Missing(Reason.NotFinite, n);
        }
    }

    /// <summary>A statistic as a factor of money; fifteen digits, as far as a <c>double</c> goes.</summary>
    /// <returns>Null when it is no number, or too large to be a factor.</returns>
    public static decimal? Factor(double value) => double.IsFinite(value) && Math.Abs(value) < (double)decimal.MaxValue ? (decimal)value : null;
}
