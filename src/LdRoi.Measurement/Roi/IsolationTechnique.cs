namespace LdRoi.Measurement.Roi;

/// <summary>How the effect of the programme was separated from everything else.</summary>
public enum IsolationTechnique
{
    /// <summary>Chance decided who started.</summary>
    RandomisedStart = 1,

    /// <summary>One group of teams after another.</summary>
    StaggeredStart,

    /// <summary>A control group, by differences in differences.</summary>
    ControlGroup,

    /// <summary>The trend before, drawn on.</summary>
    TrendLine,

    /// <summary>An interrupted time series.</summary>
    InterruptedSeries,

    /// <summary>A forecast with a known other influence, such as the growth of the market.</summary>
    BaselineForecast,

    /// <summary>Estimated by experts.</summary>
    ExpertEstimate,

    /// <summary>Estimated by managers.</summary>
    ManagerEstimate,

    /// <summary>Estimated by those who took part.</summary>
    ParticipantEstimate,
}
