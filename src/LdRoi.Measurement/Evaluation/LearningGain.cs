namespace LdRoi.Measurement.Evaluation;

/// <summary>What was learned, and what was left of it, from scores before, after and later. One person's scores, or the means of a group.</summary>
public static class LearningGain
{
    private const double Lowest = 0;
    private const double Highest = 100;

    /// <summary>Post − pre, in points.</summary>
    /// <param name="pre">Score before, per cent correct 0–100.</param>
    /// <param name="post">Score after, per cent correct 0–100.</param>
    /// <returns>−100…100. A score that is no number: <see cref="Reason.NotFinite"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A score lies outside 0–100.</exception>
    public static Measured<double> Of(double pre, double post) => From(pre, post, () => Measured<double>.Of(post - pre, 1));

    /// <summary>(post − pre)/(100 − pre): the share of what could still be learned that was.</summary>
    /// <param name="pre">Score before, per cent correct 0–100.</param>
    /// <param name="post">Score after, per cent correct 0–100.</param>
    /// <returns>At most 1, below 0 for a loss. All correct before: <see cref="Reason.Ceiling"/>. A score that is no number: <see cref="Reason.NotFinite"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A score lies outside 0–100.</exception>
    /// <remarks>Hake (1998), American Journal of Physics 66, who takes it of the means of a group.</remarks>
    public static Measured<double> Normalised(double pre, double post) =>
        From(pre, post, () => pre >= Highest ? Measured<double>.Missing(Reason.Ceiling, 1) : Measured<double>.Of((post - pre) / (Highest - pre), 1));

    /// <summary>Later / first: the share of what was known at the end that is still known, usually at day 30.</summary>
    /// <param name="first">Score at day 0, per cent correct 0–100.</param>
    /// <param name="later">Score at the later day, per cent correct 0–100.</param>
    /// <returns>0 or more, above 1 for more than at the end. Nothing known at day 0: <see cref="Reason.NZero"/>. A score that is no number: <see cref="Reason.NotFinite"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A score lies outside 0–100.</exception>
    public static Measured<double> Retention(double first, double later) =>
        From(first, later, () => first <= Lowest ? Measured<double>.Missing(Reason.NZero, 1) : Measured<double>.Of(later / first, 1));

    private static Measured<double> From(double one, double two, Func<Measured<double>> result)
    {
        if (!double.IsFinite(one) || !double.IsFinite(two)) return Measured<double>.Missing(Reason.NotFinite, 1);
        if (one is < Lowest or > Highest || two is < Lowest or > Highest) throw new ArgumentOutOfRangeException(nameof(one), "A score lies outside 0…100.");
        return result();
    }
}
