using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Reports;

/// <summary>What somebody reads of their own scan: what a score says, and what it does not.</summary>
internal static class MyScanTexts
{
    private static readonly TextSource Source = new(typeof(MyScanTexts));

    public static TextKey Title { get; } = Source.Key();

    public static TextKey Notice { get; } = Source.Key();

    public static TextKey Closed { get; } = Source.Key();

    public static TextKey OwnScores { get; } = Source.Key();

    public static TextKey Factors { get; } = Source.Key();

    public static TextKey Score { get; } = Source.Key();

    public static TextKey Higher { get; } = Source.Key();

    public static TextKey Lower { get; } = Source.Key();

    public static TextKey LeftOut { get; } = Source.Key();

    public static TextKey Means { get; } = Source.Key();

    public static TextKey MeansNot { get; } = Source.Key();

    public static TextKey NoChange { get; } = Source.Key();

    public static TextKey NoOtherChange { get; } = Source.Key();

    public static TextKey Team { get; } = Source.Key();

    public static TextKey TeamOwnMissing { get; } = Source.Key();

    public static TextKey TeamInReport { get; } = Source.Key();

    public static TextKey RunningTitle { get; } = Source.Key();

    public static TextKey RunningText { get; } = Source.Key();

    public static TextKey RunningEarlier { get; } = Source.Key();

    public static TextKey NothingTitle { get; } = Source.Key();

    public static TextKey NothingText { get; } = Source.Key();

    public static TextKey NothingNote { get; } = Source.Key();

    public static TextKey HomeReady { get; } = Source.Key();
}
