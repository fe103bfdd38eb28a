using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Conversation;

/// <summary>A sentence that people read, in every language, from the resources of its feature.</summary>
public sealed class TextKey
{
    private readonly ResourceManager _resources;

    internal TextKey(ResourceManager resources, string name)
    {
        _resources = resources;
        Name = name;
    }

    public string Name { get; }

    /// <summary>The sentence in the reader's language, with its places filled.</summary>
    public string In(Language language, params object[] places)
    {
        var culture = language.Culture();
        var text = _resources.GetString(Name, culture)
            ?? throw new InvalidOperationException($"There is no text {Name} in {_resources.BaseName}.");
        return places.Length == 0 ? text : string.Format(culture, text, places);
    }

    public override string ToString() => Name;
}

/// <summary>The resources of one feature: <c>XTexts.resx</c> (English) and <c>XTexts.nl.resx</c> beside the class <c>XTexts</c>.</summary>
internal sealed class TextSource(Type texts)
{
    private readonly ResourceManager _resources = new(texts);

    public TextKey Key([CallerMemberName] string name = "") => new(_resources, name);
}

public static class Cultures
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>How dates and numbers are written for readers of this language.</summary>
    public static CultureInfo Culture(this Language language) => language == Language.Dutch ? Dutch : English;

    /// <summary>For example "Friday 4 December".</summary>
    public static string Day(this Language language, DateOnly date) => date.ToString("dddd d MMMM", language.Culture());

    /// <summary>For example "4 December 2026".</summary>
    public static string Date(this Language language, DateOnly date) => date.ToString("d MMMM yyyy", language.Culture());
}
