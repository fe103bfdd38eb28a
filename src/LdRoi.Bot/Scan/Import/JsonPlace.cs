using System.Text.Json;
using System.Text.RegularExpressions;

namespace LdRoi.Bot.Scan.Import;

/// <summary>A value in a JSON file, and where it stands.</summary>
/// <param name="Step">From the value around it to this one; <c>$</c> for the whole file.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
internal sealed partial record JsonPlace(JsonPlace? Around, string Step, int Line, JsonValueKind Kind)
{
    /// <summary>For example <c>$.items[3].text.nl</c>.</summary>
    public string Path => Around?.Path + Step;

    /// <summary>Null for everything that is no text.</summary>
    public string? Text { get; init; }

    /// <summary>Null for everything that is no whole number.</summary>
    public int? Whole { get; init; }

    public IReadOnlyList<JsonPlace> Elements { get; init; } = [];

    public IReadOnlyList<JsonMember> Members { get; init; } = [];

    /// <summary>The value of a property; null when it is not there.</summary>
    public JsonPlace? this[string name] => Members.FirstOrDefault(member => member.Name == name)?.Value;

    public static string StepTo(string name) => PlainName().IsMatch(name) ? $".{name}" : $"[{JsonSerializer.Serialize(name)}]";

    public static string StepTo(int element) => $"[{element}]";

    [GeneratedRegex(@"^[A-Za-z_$][A-Za-z0-9_$-]*\z")]
    private static partial Regex PlainName();
}

/// <param name="Line">The line on which its name stands.</param>
internal sealed record JsonMember(string Name, int Line, JsonPlace Value);
