using System.Globalization;
using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Slack;

/// <summary>The buttons: the action id is the verb, the value is the token.</summary>
internal static class BlockKitActions
{
    private const string Buttons = "buttons";
    private const string Dialogs = "dialogs";

    /// <summary>
    /// Slack refuses the same action id twice in one block, so a repeated verb begins a new block. A button that opens a
    /// dialog is known by its block when it is pressed.
    /// </summary>
    public static IEnumerable<JsonObject> Render(IReadOnlyList<CardAction> actions)
    {
        var rows = new List<List<CardAction>>();
        foreach (var action in actions)
        {
            if (rows.Count == 0 || rows[^1].Any(other => other.Verb == action.Verb) || rows[^1][0].OpensDialog != action.OpensDialog)
            {
                rows.Add([]);
            }

            rows[^1].Add(action);
        }

        // The hyphen keeps these ids apart from those of inputs.
        return rows.Select((row, at) => new JsonObject
        {
            ["type"] = "actions",
            ["block_id"] = string.Create(CultureInfo.InvariantCulture, $"{(row[0].OpensDialog ? Dialogs : Buttons)}-{at + 1}"),
            ["elements"] = CardJson.Array(row.Select(Button)),
        });
    }

    /// <param name="block">The block id of a pressed button.</param>
    public static bool OpensDialog(string? block) => block?.StartsWith(Dialogs + "-", StringComparison.Ordinal) == true;

    private static JsonObject Button(CardAction action) =>
        new JsonObject
        {
            ["type"] = "button",
            ["action_id"] = action.Verb,
            ["text"] = SlackText.Plain(action.Title),
            ["value"] = action.Token.Reveal(),
        }.With("style", action.Style switch
        {
            ActionStyle.Primary => "primary",
            ActionStyle.Danger => "danger",
            _ => null,
        });
}
