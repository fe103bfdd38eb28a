namespace LdRoi.Measurement.Tests;

/// <summary>How near a closed-form result must come to a known answer.</summary>
internal static class Closeness
{
    private const double RelativeTolerance = 1e-8;
    private const double HalfUnitOfTheLastPrintedDecimal = 5.1e-11; // the known answers are printed with ten decimals

    public static void ShouldAgreeWith(this double actual, double known) =>
        actual.ShouldBe(known, Math.Abs(known) * RelativeTolerance + HalfUnitOfTheLastPrintedDecimal);
}
