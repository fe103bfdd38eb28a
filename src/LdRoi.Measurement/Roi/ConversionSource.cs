namespace LdRoi.Measurement.Roi;

/// <summary>Where the value of one unit comes from, most credible first. The order is Phillips'.</summary>
public enum ConversionSource
{
    /// <summary>Fixed by Finance.</summary>
    StandardValue = 1,

    /// <summary>Costs of the past.</summary>
    HistoricalCost,

    /// <summary>Experts inside or outside.</summary>
    Expert,

    /// <summary>A published database.</summary>
    Database,

    /// <summary>Another measure that has a value.</summary>
    LinkedMeasure,

    /// <summary>Participants or their managers.</summary>
    ParticipantsAndManagers,

    /// <summary>The evaluator's own estimate.</summary>
    StaffEstimate,
}
