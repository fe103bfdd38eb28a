namespace LdRoi.Measurement.Roi;

/// <summary>The part of a gross benefit that is due to the programme, before the error of that division is taken off.</summary>
/// <param name="Gross">What changed.</param>
/// <param name="Isolation">What part of it is due to the programme.</param>
public readonly record struct IsolatedBenefit(GrossBenefit Gross, Isolation Isolation)
{
    /// <summary>Money of one year, exact.</summary>
    public Money Amount => Gross.Value.Amount * (Isolation.ChangeOf(Gross.Change) * Gross.UnitsPerChange);

    /// <summary>What is counted.</summary>
    /// <param name="confidence">Of the people who estimated; <see cref="ConfidenceAdjustment.None"/> for a measured effect, whose error stands in its interval.</param>
    public AdjustedBenefit After(ConfidenceAdjustment confidence) => new(this, confidence);
}
