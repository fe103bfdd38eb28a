using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Habits;

/// <summary>How much a behaviour goes by itself, from agreement with statements.</summary>
/// <remarks>The construct is that of Gardner, Abraham, Lally &amp; de Bruijn (2012), International Journal of Behavioral Nutrition and Physical Activity 9; the statements are others.</remarks>
public static class Automaticity
{
    /// <summary>Lowest answer: not at all.</summary>
    public const int Lowest = 1;

    /// <summary>Highest answer: completely.</summary>
    public const int Highest = 7;

    /// <summary>The mean of the answered statements, 1–7.</summary>
    /// <param name="answers">One per statement, in any order; null where it was not answered.</param>
    /// <returns>The mean with N = answered statements. Fewer than half of them: <see cref="Reason.HalfRule"/>; no statement: <see cref="Reason.NZero"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An answer lies outside 1–7; the caller must have rejected it.</exception>
    public static Measured<double> Score(IReadOnlyCollection<int?> answers)
    {
        double[] given = [.. answers.OfType<int>().Select(answer => (double)answer)];
        if (given.Any(answer => answer is < Lowest or > Highest)) throw new ArgumentOutOfRangeException(nameof(answers), "An answer lies outside 1…7."); // without the answer: it may reach a log
        if (answers.Count == 0) return Measured<double>.Missing(Reason.NZero, 0);
        return given.Length > 0 && given.Length * 2 >= answers.Count
            ? Measured<double>.Of(Descriptive.MeanOf(given), given.Length)
            : Measured<double>.Missing(Reason.HalfRule, given.Length);
    }
}
