using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Campaigns;

/// <summary>Who can be reached.</summary>
internal static class ReachTexts
{
    private static readonly TextSource Source = new(typeof(ReachTexts));

    public static TextKey Title { get; } = Source.Key();

    public static TextKey Notice { get; } = Source.Key();

    public static TextKey Reached { get; } = Source.Key();

    public static TextKey AndMore { get; } = Source.Key();

    public static TextKey NoApp { get; } = Source.Key();

    public static TextKey Unmatched { get; } = Source.Key();

    public static TextKey Refused { get; } = Source.Key();

    public static TextKey Gone { get; } = Source.Key();

    public static TextKey Resting { get; } = Source.Key();
}
