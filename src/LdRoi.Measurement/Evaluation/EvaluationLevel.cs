namespace LdRoi.Measurement.Evaluation;

/// <summary>The levels of an evaluation: 1–4 after Kirkpatrick, 0 and 5 after Phillips.</summary>
public enum EvaluationLevel
{
    /// <summary>Level 0: people, hours, costs.</summary>
    Inputs,

    /// <summary>Level 1: reaction and planned action.</summary>
    Reaction,

    /// <summary>Level 2: knowledge, skill, confidence.</summary>
    Learning,

    /// <summary>Level 3: use at work, barriers and enablers.</summary>
    Application,

    /// <summary>Level 4: output, quality, cost, time; customers, people.</summary>
    Impact,

    /// <summary>Level 5: return on investment.</summary>
    Roi,
}
