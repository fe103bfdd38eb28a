using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Reports;

/// <summary>The words of reports: no more certain than the figures are.</summary>
internal static class ReportTexts
{
    private static readonly TextSource Source = new(typeof(ReportTexts));

    public static TextKey Title { get; } = Source.Key();

    public static TextKey Notice { get; } = Source.Key();

    public static TextKey Closed { get; } = Source.Key();

    public static TextKey OfAPart { get; } = Source.Key();

    public static TextKey Interval { get; } = Source.Key();

    public static TextKey Score { get; } = Source.Key();

    public static TextKey ScoreWithInterval { get; } = Source.Key();

    public static TextKey ScoreBand { get; } = Source.Key();

    public static TextKey BandWhy { get; } = Source.Key();

    public static TextKey Withheld { get; } = Source.Key();

    public static TextKey WithheldAll { get; } = Source.Key();

    public static TextKey WithheldParent { get; } = Source.Key();

    public static TextKey ChangeWithInterval { get; } = Source.Key();

    public static TextKey ChangeOnly { get; } = Source.Key();

    public static TextKey ChangeOfFew { get; } = Source.Key();

    public static TextKey ChangeNone { get; } = Source.Key();

    public static TextKey ChangeNotComparable { get; } = Source.Key();

    public static TextKey ChangeUnknown { get; } = Source.Key();

    public static TextKey ClearlyBetter { get; } = Source.Key();

    public static TextKey ProbablyBetter { get; } = Source.Key();

    public static TextKey MuchTheSame { get; } = Source.Key();

    public static TextKey ProbablyWorse { get; } = Source.Key();

    public static TextKey ClearlyWorse { get; } = Source.Key();

    public static TextKey Unclear { get; } = Source.Key();

    public static TextKey Answers { get; } = Source.Key();

    public static TextKey AnswersBand { get; } = Source.Key();

    public static TextKey AnswersBandShare { get; } = Source.Key();

    public static TextKey AnswersAtLeast { get; } = Source.Key();

    public static TextKey LowResponse { get; } = Source.Key();

    public static TextKey LeadsNotCounted { get; } = Source.Key();

    public static TextKey Changed { get; } = Source.Key();

    public static TextKey NoReportTitle { get; } = Source.Key();

    public static TextKey NoReportText { get; } = Source.Key();

    public static TextKey WhichTitle { get; } = Source.Key();

    public static TextKey WhichText { get; } = Source.Key();

    public static TextKey NoTeamsText { get; } = Source.Key();

    public static TextKey HintTooSmall { get; } = Source.Key();

    public static TextKey Demo { get; } = Source.Key();

    public static TextKey ConfidentialNote { get; } = Source.Key();

    public static TextKey Example { get; } = Source.Key();

    public static TextKey ExampleTeam { get; } = Source.Key();

    public static TextKey ExampleScan { get; } = Source.Key();

    public static TextKey ExampleBefore { get; } = Source.Key();

    public static TextKey ExampleBack { get; } = Source.Key();

    public static TextKey MostToGain { get; } = Source.Key();

    public static TextKey PerhapsMostToGain { get; } = Source.Key();

    public static TextKey WeighsDecisively { get; } = Source.Key();

    public static TextKey WeighsProbably { get; } = Source.Key();

    public static TextKey WeighsUnclear { get; } = Source.Key();

    public static TextKey Direction { get; } = Source.Key();

    public static TextKey TalkSL { get; } = Source.Key();

    public static TextKey TalkID { get; } = Source.Key();

    public static TextKey TalkCV { get; } = Source.Key();

    public static TextKey TalkGM { get; } = Source.Key();

    public static TextKey TalkZR { get; } = Source.Key();

    public static TextKey TalkFB { get; } = Source.Key();

    public static TextKey TalkCO { get; } = Source.Key();

    public static TextKey TalkVL { get; } = Source.Key();

    public static TextKey TalkRT { get; } = Source.Key();

    public static TextKey TalkTK { get; } = Source.Key();

    public static TextKey TalkOther { get; } = Source.Key();

    public static TextKey Habit { get; } = Source.Key();

    public static TextKey FactorsTitle { get; } = Source.Key();

    public static TextKey FactorColumn { get; } = Source.Key();

    public static TextKey ScoreColumn { get; } = Source.Key();

    public static TextKey TeamColumn { get; } = Source.Key();

    public static TextKey ScaleColumn { get; } = Source.Key();

    public static TextKey ScanColumn { get; } = Source.Key();

    public static TextKey PeopleColumn { get; } = Source.Key();

    public static TextKey WeighsColumn { get; } = Source.Key();

    public static TextKey FirstColumn { get; } = Source.Key();

    public static TextKey PlaceColumn { get; } = Source.Key();

    public static TextKey CorrelationColumn { get; } = Source.Key();

    public static TextKey AlphaColumn { get; } = Source.Key();

    public static TextKey OmegaColumn { get; } = Source.Key();

    public static TextKey TeamsButton { get; } = Source.Key();

    public static TextKey TeamButton { get; } = Source.Key();

    public static TextKey TeamsTitle { get; } = Source.Key();

    public static TextKey TeamsNote { get; } = Source.Key();

    public static TextKey TeamsMore { get; } = Source.Key();

    public static TextKey ScanTitle { get; } = Source.Key();

    public static TextKey NoScanText { get; } = Source.Key();

    public static TextKey AnsweredSome { get; } = Source.Key();

    public static TextKey AnsweredAll { get; } = Source.Key();

    public static TextKey FewerThan { get; } = Source.Key();

    public static TextKey OverviewButton { get; } = Source.Key();

    public static TextKey DriversButton { get; } = Source.Key();

    public static TextKey PrioritiesButton { get; } = Source.Key();

    public static TextKey QualityButton { get; } = Source.Key();

    public static TextKey ScansButton { get; } = Source.Key();

    public static TextKey DriversTitle { get; } = Source.Key();

    public static TextKey FindingDecisive { get; } = Source.Key();

    public static TextKey FindingProbable { get; } = Source.Key();

    public static TextKey FindingUnclear { get; } = Source.Key();

    public static TextKey FindingDirection { get; } = Source.Key();

    public static TextKey FindingNothing { get; } = Source.Key();

    public static TextKey FindingTooFew { get; } = Source.Key();

    public static TextKey Explained { get; } = Source.Key();

    public static TextKey RestsOn { get; } = Source.Key();

    public static TextKey Percent { get; } = Source.Key();

    public static TextKey PercentWithInterval { get; } = Source.Key();

    public static TextKey OppositeSign { get; } = Source.Key();

    public static TextKey Entangled { get; } = Source.Key();

    public static TextKey MethodsDisagree { get; } = Source.Key();

    public static TextKey FirstDiffers { get; } = Source.Key();

    public static TextKey SameSource { get; } = Source.Key();

    public static TextKey NoPriorities { get; } = Source.Key();

    public static TextKey PrioritiesTitle { get; } = Source.Key();

    public static TextKey PrioritiesText { get; } = Source.Key();

    public static TextKey PrioritiesNote { get; } = Source.Key();

    public static TextKey QualityTitle { get; } = Source.Key();

    public static TextKey QualityText { get; } = Source.Key();

    public static TextKey QualityTooFew { get; } = Source.Key();

    public static TextKey ItemsToLookAt { get; } = Source.Key();

    public static TextKey ItemLowRest { get; } = Source.Key();

    public static TextKey ItemBetterWithout { get; } = Source.Key();

    public static TextKey ItemNoAnswer { get; } = Source.Key();

    public static TextKey CarelessMatters { get; } = Source.Key();

    public static TextKey CarelessNoMatter { get; } = Source.Key();

    public static TextKey NotValidated { get; } = Source.Key();

    public static TextKey ScansTitle { get; } = Source.Key();

    public static TextKey ScansText { get; } = Source.Key();

    public static TextKey OtherInstrument { get; } = Source.Key();

    public static TextKey CommentsButton { get; } = Source.Key();

    public static TextKey CommentsTitle { get; } = Source.Key();

    public static TextKey CommentsHow { get; } = Source.Key();

    public static TextKey CommentsPlace { get; } = Source.Key();

    public static TextKey CommentsMore { get; } = Source.Key();

    public static TextKey CommentsBack { get; } = Source.Key();

    public static TextKey CommentsNotice { get; } = Source.Key();

    public static TextKey CommentsNone { get; } = Source.Key();

    public static TextKey FindingTooMany { get; } = Source.Key();
}
