using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Programmes.Study;

/// <summary>The ROI statement of a programme, and the learning culture beside it.</summary>
internal static class StudyTexts
{
    private static readonly TextSource Source = new(typeof(StudyTexts));

    public static TextKey RoiTitle { get; } = Source.Key();

    public static TextKey RoiNotice { get; } = Source.Key();

    public static TextKey Version { get; } = Source.Key();

    public static TextKey NotApproved { get; } = Source.Key();

    public static TextKey Newer { get; } = Source.Key();

    public static TextKey Headline { get; } = Source.Key();

    public static TextKey HeadlineLost { get; } = Source.Key();

    public static TextKey HeadlineCounted { get; } = Source.Key();

    public static TextKey NoRoi { get; } = Source.Key();

    public static TextKey FactNet { get; } = Source.Key();

    public static TextKey FactBenefits { get; } = Source.Key();

    public static TextKey FactCosts { get; } = Source.Key();

    public static TextKey FactBcr { get; } = Source.Key();

    public static TextKey FactRoi { get; } = Source.Key();

    public static TextKey FactInterval { get; } = Source.Key();

    public static TextKey FactTier { get; } = Source.Key();

    public static TextKey FactBreakEven { get; } = Source.Key();

    public static TextKey FactPayback { get; } = Source.Key();

    public static TextKey RoiGoal { get; } = Source.Key();

    public static TextKey NoGoal { get; } = Source.Key();

    public static TextKey Interval { get; } = Source.Key();

    public static TextKey IntervalWhy { get; } = Source.Key();

    public static TextKey NoInterval { get; } = Source.Key();

    public static TextKey BreakEven { get; } = Source.Key();

    public static TextKey BreakEvenNot { get; } = Source.Key();

    public static TextKey Months { get; } = Source.Key();

    public static TextKey Ratio { get; } = Source.Key();

    public static TextKey Unknown { get; } = Source.Key();

    public static TextKey TierA { get; } = Source.Key();

    public static TextKey TierB { get; } = Source.Key();

    public static TextKey TierC { get; } = Source.Key();

    public static TextKey TierD { get; } = Source.Key();

    public static TextKey Intangibles { get; } = Source.Key();

    public static TextKey FewIntangibles { get; } = Source.Key();

    public static TextKey NotCounted { get; } = Source.Key();

    public static TextKey NotCountedOne { get; } = Source.Key();

    public static TextKey NotCountedUnknown { get; } = Source.Key();

    public static TextKey ConvexNote { get; } = Source.Key();

    public static TextKey LedTo { get; } = Source.Key();

    public static TextKey GoesWith { get; } = Source.Key();

    public static TextKey ShowBenefits { get; } = Source.Key();

    public static TextKey ShowCosts { get; } = Source.Key();

    public static TextKey ShowRules { get; } = Source.Key();

    public static TextKey ShowCulture { get; } = Source.Key();

    public static TextKey ShowNow { get; } = Source.Key();

    public static TextKey Approve { get; } = Source.Key();

    public static TextKey Approved { get; } = Source.Key();

    public static TextKey ChangedMeanwhile { get; } = Source.Key();

    public static TextKey BackToRoi { get; } = Source.Key();

    public static TextKey BenefitsTitle { get; } = Source.Key();

    public static TextKey BenefitsNone { get; } = Source.Key();

    public static TextKey MeasureLine { get; } = Source.Key();

    public static TextKey MeasureNone { get; } = Source.Key();

    public static TextKey Gross { get; } = Source.Key();

    public static TextKey Value { get; } = Source.Key();

    public static TextKey ColumnMethod { get; } = Source.Key();

    public static TextKey ColumnTier { get; } = Source.Key();

    public static TextKey ColumnAmount { get; } = Source.Key();

    public static TextKey ColumnRests { get; } = Source.Key();

    public static TextKey People { get; } = Source.Key();

    public static TextKey Observations { get; } = Source.Key();

    public static TextKey Used { get; } = Source.Key();

    public static TextKey GroundMostCredible { get; } = Source.Key();

    public static TextKey GroundMostCautious { get; } = Source.Key();

    public static TextKey GroundOnlyOne { get; } = Source.Key();

    public static TextKey TechniqueStaggered { get; } = Source.Key();

    public static TextKey TechniqueControl { get; } = Source.Key();

    public static TextKey TechniqueTrend { get; } = Source.Key();

    public static TextKey TechniqueSeries { get; } = Source.Key();

    public static TextKey TechniqueExpert { get; } = Source.Key();

    public static TextKey TechniqueOwnManagers { get; } = Source.Key();

    public static TextKey TechniqueParticipants { get; } = Source.Key();

    public static TextKey TechniqueOther { get; } = Source.Key();

    public static TextKey NatureMargin { get; } = Source.Key();

    public static TextKey NatureAvoided { get; } = Source.Key();

    public static TextKey NatureTime { get; } = Source.Key();

    public static TextKey NatureRevenue { get; } = Source.Key();

    public static TextKey CostsTitle { get; } = Source.Key();

    public static TextKey ColumnCategory { get; } = Source.Key();

    public static TextKey ColumnSource { get; } = Source.Key();

    public static TextKey CostsTotal { get; } = Source.Key();

    public static TextKey CostsBlank { get; } = Source.Key();

    public static TextKey CostsNone { get; } = Source.Key();

    public static TextKey RulesTitle { get; } = Source.Key();

    public static TextKey ColumnRule { get; } = Source.Key();

    public static TextKey ColumnVerdict { get; } = Source.Key();

    public static TextKey ColumnEffect { get; } = Source.Key();

    public static TextKey VerdictApplied { get; } = Source.Key();

    public static TextKey VerdictViolated { get; } = Source.Key();

    public static TextKey VerdictNotRelevant { get; } = Source.Key();

    public static TextKey RuleLowerLevels { get; } = Source.Key();

    public static TextKey RuleHigherLevelRigour { get; } = Source.Key();

    public static TextKey RuleMostCredibleSource { get; } = Source.Key();

    public static TextKey RuleConservative { get; } = Source.Key();

    public static TextKey RuleIsolate { get; } = Source.Key();

    public static TextKey RuleMissingIsZero { get; } = Source.Key();

    public static TextKey RuleAdjustError { get; } = Source.Key();

    public static TextKey RuleNoExtremes { get; } = Source.Key();

    public static TextKey RuleFirstYear { get; } = Source.Key();

    public static TextKey RuleFullyLoaded { get; } = Source.Key();

    public static TextKey RuleIntangibles { get; } = Source.Key();

    public static TextKey RuleTellAll { get; } = Source.Key();

    public static TextKey WhyPrivacy { get; } = Source.Key();

    public static TextKey WhyCostsMissing { get; } = Source.Key();

    public static TextKey WhyCostsIncomplete { get; } = Source.Key();

    public static TextKey WhyNotIsolated { get; } = Source.Key();

    public static TextKey WhyNoFigures { get; } = Source.Key();

    public static TextKey WhyPrePeriod { get; } = Source.Key();

    public static TextKey WhyTrend { get; } = Source.Key();

    public static TextKey WhyClusters { get; } = Source.Key();

    public static TextKey WhyRevenue { get; } = Source.Key();

    public static TextKey WhyValue { get; } = Source.Key();

    public static TextKey WhyShares { get; } = Source.Key();

    public static TextKey WhyBasis { get; } = Source.Key();

    public static TextKey WhyExtreme { get; } = Source.Key();

    public static TextKey WhyOther { get; } = Source.Key();

    public static TextKey WarnTarget { get; } = Source.Key();

    public static TextKey WarnLower { get; } = Source.Key();

    public static TextKey WarnLoaded { get; } = Source.Key();

    public static TextKey WarnDear { get; } = Source.Key();

    public static TextKey WarnRevenue { get; } = Source.Key();

    public static TextKey BarrierShare { get; } = Source.Key();

    public static TextKey BarrierAtLeast { get; } = Source.Key();

    public static TextKey Forecast { get; } = Source.Key();

    public static TextKey ForecastRoi { get; } = Source.Key();

    public static TextKey ForecastBenefit { get; } = Source.Key();

    public static TextKey CultureTitle { get; } = Source.Key();

    public static TextKey CultureIntro { get; } = Source.Key();

    public static TextKey ChainTitle { get; } = Source.Key();

    public static TextKey ChainLost { get; } = Source.Key();

    public static TextKey ChainNot { get; } = Source.Key();

    public static TextKey ChainNone { get; } = Source.Key();

    public static TextKey BandLow { get; } = Source.Key();

    public static TextKey BandMiddle { get; } = Source.Key();

    public static TextKey BandHigh { get; } = Source.Key();

    public static TextKey BandUse { get; } = Source.Key();

    public static TextKey BandsNone { get; } = Source.Key();

    public static TextKey TransferGap { get; } = Source.Key();

    public static TextKey FactorsTitle { get; } = Source.Key();

    public static TextKey FactorsNone { get; } = Source.Key();

    public static TextKey AdviceBarrier { get; } = Source.Key();

    public static TextKey WhySameBenefit { get; } = Source.Key();

    public static TextKey Beside { get; } = Source.Key();

    public static TextKey AtMost { get; } = Source.Key();
}
