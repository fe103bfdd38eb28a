using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Tests.Conversation;

/// <summary>Every sentence of the product, as it stands in its resources.</summary>
internal static partial class Texts
{
    /// <summary>The classes that hold the keys, one beside each pair of resource files.</summary>
    public static IReadOnlyList<Type> Classes { get; } =
        [.. typeof(TextKey).Assembly.GetTypes().Where(type => Keys(type).Any()).OrderBy(type => type.Name, StringComparer.Ordinal)];

    public static IReadOnlyList<Sentence> All { get; } =
    [
        .. from texts in Classes
           from key in Keys(texts)
           select new Sentence($"{texts.Name}.{key.Name}", In(texts, English).GetValueOrDefault(key.Name), In(texts, Dutch).GetValueOrDefault(key.Name)),
    ];

    private static CultureInfo English => CultureInfo.InvariantCulture;

    private static CultureInfo Dutch => CultureInfo.GetCultureInfo("nl");

    public static IEnumerable<TextKey> Keys(Type type) => type
        .GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        .Where(property => property.PropertyType == typeof(TextKey)).Select(property => (TextKey)property.GetValue(null)!);

    /// <summary>Names in the resource files of a class, in either language.</summary>
    public static IEnumerable<string> NamesInFiles(Type texts) => In(texts, English).Keys.Union(In(texts, Dutch).Keys);

    public static IEnumerable<string> Places(string text) =>
        Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    private static Dictionary<string, string> In(Type texts, CultureInfo culture) =>
        new ResourceManager(texts).GetResourceSet(culture, createIfNotExists: true, tryParents: false)?.Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal) ?? [];

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Place();
}

/// <summary>One key with its sentence in both languages; null where it is missing.</summary>
internal sealed record Sentence(string Key, string? English, string? Dutch)
{
    public IEnumerable<string> Both => [English ?? "", Dutch ?? ""];
}
