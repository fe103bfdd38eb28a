using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Programmes.Notes;

/// <summary>Notes from talks about a programme.</summary>
internal static class NoteTexts
{
    private static readonly TextSource Source = new(typeof(NoteTexts));

    public static TextKey Title { get; } = Source.Key();

    public static TextKey Intro { get; } = Source.Key();

    public static TextKey Theme { get; } = Source.Key();

    public static TextKey Useful { get; } = Source.Key();

    public static TextKey Used { get; } = Source.Key();

    public static TextKey Helped { get; } = Source.Key();

    public static TextKey Hindered { get; } = Source.Key();

    public static TextKey Result { get; } = Source.Key();

    public static TextKey Culture { get; } = Source.Key();

    public static TextKey Text { get; } = Source.Key();

    public static TextKey Consent { get; } = Source.Key();

    public static TextKey ConsentYes { get; } = Source.Key();

    public static TextKey ConsentNo { get; } = Source.Key();

    public static TextKey Save { get; } = Source.Key();

    public static TextKey Saved { get; } = Source.Key();

    public static TextKey ErrorTheme { get; } = Source.Key();

    public static TextKey ErrorText { get; } = Source.Key();

    public static TextKey ErrorName { get; } = Source.Key();

    public static TextKey ErrorConsent { get; } = Source.Key();

    public static TextKey Count { get; } = Source.Key();
}
