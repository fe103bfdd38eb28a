using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Programmes.Study;

/// <summary>The report of a programme: its levels, what people picked, and what they wrote.</summary>
internal static class LevelTexts
{
    private static readonly TextSource Source = new(typeof(LevelTexts));

    public static TextKey ReportTitle { get; } = Source.Key();

    public static TextKey ReportTitleTeam { get; } = Source.Key();

    public static TextKey ReportNotice { get; } = Source.Key();

    public static TextKey ReportNone { get; } = Source.Key();

    public static TextKey ReportNothing { get; } = Source.Key();

    public static TextKey LineGoal { get; } = Source.Key();

    public static TextKey LinePlan { get; } = Source.Key();

    public static TextKey LineRelevance { get; } = Source.Key();

    public static TextKey LineConfidence { get; } = Source.Key();

    public static TextKey LineRecommend { get; } = Source.Key();

    public static TextKey LineThen { get; } = Source.Key();

    public static TextKey LineNow { get; } = Source.Key();

    public static TextKey LineUse30 { get; } = Source.Key();

    public static TextKey LineUse60 { get; } = Source.Key();

    public static TextKey LineUse90 { get; } = Source.Key();

    public static TextKey LineWorks { get; } = Source.Key();

    public static TextKey LineOpportunity { get; } = Source.Key();

    public static TextKey LineMirror { get; } = Source.Key();

    public static TextKey Score { get; } = Source.Key();

    public static TextKey ScoreBand { get; } = Source.Key();

    public static TextKey RecommendScore { get; } = Source.Key();

    public static TextKey RecommendBand { get; } = Source.Key();

    public static TextKey People { get; } = Source.Key();

    public static TextKey PeopleAtLeast { get; } = Source.Key();

    public static TextKey Gap { get; } = Source.Key();

    public static TextKey Scrap { get; } = Source.Key();

    public static TextKey ScrapMoney { get; } = Source.Key();

    public static TextKey BarriersTitle { get; } = Source.Key();

    public static TextKey EnablersTitle { get; } = Source.Key();

    public static TextKey OtherThings { get; } = Source.Key();

    public static TextKey LineImpact { get; } = Source.Key();

    public static TextKey LineImpactValue { get; } = Source.Key();

    public static TextKey LineImpactNot { get; } = Source.Key();

    public static TextKey ParetoRunning { get; } = Source.Key();

    public static TextKey LineTalk { get; } = Source.Key();

    public static TextKey LineCameBack { get; } = Source.Key();

    public static TextKey ExpectedTitle { get; } = Source.Key();

    public static TextKey ManagersTitle { get; } = Source.Key();

    public static TextKey ShowTeam { get; } = Source.Key();

    public static TextKey WhichTeam { get; } = Source.Key();

    public static TextKey WholeProgramme { get; } = Source.Key();

    public static TextKey ShowExamples { get; } = Source.Key();

    public static TextKey ExamplesTitle { get; } = Source.Key();

    public static TextKey ExamplesHow { get; } = Source.Key();

    public static TextKey ExamplesPlace { get; } = Source.Key();

    public static TextKey ExamplesMore { get; } = Source.Key();

    public static TextKey ExamplesNone { get; } = Source.Key();
}
