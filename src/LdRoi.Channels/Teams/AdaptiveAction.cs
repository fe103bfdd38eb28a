using System.Text.Json;

namespace LdRoi.Channels.Teams;

/// <summary>
/// A pressed button: by <c>Action.Execute</c>, or by the <c>Action.Submit</c> that old clients fall back to. Our data and the
/// inputs arrive merged in one object.
/// </summary>
internal sealed record AdaptiveAction(string Verb, string? Token, IReadOnlyDictionary<string, string> Inputs, bool IsAutomatic)
{
    /// <summary>The name of a button's data that makes a client ask for a dialog, and not send a message.</summary>
    public const string TaskFetch = "task/fetch";

    private const string DialogOfName = "of";
    private const string TokenName = "t";
    private const string VerbName = "verb";
    private const int MostInputs = 50;
    private const int LongestName = 200;
    private const int LongestText = 4_000;

    /// <summary>The message whose card the dialog belongs to, as we wrote it into the dialog's button: a client may send anything.</summary>
    public string? DialogOf { get; private init; }

    /// <summary>Sent by a client that knows no dialogs, though the button was to open one.</summary>
    public bool WantedDialog { get; private init; }

    /// <param name="value">The value of an <c>adaptiveCard/action</c>.</param>
    /// <returns>Null when it is no action of ours.</returns>
    public static AdaptiveAction? Executed(JsonElement value)
    {
        var action = value.Member("action");
        // A client that refreshes a card by itself says so; that is never somebody's answer.
        var isAutomatic = value.Member("trigger").Text() == "automatic";
        return Read(action.Member("verb").Text(), action.Member("data"), isAutomatic);
    }

    /// <param name="value">The value of a message without text.</param>
    public static AdaptiveAction? Submitted(JsonElement value) => Read(value.Member(VerbName).Text(), value, isAutomatic: false);

    /// <param name="value">The value of a <c>task/fetch</c> or <c>task/submit</c>.</param>
    public static AdaptiveAction? OfDialog(JsonElement value) => Submitted(value.Member("data"));

    private static AdaptiveAction? Read(string? verb, JsonElement data, bool isAutomatic)
    {
        if (verb is null or { Length: 0 or > LongestName } || data.ValueKind != JsonValueKind.Object || data.GetPropertyCount() > MostInputs)
        {
            return null;
        }

        var inputs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in data.EnumerateObject().Where(property => property.Name is not (TokenName or VerbName or DialogOfName or "msteams")))
        {
            if (property.Name.Length > LongestName || TextOf(property.Value) is not { Length: <= LongestText } text)
            {
                return null;
            }

            inputs[property.Name] = text;
        }

        return new AdaptiveAction(verb, data.Member(TokenName).Text(), inputs, isAutomatic)
        {
            DialogOf = data.Member(DialogOfName).Text(), WantedDialog = data.Member("msteams").Member("type").Text() == TaskFetch,
        };
    }

    // Teams' documentation says that all values are strings; its clients have been seen to send numbers and booleans.
    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        JsonValueKind.Null => "",
        _ => null,
    };
}
