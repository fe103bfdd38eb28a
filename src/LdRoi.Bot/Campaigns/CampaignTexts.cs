using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Campaigns;

/// <summary>What is planned and running.</summary>
internal static class CampaignTexts
{
    private static readonly TextSource Source = new(typeof(CampaignTexts));

    public static TextKey Title { get; } = Source.Key();

    public static TextKey None { get; } = Source.Key();

    public static TextKey Notice { get; } = Source.Key();

    public static TextKey Name { get; } = Source.Key();

    public static TextKey Period { get; } = Source.Key();

    public static TextKey Planned { get; } = Source.Key();

    public static TextKey Running { get; } = Source.Key();

    public static TextKey Sent { get; } = Source.Key();

    public static TextKey Stop { get; } = Source.Key();

    public static TextKey SureTitle { get; } = Source.Key();

    public static TextKey SureCards { get; } = Source.Key();

    public static TextKey SureAnswers { get; } = Source.Key();

    public static TextKey SureForGood { get; } = Source.Key();

    public static TextKey SureStop { get; } = Source.Key();

    public static TextKey SureKeep { get; } = Source.Key();

    public static TextKey SureNotice { get; } = Source.Key();

    public static TextKey StoppedTitle { get; } = Source.Key();

    public static TextKey AlreadyEndedTitle { get; } = Source.Key();

    public static TextKey StoppedText { get; } = Source.Key();

    public static TextKey AlreadyEnded { get; } = Source.Key();
}
