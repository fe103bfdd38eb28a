namespace LdRoi.Measurement.Evaluation;

/// <summary>How answers or figures of a level are collected.</summary>
public enum CollectionMethod
{
    /// <summary>Counted by the programme's own administration.</summary>
    Administration = 1,

    /// <summary>A short evaluation in chat.</summary>
    CheckIn,

    /// <summary>Recall and decisions in chat.</summary>
    Test,

    /// <summary>The manager's view of the same thing.</summary>
    ManagerMirror,

    /// <summary>Figures that the organisation keeps anyway.</summary>
    BusinessRecords,

    /// <summary>Estimates of share and confidence.</summary>
    EstimateSheet,

    /// <summary>A talk, such as with a success case.</summary>
    Interview,

    /// <summary>Benefits against fully loaded costs.</summary>
    Calculation,
}
