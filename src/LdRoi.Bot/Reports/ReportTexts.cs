using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Reports;

/// <summary>The words of reports: no more certain than the figures are.</summary>
internal static class ReportTexts
{
    private static readonly TextSource Source = new(typeof(ReportTexts));

    public static TextKey Title { get; } = Source.Key();

    public static TextKey Notice { get; } = Source.Key();

    public static TextKey Closed { get; } = Source.Key();

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

    public static TextKey DoSL { get; } = Source.Key();

    public static TextKey DoID { get; } = Source.Key();

    public static TextKey DoCV { get; } = Source.Key();

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
}
