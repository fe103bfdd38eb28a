namespace LdRoi.Measurement.Scan;

/// <summary>A change in words, judged by its interval and the smallest change that matters.</summary>
public enum Verdict
{
    /// <summary>The whole interval lies at or above the smallest relevant change.</summary>
    ClearlyBetter,

    /// <summary>The whole interval lies above zero, but not wholly at or above the smallest relevant change.</summary>
    ProbablyBetter,

    /// <summary>The interval holds zero and stays within the smallest relevant change on both sides.</summary>
    MuchTheSame,

    /// <summary>The whole interval lies below zero, but not wholly at or below the smallest relevant change downwards.</summary>
    ProbablyWorse,

    /// <summary>The whole interval lies at or below the smallest relevant change downwards.</summary>
    ClearlyWorse,

    /// <summary>The interval holds zero and a relevant change: nothing can be said yet.</summary>
    Unclear,
}
