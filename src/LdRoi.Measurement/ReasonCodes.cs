namespace LdRoi.Measurement;

/// <summary>The spelling of reasons in exports, logs and released tables.</summary>
public static class ReasonCodes
{
    /// <summary>The code of a reason, such as <c>N_ZERO</c>; stable, never translated.</summary>
    /// <param name="reason">A defined reason.</param>
    /// <returns>The code. <see cref="Reason.None"/> gives <c>NONE</c>, so that a column is never blank.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a defined reason.</exception>
    public static string Code(this Reason reason) => reason switch
    {
        Reason.None => "NONE",
        Reason.NZero => "N_ZERO",
        Reason.NOne => "N_ONE",
        Reason.NBelowMin => "N_BELOW_MIN",
        Reason.HalfRule => "HALF_RULE",
        Reason.ZeroVariance => "ZERO_VARIANCE",
        Reason.NotLinked => "NOT_LINKED",
        Reason.PrivacyMinN => "PRIVACY_MIN_N",
        Reason.PrivacyRemainder => "PRIVACY_REMAINDER",
        Reason.Unanimous => "UNANIMOUS",
        Reason.NotComparable => "NOT_COMPARABLE",
        Reason.KTooFew => "K_TOO_FEW",
        Reason.OneGroup => "ONE_GROUP",
        Reason.NegativeEstimate => "NEGATIVE_ESTIMATE",
        Reason.NoBetweenVariance => "NO_BETWEEN_VARIANCE",
        Reason.ClippedAtZero => "CLIPPED_AT_ZERO",
        Reason.NotConverged => "NOT_CONVERGED",
        Reason.Heywood => "HEYWOOD",
        Reason.Singular => "SINGULAR",
        Reason.TooManyPredictors => "TOO_MANY_PREDICTORS",
        Reason.Collinear => "COLLINEAR",
        Reason.NoSignal => "NO_SIGNAL",
        Reason.NoRanking => "NO_RANKING",
        Reason.NotDecisive => "NOT_DECISIVE",
        Reason.UnstableMethods => "UNSTABLE_METHODS",
        Reason.SuppressionSign => "SUPPRESSION_SIGN",
        Reason.PrePeriodShort => "PRE_PERIOD_SHORT",
        Reason.TrendNotValid => "TREND_NOT_VALID",
        Reason.FewClusters => "FEW_CLUSTERS",
        Reason.Ceiling => "CEILING",
        Reason.FewPoints => "FEW_POINTS",
        Reason.LineFitsBetter => "LINE_FITS_BETTER",
        Reason.NoAsymptote => "NO_ASYMPTOTE",
        Reason.NoRandomVariation => "NO_RANDOM_VARIATION",
        Reason.NoPositivity => "NO_POSITIVITY",
        Reason.NotFinite => "NOT_FINITE",
        Reason.PrivacyComments => "PRIVACY_COMMENTS",
        Reason.CostsMissing => "COSTS_MISSING",
        Reason.CostsIncomplete => "COSTS_INCOMPLETE",
        Reason.CostsNotFullyLoaded => "COSTS_NOT_FULLY_LOADED",
        Reason.NoBenefit => "NO_BENEFIT",
        Reason.NotIsolated => "NOT_ISOLATED",
        Reason.SharesNot100 => "SHARES_NOT_100",
        Reason.UnsupportedEstimate => "UNSUPPORTED_ESTIMATE",
        Reason.ExtremeEstimate => "EXTREME_ESTIMATE",
        Reason.RevenueNotProfit => "REVENUE_NOT_PROFIT",
        Reason.NoStandardValue => "NO_STANDARD_VALUE",
        Reason.BreakEvenUnreachable => "BREAKEVEN_UNREACHABLE",
        Reason.SameBenefit => "SAME_BENEFIT",
        Reason.LowerLevelMissing => "LOWER_LEVEL_MISSING",
        Reason.NoTargetSet => "NO_TARGET_SET",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a reason."),
    };
}
