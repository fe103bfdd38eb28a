using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Privacy;

/// <summary>Who sees what, in words that are true.</summary>
internal static class PrivacyTexts
{
    private static readonly TextSource Source = new(typeof(PrivacyTexts));

    public static TextKey Title { get; } = Source.Key();

    public static TextKey Confidential { get; } = Source.Key();

    public static TextKey Manager { get; } = Source.Key();

    public static TextKey Subtraction { get; } = Source.Key();

    public static TextKey TakingPart { get; } = Source.Key();

    public static TextKey Learning { get; } = Source.Key();

    public static TextKey Voluntary { get; } = Source.Key();

    public static TextKey Kept { get; } = Source.Key();

    public static TextKey Limits { get; } = Source.Key();

    public static TextKey Notice { get; } = Source.Key();

    public static TextKey Comments { get; } = Source.Key();

    public static TextKey Team { get; } = Source.Key();
}
