namespace LdRoi.Measurement.Roi;

/// <summary>Where an amount of the statement comes from. There are four kinds.</summary>
public abstract record Trace
{
    private Trace()
    {
    }

    /// <summary>A unit is worth this, and somebody answers for it.</summary>
    /// <param name="Value">With owner, date and source, as far as they are known.</param>
    public sealed record ToStandardValue(StandardValue Value) : Trace;

    /// <summary>A comparison measured the effect.</summary>
    /// <param name="Technique">Which.</param>
    /// <param name="Observations">Rows or points it rests on.</param>
    public sealed record ToComparison(IsolationTechnique Technique, int Observations) : Trace;

    /// <summary>A group of people estimated.</summary>
    /// <param name="Technique">Which group.</param>
    /// <param name="People">Whose estimates count; null when they are too few to be shown.</param>
    public sealed record ToEstimates(IsolationTechnique Technique, int? People) : Trace;

    /// <summary>A cost line.</summary>
    /// <param name="Line">With its source.</param>
    public sealed record ToCost(CostLine Line) : Trace;
}
