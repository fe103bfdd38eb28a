using System.Text.Json;

namespace LdRoi.Channels.Slack;

/// <summary>A pressed button or a submitted modal: the verb, our token, and what was filled in.</summary>
internal sealed record SlackPress(string Verb, string? Token, IReadOnlyDictionary<string, string> Inputs)
{
    private const int MostInputs = 100;
    private const int LongestName = 255;
    private const int LongestText = 4_000;

    /// <summary>Whether the button was one that opens a dialog.</summary>
    public bool OpensDialog { get; private init; }

    /// <summary>The message that the modal was opened from, as a dialog of its card; null when it stands for itself.</summary>
    public PostName? DialogOf { get; private init; }

    /// <param name="payload">Of a <c>block_actions</c>.</param>
    /// <returns>Null when it is not exactly one button of ours.</returns>
    public static SlackPress? OfButton(JsonElement payload) =>
        payload.Member("actions") is { ValueKind: JsonValueKind.Array } actions && actions.GetArrayLength() == 1
        && actions[0].Member("type").Text() == "button" && actions[0].Member("action_id").Text() is { Length: > 0 and <= LongestName } verb
        && Filled(payload.Member("view") is { ValueKind: JsonValueKind.Object } view ? view.Member("state") : payload.Member("state")) is { } inputs
            ? new SlackPress(verb, actions[0].Member("value").Text(), inputs) { OpensDialog = BlockKitActions.OpensDialog(actions[0].Member("block_id").Text()) }
            : null;

    /// <param name="view">Of a <c>view_submission</c>.</param>
    public static SlackPress? OfView(JsonElement view)
    {
        if (view.Member("callback_id").Text() is not { Length: > 0 and <= LongestName } verb || Filled(view.Member("state")) is not { } inputs)
        {
            return null;
        }

        var (token, of) = SlackViews.ReadMetadata(view.Member("private_metadata").Text());
        return new SlackPress(verb, token, inputs) { DialogOf = of };
    }

    private static Dictionary<string, string>? Filled(JsonElement state)
    {
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal);
        if (state.Member("values") is not { ValueKind: JsonValueKind.Object } values)
        {
            return inputs;
        }

        if (values.GetPropertyCount() > MostInputs)
        {
            return null;
        }

        foreach (var block in values.EnumerateObject())
        {
            if (block.Name.Length > LongestName || TextOf(block.Value.Member(BlockKitInputs.ActionId)) is not { Length: <= LongestText } text)
            {
                return null;
            }

            inputs[block.Name] = text;
        }

        return inputs;
    }

    /// <summary>Nothing filled in or chosen is empty, as on the other platforms.</summary>
    private static string? TextOf(JsonElement value) => value.Member("type").Text() switch
    {
        "plain_text_input" or "number_input" => value.Member("value").Text() ?? "",
        "datepicker" => value.Member("selected_date").Text() ?? "",
        "timepicker" => value.Member("selected_time").Text() ?? "",
        "users_select" => value.Member("selected_user").Text() ?? "",
        "radio_buttons" or "static_select" => value.Member("selected_option").Member("value").Text() ?? "",
        "checkboxes" or "multi_static_select" => value.Member("selected_options") is { ValueKind: JsonValueKind.Array } options
            ? string.Join(',', options.EnumerateArray().Select(option => option.Member("value").Text() ?? ""))
            : "",
        _ => null,
    };
}
