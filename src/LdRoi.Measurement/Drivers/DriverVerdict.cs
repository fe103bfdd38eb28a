namespace LdRoi.Measurement.Drivers;

/// <summary>How firmly drivers may be put in order.</summary>
public enum DriverVerdict
{
    /// <summary>Too few people to put drivers in order: correlations with intervals, in alphabetical order.</summary>
    Direction,

    /// <summary>The drivers explain no more than chance: weights, but no order.</summary>
    NothingExplained,

    /// <summary>Ordered, but it is not yet clear which driver weighs most.</summary>
    Unclear,

    /// <summary>The first driver is probably the most important.</summary>
    Probable,

    /// <summary>The first driver is decisive. Never said below a probability of .90.</summary>
    Decisive,
}
