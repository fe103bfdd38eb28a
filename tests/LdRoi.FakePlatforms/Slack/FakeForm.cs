using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Slack;

/// <summary>What a client sends of the fields of a message or view: all of them, as they were or as somebody filled them in.</summary>
internal static class FakeForm
{
    public static JsonObject Values(JsonArray? blocks, (string Input, string Value)[] inputs)
    {
        var values = new JsonObject();
        foreach (var block in (blocks ?? []).Select(block => block!.AsObject()).Where(block => block.Text("type") == "input"))
        {
            var id = block.Text("block_id")!;
            var element = block["element"]!.AsObject();
            var given = inputs.Where(input => input.Input == id).Select(input => input.Value).LastOrDefault();

            // An empty value is a field that was emptied; none at all is one that was left as it was.
            values[id] = new JsonObject { [element.Text("action_id")!] = given is "" ? new JsonObject { ["type"] = element.Text("type") } : Value(element, given) };
        }

        // Of a forger, or of a client that shows something older.
        foreach (var (input, value) in inputs.Where(input => values[input.Input] is null))
        {
            values[input] = new JsonObject { ["value"] = new JsonObject { ["type"] = "radio_buttons", ["selected_option"] = new JsonObject { ["value"] = value } } };
        }

        return values;
    }

    /// <summary>The first field that is not optional and has nothing in it.</summary>
    public static string? Missing(JsonArray blocks, JsonObject values) => blocks.Select(block => block!.AsObject())
        .Where(block => block.Text("type") == "input" && !block.IsTrue("optional"))
        .FirstOrDefault(block => IsEmpty(values[block.Text("block_id")!]!.AsObject().First().Value!.AsObject()))?.Text("block_id");

    private static bool IsEmpty(JsonObject value) =>
        !value.Any(pair => pair.Key != "type" && pair.Value is not null && pair.Value is not JsonArray { Count: 0 } && pair.Value.ToString().Length > 0);

    private static JsonObject Value(JsonObject element, string? given)
    {
        var type = element.Text("type")!;
        var value = new JsonObject { ["type"] = type };
        switch (type)
        {
            case "plain_text_input" or "number_input":
                value["value"] = given ?? element.Text("initial_value");
                break;
            case "datepicker":
                value["selected_date"] = given ?? element.Text("initial_date");
                break;
            case "timepicker":
                value["selected_time"] = given ?? element.Text("initial_time");
                break;
            case "users_select":
                value["selected_user"] = given ?? element.Text("initial_user");
                break;
            case "checkboxes" or "multi_static_select":
                value["selected_options"] = given is null
                    ? element["initial_options"]?.DeepClone() ?? new JsonArray()
                    : new JsonArray([.. given.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(code => Option(element, code))]);
                break;
            default:
                value["selected_option"] = given is null ? element["initial_option"]?.DeepClone() : Option(element, given);
                break;
        }

        return value;
    }

    private static JsonNode Option(JsonObject element, string code) =>
        element["options"]!.AsArray().FirstOrDefault(option => option!.AsObject().Text("value") == code)?.DeepClone() ?? new JsonObject { ["value"] = code };
}
