using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using LdRoi.Bot.People;
using LdRoi.Bot.People.Import;

namespace LdRoi.Bot.Scan.Import;

/// <summary>
/// Looks at one value at a time. Each question answers with what was found, or with nothing when that is wrong, which is
/// among the findings then; a value that is not there at all was missed where it belongs.
/// </summary>
internal sealed class Checking(Findings findings)
{
    public Findings Findings => findings;

    /// <summary>The value itself when it is an object; what is missing from it or unknown in it is a finding.</summary>
    public JsonPlace? Object(JsonPlace? place, Shape shape)
    {
        if (place is null || !Is(place, JsonValueKind.Object))
        {
            return null;
        }

        foreach (var name in shape.Required.Where(name => place[name] is null))
        {
            findings.Add(place, $"'{name}' is missing: {shape.What} has one.");
        }

        foreach (var member in place.Members.Where(member => !shape.All.Contains(member.Name)))
        {
            var meant = Nearest.Of(member.Name, shape.All) is { } near ? $" Is '{near}' meant?" : "";
            findings.Add(member.Line, member.Value.Path, $"{shape.What} has no property {CleanText.Quoted(member.Name)}.{meant}");
        }

        return place;
    }

    public IReadOnlyList<JsonPlace> List(JsonPlace? place, int fewest, int most)
    {
        if (place is null || !Is(place, JsonValueKind.Array))
        {
            return [];
        }

        if (place.Elements.Count < fewest || place.Elements.Count > most)
        {
            findings.Add(place, $"entries: {place.Elements.Count}. Possible is {Between(fewest, most)}.");
        }

        return place.Elements;
    }

    /// <summary>What somebody is to read: on one line, seen as it is stored, and not longer than a card can show.</summary>
    public string? Words(JsonPlace? place, int longest)
    {
        if (place is null || !Is(place, JsonValueKind.String))
        {
            return null;
        }

        var text = place.Text!;
        var wrong = string.IsNullOrWhiteSpace(text) ? "is empty."
            : text.Length > longest ? $"is {text.Length} characters long; at most {longest} fit."
            : text.Contains('\uFFFD', StringComparison.Ordinal) ? "holds a character that is broken."
            : CleanText.Of(text) != text.Normalize(NormalizationForm.FormC)
                ? "holds a line break, spaces too many, or a character that nobody can see. Write plain text on one line."
            : null;
        return Unless(wrong, place, text);
    }

    /// <summary>The same in Dutch and in English.</summary>
    public void Both(JsonPlace? place, int longest)
    {
        if (Object(place, Vocabulary.Both) is { } both)
        {
            Words(both["nl"], longest);
            Words(both["en"], longest);
        }
    }

    public string? Code(JsonPlace? place, Regex pattern, string allowed) =>
        place is null || !Is(place, JsonValueKind.String) ? null
            : Unless(pattern.IsMatch(place.Text!) ? null : $"is {CleanText.Quoted(place.Text!)}; {allowed}", place, place.Text!);

    public string? OneOf(JsonPlace? place, IReadOnlyCollection<string> possible) =>
        place is null || !Is(place, JsonValueKind.String) ? null
            : Unless(possible.Contains(place.Text!) ? null : $"is {CleanText.Quoted(place.Text!)}; possible is {Listed(possible)}.", place, place.Text!);

    public bool? Flag(JsonPlace? place)
    {
        if (place is null or { Kind: JsonValueKind.True or JsonValueKind.False })
        {
            return place is null ? null : place.Kind == JsonValueKind.True;
        }

        findings.Add(place, $"is {Kind(place.Kind)}, and has to be true or false, without quotes.");
        return null;
    }

    public int? Number(JsonPlace? place, int lowest, int highest)
    {
        if (place is null || !Is(place, JsonValueKind.Number))
        {
            return null;
        }

        if (place.Whole is { } whole && whole >= lowest && whole <= highest)
        {
            return whole;
        }

        findings.Add(place, $"has to be a whole number from {lowest} to {highest}.");
        return null;
    }

    /// <summary>Whether a value is of this kind.</summary>
    public bool Is(JsonPlace place, JsonValueKind kind)
    {
        if (place.Kind != kind)
        {
            findings.Add(place, $"is {Kind(place.Kind)}, and has to be {Kind(kind)}.");
        }

        return place.Kind == kind;
    }

    /// <summary>Every value that stands there twice, capitals or not, is a finding.</summary>
    public void Distinct(IEnumerable<JsonPlace> places, string what)
    {
        foreach (var same in places.GroupBy(place => place.Text!, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
        {
            foreach (var again in same.Skip(1))
            {
                findings.Add(again, $"{what} {CleanText.Quoted(again.Text!)} is there already, on line {same.First().Line}. Each has one of its own; capitals make no difference.");
            }
        }
    }

    /// <summary>For example <c>'X', 'A' or 'B'</c>.</summary>
    public static string Listed(IEnumerable<string> possible) => possible.Select(one => $"'{one}'").ToList() is [.. var first, var last] && first.Count > 0
        ? $"{string.Join(", ", first)} or {last}"
        : string.Concat(possible.Select(one => $"'{one}'"));

    private string? Unless(string? wrong, JsonPlace place, string text)
    {
        if (wrong is not null)
        {
            findings.Add(place, wrong);
        }

        return wrong is null ? text : null;
    }

    private static string Between(int fewest, int most) => fewest == most
        ? string.Create(CultureInfo.InvariantCulture, $"exactly {most}")
        : string.Create(CultureInfo.InvariantCulture, $"{fewest} to {most}");

    private static string Kind(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object in braces",
        JsonValueKind.Array => "a list in brackets",
        JsonValueKind.String => "a text in double quotes",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
