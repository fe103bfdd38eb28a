namespace LdRoi.Channels.Cards;

/// <summary>The languages people are spoken to in.</summary>
public enum Language
{
    English,
    Dutch,
}

public static class Languages
{
    /// <summary>The BCP 47 tag that cards carry, so that a screen reader pronounces them well.</summary>
    public static string Tag(this Language language) => language == Language.Dutch ? "nl" : "en";

    /// <summary>Reads a tag such as <c>nl</c>, <c>nl-BE</c> or <c>en_GB</c>; null when it names neither language.</summary>
    public static Language? FromTag(string? tag) => tag?.Trim() switch
    {
        null => null,
        var t when t.StartsWith("nl", StringComparison.OrdinalIgnoreCase) => Language.Dutch,
        var t when t.StartsWith("en", StringComparison.OrdinalIgnoreCase) => Language.English,
        _ => null,
    };
}
