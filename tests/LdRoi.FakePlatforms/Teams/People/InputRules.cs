using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>What a Teams client checks of an input before it sends, and what it lets nobody enter in the first place.</summary>
internal static class InputRules
{
    private static readonly TimeSpan RegexPatience = TimeSpan.FromSeconds(1);

    public static string? Mistake(FakeClient client, JsonObject input, string value)
    {
        var isEmpty = value.Length == 0 || (input.Text("type") == "Input.Toggle" && value != ValueOn(input));
        var isWrong = isEmpty ? input.IsTrue("isRequired") : !IsRight(client, input, value);
        return isWrong ? $"{input.Text("label") ?? input.Text("id")}: {input.Text("errorMessage") ?? "this input is wrong"}" : null;
    }

    private static bool IsRight(FakeClient client, JsonObject input, string value) => input.Text("type") switch
    {
        "Input.Text" => value.Length <= (Number(input, "maxLength") ?? double.MaxValue)
            && (input.IsTrue("isMultiline") || !value.Contains('\n', StringComparison.Ordinal))
            && (input.Text("regex") is not { } regex || Regex.IsMatch(value, regex, RegexOptions.None, RegexPatience)),
        "Input.Number" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= (Number(input, "min") ?? double.MinValue) && number <= (Number(input, "max") ?? double.MaxValue),
        "Input.Date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && IsBetween(input, value),
        "Input.Time" => TimeOnly.TryParseExact(value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && IsBetween(input, value),
        "Input.ChoiceSet" => IsChoice(client, input, value),
        _ => true,
    };

    private static bool IsChoice(FakeClient client, JsonObject input, string value)
    {
        var choices = (input["choices"] as JsonArray ?? []).OfType<JsonObject>().Select(choice => choice.Text("value")).ToHashSet();
        if (input["choices.data"] is JsonObject data && data.Text("dataset") == "graph.microsoft.com/users")
        {
            choices.UnionWith(client.Member.Teams.Members.Select(member => member.AadObjectId));
        }

        return input.IsTrue("isMultiSelect") ? value.Split(',').All(choices.Contains) : choices.Contains(value);
    }

    // Dates and times of these forms sort as text.
    private static bool IsBetween(JsonObject input, string value) =>
        (input.Text("min") is not { } min || string.CompareOrdinal(value, min) >= 0)
        && (input.Text("max") is not { } max || string.CompareOrdinal(value, max) <= 0);

    private static double? Number(JsonObject input, string name) =>
        input[name] is JsonValue value && value.TryGetValue(out double number) ? number : null;

    private static string ValueOn(JsonObject input) => input.Text("valueOn") ?? "true";
}
