using System.Globalization;
using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Slack;

/// <summary>What is wrong with what is pressed or filled in.</summary>
internal static class Elements
{
    private static readonly string[] Common = ["type", "action_id", "focus_on_load"];

    private static readonly Dictionary<string, string[]> Inputs = new(StringComparer.Ordinal)
    {
        ["plain_text_input"] = ["multiline", "max_length", "min_length", "initial_value", "placeholder"],
        ["number_input"] = ["is_decimal_allowed", "min_value", "max_value", "initial_value", "placeholder"],
        ["datepicker"] = ["initial_date", "placeholder"],
        ["timepicker"] = ["initial_time", "placeholder", "timezone"],
        ["radio_buttons"] = ["options", "initial_option"],
        ["checkboxes"] = ["options", "initial_options"],
        ["static_select"] = ["options", "initial_option", "placeholder"],
        ["multi_static_select"] = ["options", "initial_options", "placeholder", "max_selected_items"],
        ["users_select"] = ["initial_user", "placeholder"],
    };

    public static string? Names(JsonArray elements)
    {
        var names = elements.Select(element => (element as JsonObject)?.Text("action_id")).ToList();
        return names.Any(name => name is { Length: 0 or > SlackLimits.Name }) || names.OfType<string>().Distinct().Count() < names.OfType<string>().Count()
            ? "action_id twice, empty or too long"
            : null;
    }

    public static string? Button(JsonNode node) =>
        node is not JsonObject button || button.Text("type") != "button" ? "no button"
        : BlockRules.Plain(button["text"], SlackLimits.ButtonText)
            ?? ((button.Text("value")?.Length ?? 0) > SlackLimits.ButtonValue ? "value too long"
                : (button.Text("url")?.Length ?? 0) > SlackLimits.Link ? "url too long"
                : button["style"] is not null && button.Text("style") is not ("primary" or "danger") ? "style"
                : null);

    public static string? Input(JsonObject? element)
    {
        if (element?.Text("type") is not { } type || !Inputs.TryGetValue(type, out var known))
        {
            return "an element of an unknown type";
        }

        if (element.Select(pair => pair.Key).FirstOrDefault(name => !Common.Contains(name) && !known.Contains(name)) is { } strange)
        {
            return $"{type} with {strange}";
        }

        if (element["placeholder"] is { } placeholder && BlockRules.Plain(placeholder, SlackLimits.Placeholder) is { } text)
        {
            return text;
        }

        return type switch
        {
            "plain_text_input" => element["max_length"] is { } length && (int)length is < 1 or > SlackLimits.TypedLength ? "max_length"
                : (element.Text("initial_value")?.Length ?? 0) > ((int?)element["max_length"] ?? SlackLimits.TypedLength) ? "initial_value" : null,
            "number_input" => element["is_decimal_allowed"] is null ? "is_decimal_allowed is missing" : null,
            "datepicker" => element.Text("initial_date") is { } date && !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? "initial_date" : null,
            "timepicker" => element.Text("initial_time") is { } time && !TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? "initial_time" : null,
            "users_select" => null,
            _ => Options(element, type is "radio_buttons" or "checkboxes" ? SlackLimits.VisibleOptions : SlackLimits.SelectOptions),
        };
    }

    private static string? Options(JsonObject element, int most) =>
        BlockRules.Many(element["options"], most) ?? BlockRules.Each(element["options"], Option)
        ?? (Chosen(element).All(chosen => element["options"]!.AsArray().Any(option => JsonNode.DeepEquals(option, chosen))) ? null : "an initial option that is none of the options");

    private static IEnumerable<JsonNode?> Chosen(JsonObject element) =>
        element["initial_option"] is { } one ? Enumerable.Repeat(one, 1) : element["initial_options"] as IEnumerable<JsonNode?> ?? [];

    private static string? Option(JsonNode node) =>
        node is not JsonObject option ? "no option"
        : BlockRules.Plain(option["text"], SlackLimits.OptionText) ?? (option.Text("value") is { Length: > 0 and <= SlackLimits.OptionValue } ? null : "the value of an option");
}
