using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>A card as something to fill in and send, as Teams' clients do it.</summary>
internal static class CardForm
{
    public static JsonObject Button(JsonObject card, string title)
    {
        var actions = CardWalk.Actions(card).ToList();
        var found = actions.Where(action => action.Text("title") == title).ToList();
        return found.Count == 1
            ? found[0]
            : throw new InvalidOperationException(
                $"{found.Count} buttons are called {title}; there are: {string.Join(", ", actions.Select(action => action.Text("title")))}.");
    }

    public static bool OpensDialog(JsonObject action) =>
        action.Text("type") == "Action.Submit" && ((action["data"] as JsonObject)?["msteams"] as JsonObject)?.Text("type") == "task/fetch";

    /// <summary>What the client wants mended before it sends, or null.</summary>
    public static string? Mistake(FakeClient client, JsonObject card, JsonObject action, IReadOnlyDictionary<string, string>? filledIn)
    {
        var inputs = CardWalk.Inputs(card).ToList();
        if (filledIn?.Keys.FirstOrDefault(id => inputs.All(input => input.Text("id") != id)) is { } stranger)
        {
            throw new InvalidOperationException($"The card has no input {stranger}; there are: {string.Join(", ", inputs.Select(input => input.Text("id")))}.");
        }

        return SendsInputs(action)
            ? inputs.Select(input => InputRules.Mistake(client, input, ValueOf(input, filledIn))).FirstOrDefault(mistake => mistake is not null)
            : null;
    }

    /// <summary>The action's data with the inputs merged in, all of them strings.</summary>
    public static JsonNode? Data(FakeClient client, JsonObject card, JsonObject action, IReadOnlyDictionary<string, string>? filledIn)
    {
        // Data that is a text cannot take inputs; clients then send the text alone.
        if (!SendsInputs(action) || action["data"] is JsonValue)
        {
            return action["data"]?.DeepClone();
        }

        var data = (action["data"] as JsonObject).Copy() ?? [];
        foreach (var input in CardWalk.Inputs(card))
        {
            if (ValueOf(input, filledIn) is { } value && (value.Length > 0 || SendsEmpty(client, input)))
            {
                data[input.Text("id")!] = value;
            }
        }

        return data;
    }

    private static bool SendsInputs(JsonObject action) => action.Text("associatedInputs") != "none";

    // Desktop clients leave out a choice that was not made; phones send it empty.
    private static bool SendsEmpty(FakeClient client, JsonObject input) =>
        client is FakePhone || input.Text("type") is "Input.Text" or "Input.Date" or "Input.Time";

    private static string ValueOf(JsonObject input, IReadOnlyDictionary<string, string>? filledIn)
    {
        if (filledIn is not null && filledIn.TryGetValue(input.Text("id")!, out var value))
        {
            return value;
        }

        var preset = input["value"] is JsonValue given ? given.ToString() : "";
        return preset.Length == 0 && input.Text("type") == "Input.Toggle" ? input.Text("valueOff") ?? "false" : preset;
    }
}
