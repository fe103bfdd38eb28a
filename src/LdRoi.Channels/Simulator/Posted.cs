using System.Text.Json;

namespace LdRoi.Channels.Simulator;

/// <summary>What the page posted, checked. Fields that are not known are passed over.</summary>
internal abstract record Posted
{
    /// <summary>The longest text or input value, in UTF-16 units.</summary>
    public const int LongestText = 4_000;

    private const int MostInputs = 50;
    private const int LongestName = 200;
    private const string PersonalRule = "Give \"personal\" as true or false, or leave it out.";

    private Posted()
    {
    }

    public sealed record Words(string Text, bool IsPersonal) : Posted;

    public sealed record Press(string Line, string Verb, string? Token, IReadOnlyDictionary<string, string> Inputs, bool IsPersonal) : Posted;

    public sealed record Sight(string Line) : Posted;

    public sealed record Step(TimeSpan By) : Posted;

    /// <summary>Not usable; the sentence says what is expected and repeats nothing of what came.</summary>
    public sealed record Refused(string Sentence) : Posted;

    public static Posted ReadWords(JsonElement body)
    {
        if (TextOf(body, "text", LongestText) is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return new Refused("Give \"text\" as a text of 1 to 4,000 characters.");
        }

        return PersonalOf(body) is { } personal ? new Words(text, personal) : new Refused(PersonalRule);
    }

    public static Posted ReadPress(JsonElement body)
    {
        if (TextOf(body, "message", LongestName) is not { } line || TextOf(body, "verb", LongestName) is not { Length: > 0 } verb)
        {
            return new Refused("Give \"message\" and \"verb\" as texts of at most 200 characters.");
        }

        string? token = null;
        if (Has(body, "token") && (token = TextOf(body, "token", LongestText)) is null)
        {
            return new Refused("Give \"token\" as a text of at most 4,000 characters, or leave it out.");
        }

        if (InputsOf(body) is not { } inputs)
        {
            return new Refused("Give \"inputs\" as an object of at most 50 texts of at most 4,000 characters each.");
        }

        return PersonalOf(body) is { } personal ? new Press(line, verb, token, inputs, personal) : new Refused(PersonalRule);
    }

    public static Posted ReadSight(JsonElement body) =>
        TextOf(body, "message", LongestName) is { } line
            ? new Sight(line)
            : new Refused("Give \"message\" as a text of at most 200 characters.");

    public static Posted ReadStep(JsonElement body) =>
        TextOf(body, "advance", LongestName) is { } text && ClockStep.Parse(text) is { } step
            ? new Step(step)
            : new Refused(ClockStep.Rule);

    private static bool Has(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    private static string? TextOf(JsonElement body, string name, int longest) =>
        Has(body, name) ? TextOf(body.GetProperty(name), longest) : null;

    private static string? TextOf(JsonElement value, int longest) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { } text && text.Length <= longest ? text : null;

    private static bool? PersonalOf(JsonElement body) =>
        !Has(body, "personal") ? true : body.GetProperty("personal").ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };

    private static Dictionary<string, string>? InputsOf(JsonElement body)
    {
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!Has(body, "inputs"))
        {
            return inputs;
        }

        var given = body.GetProperty("inputs");
        if (given.ValueKind != JsonValueKind.Object || given.GetPropertyCount() > MostInputs)
        {
            return null;
        }

        foreach (var property in given.EnumerateObject())
        {
            if (property.Name.Length > LongestName || TextOf(property.Value, LongestText) is not { } value)
            {
                return null;
            }

            inputs[property.Name] = value;
        }

        return inputs;
    }
}
