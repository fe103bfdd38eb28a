using LdRoi.Bot.Conversation;
using LdRoi.Channels.Cards;
using LdRoi.Measurement;
using LdRoi.Measurement.Roi;

namespace LdRoi.Bot.Programmes.Study;

/// <summary>Codes of a statement as people read them.</summary>
internal static class StatementWords
{
    public static string RoiWithRange(StudySheet sheet, decimal roi, Language language) => sheet.Range is { } range
        ? $"{MoneyWords.Percent(roi, language)} ({MoneyWords.Whole(range.Low, language)} … {MoneyWords.Whole(range.High, language)})" : MoneyWords.Percent(roi, language);

    public static TextKey Tier(string? tier) => tier switch { "A" => StudyTexts.TierA, "B" => StudyTexts.TierB, "C" => StudyTexts.TierC, "D" => StudyTexts.TierD, _ => StudyTexts.Unknown };

    public static TextKey Technique(IsolationTechnique technique) => technique switch
    {
        IsolationTechnique.StaggeredStart or IsolationTechnique.RandomisedStart => StudyTexts.TechniqueStaggered,
        IsolationTechnique.ControlGroup => StudyTexts.TechniqueControl,
        IsolationTechnique.TrendLine => StudyTexts.TechniqueTrend,
        IsolationTechnique.InterruptedSeries => StudyTexts.TechniqueSeries,
        IsolationTechnique.ExpertEstimate => StudyTexts.TechniqueExpert,
        IsolationTechnique.ManagerEstimate => StudyTexts.TechniqueOwnManagers,
        IsolationTechnique.ParticipantEstimate => StudyTexts.TechniqueParticipants,
        _ => StudyTexts.TechniqueOther,
    };

    public static TextKey Nature(ValueNature nature) => nature switch
    {
        ValueNature.ContributionMargin => StudyTexts.NatureMargin,
        ValueNature.CostAvoided => StudyTexts.NatureAvoided,
        ValueNature.LoadedTime => StudyTexts.NatureTime,
        _ => StudyTexts.NatureRevenue,
    };

    public static TextKey Rule(string name) => name switch
    {
        "LowerLevels" => StudyTexts.RuleLowerLevels,
        "HigherLevelRigour" => StudyTexts.RuleHigherLevelRigour,
        "MostCredibleSource" => StudyTexts.RuleMostCredibleSource,
        "Conservative" => StudyTexts.RuleConservative,
        "Isolate" => StudyTexts.RuleIsolate,
        "MissingIsZero" => StudyTexts.RuleMissingIsZero,
        "AdjustError" => StudyTexts.RuleAdjustError,
        "NoExtremes" => StudyTexts.RuleNoExtremes,
        "FirstYear" => StudyTexts.RuleFirstYear,
        "FullyLoaded" => StudyTexts.RuleFullyLoaded,
        "Intangibles" => StudyTexts.RuleIntangibles,
        _ => StudyTexts.RuleTellAll,
    };

    public static TextKey Verdict(RuleVerdict verdict) => verdict switch
    {
        RuleVerdict.Applied => StudyTexts.VerdictApplied,
        RuleVerdict.Violated => StudyTexts.VerdictViolated,
        _ => StudyTexts.VerdictNotRelevant,
    };

    public static TextKey Why(Reason reason) => reason switch
    {
        Reason.PrivacyMinN or Reason.PrivacyRemainder => StudyTexts.WhyPrivacy,
        Reason.CostsMissing => StudyTexts.WhyCostsMissing,
        Reason.CostsIncomplete => StudyTexts.WhyCostsIncomplete,
        Reason.NotIsolated => StudyTexts.WhyNotIsolated,
        Reason.NZero => StudyTexts.WhyNoFigures,
        Reason.PrePeriodShort or Reason.FewPoints => StudyTexts.WhyPrePeriod,
        Reason.TrendNotValid => StudyTexts.WhyTrend,
        Reason.FewClusters or Reason.OneGroup => StudyTexts.WhyClusters,
        Reason.RevenueNotProfit => StudyTexts.WhyRevenue,
        Reason.SameBenefit => StudyTexts.WhySameBenefit,
        Reason.NoStandardValue => StudyTexts.WhyValue,
        Reason.SharesNot100 => StudyTexts.WhyShares,
        Reason.UnsupportedEstimate => StudyTexts.WhyBasis,
        Reason.ExtremeEstimate => StudyTexts.WhyExtreme,
        _ => StudyTexts.WhyOther,
    };

    /// <summary>What must be said beside the figures, where there are words for it.</summary>
    public static TextKey? Warning(Reason reason) => reason switch
    {
        Reason.NoTargetSet => StudyTexts.WarnTarget,
        Reason.LowerLevelMissing => StudyTexts.WarnLower,
        Reason.CostsNotFullyLoaded => StudyTexts.WarnLoaded,
        Reason.RevenueNotProfit => StudyTexts.WarnRevenue,
        _ => null,
    };
}
