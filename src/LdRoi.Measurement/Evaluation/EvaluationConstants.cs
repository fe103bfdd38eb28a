namespace LdRoi.Measurement.Evaluation;

/// <summary>Numbers of evaluation planning that nobody may configure.</summary>
public static class EvaluationConstants
{
    /// <summary>ROI target as for other investments, in per cent. Phillips &amp; Phillips.</summary>
    public const decimal TargetAsOtherInvestments = 15;

    /// <summary>ROI target somewhat above other investments, in per cent. Phillips &amp; Phillips; the most usual.</summary>
    public const decimal TargetAboveOtherInvestments = 25;

    /// <summary>ROI target of a programme that has to come back and no more. Phillips &amp; Phillips.</summary>
    public const decimal TargetBreakEven = 0;

    /// <summary>Intangibles that a statement should list.</summary>
    public const int FewestIntangibles = 3;

    /// <summary>Participants from which success cases are chosen. Convention.</summary>
    public const int FewestForSuccessCases = 20;

    /// <summary>Share of programmes to take to a level, as advice for planning. After Phillips.</summary>
    /// <param name="level">1–5; level 0 is always known.</param>
    public static decimal AdvisedShareOfProgrammes(EvaluationLevel level) => level switch
    {
        EvaluationLevel.Inputs or EvaluationLevel.Reaction => 1,
        EvaluationLevel.Learning => 0.60m,
        EvaluationLevel.Application => 0.30m,
        EvaluationLevel.Impact => 0.10m,
        EvaluationLevel.Roi => 0.05m,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Not a level."),
    };
}
