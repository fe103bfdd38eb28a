using System.Globalization;
using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;
using static LdRoi.Bot.Tests.World.BlockKitReader;

namespace LdRoi.Bot.Tests.World;

/// <summary>The inputs of a Slack message, read back. A scale looks like any other choice of one.</summary>
internal static class BlockKitInputReader
{
    public static CardInput Read(JsonObject block, string? error)
    {
        var (id, label, isRequired) = (block["block_id"]!.GetValue<string>(), Words(block["label"]!), block["optional"] is null);
        var element = block["element"]!.AsObject();
        return Type(element) switch
        {
            "plain_text_input" when element["multiline"] is not null =>
                new CardInput.LongText(id, label, element["max_length"]!.GetValue<int>(), Text(element, "initial_value"), isRequired, error),
            "plain_text_input" => new CardInput.ShortText(id, label, element["max_length"]!.GetValue<int>(), Text(element, "initial_value"), isRequired, error),
            "number_input" => new CardInput.Number(id, label, Whole(element, "min_value"), Whole(element, "max_value"), Text(element, "initial_value"), isRequired, error),
            "datepicker" => new CardInput.Date(id, label, Text(element, "initial_date"), isRequired, error),
            "timepicker" => new CardInput.Time(id, label, Text(element, "initial_time"), isRequired, error),
            "checkboxes" or "multi_static_select" => new CardInput.MultipleChoice(
                id, label, Options(element["options"]!), element["initial_options"] is { } chosen ? [.. Options(chosen).Select(choice => choice.Code)] : null, isRequired, error),
            "radio_buttons" or "static_select" => new CardInput.SingleChoice(
                id, label, Options(element["options"]!), element["initial_option"]?["value"]!.GetValue<string>(), isRequired, error),
            _ => new CardInput.PersonPicker(id, label, [], Text(element, "initial_user"), isRequired, error),
        };
    }

    private static string? Text(JsonObject json, string name) => json[name]?.GetValue<string>();

    private static int Whole(JsonObject json, string name) => int.Parse(Text(json, name)!, CultureInfo.InvariantCulture);

    private static List<Choice> Options(JsonNode options) =>
        [.. options.AsArray().Select(option => new Choice(option!["value"]!.GetValue<string>(), Words(option["text"]!)))];
}
