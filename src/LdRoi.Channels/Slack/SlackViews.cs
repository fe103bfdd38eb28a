using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;
using static LdRoi.Channels.Slack.SlackText;

namespace LdRoi.Channels.Slack;

/// <summary>
/// A card as a modal or as the Home tab. In a modal the button that sends what was filled in is the modal's own: its verb is
/// the callback id, its token the private metadata. A dialog of a card in the chat also names that card's message there.
/// </summary>
public static class SlackViews
{
    private static readonly Dictionary<string, string> NoFiles = [];

    public static JsonObject Modal(Card card) => Modal(card, null);

    /// <param name="of">The message that the card is a dialog of.</param>
    internal static JsonObject Modal(Card card, PostName? of)
    {
        var words = CardWords.In(card.Language);
        var submit = card.Inputs.Any()
            ? card.Actions.FirstOrDefault(action => action is { SendsInputs: true, Style: ActionStyle.Primary }) ?? card.Actions.FirstOrDefault(action => action.SendsInputs)
            : null;
        var blocks = CardJson.Array(
        [
            .. IsShort(card.Title, out var title) ? [] : (JsonObject[])[new JsonObject { ["type"] = "header", ["text"] = Plain(card.Title) }],
            .. BlockKitRenderer.Body(card, NoFiles),
            .. BlockKitActions.Render([.. card.Actions.Where(action => action != submit)]),
        ]);
        if (blocks.Count == 0)
        {
            // A modal with no block cannot be opened.
            blocks.Add(new JsonObject { ["type"] = "section", ["text"] = Plain(card.FallbackText) });
        }

        var view = new JsonObject
        {
            ["type"] = "modal",
            ["title"] = Plain(title),
            ["close"] = Plain(submit is null ? words.Close : words.Cancel),
            ["blocks"] = blocks,
        };
        if (submit is null)
        {
            // Slack wants something to press below fields, also where nothing is to be done with them.
            return card.Inputs.Any() ? view.With("submit", Plain(words.Close)) : view;
        }

        return view.With("submit", Plain(IsShort(submit.Title, out _) ? submit.Title : words.Send))
            .With("callback_id", submit.Verb).With("private_metadata", of is null ? submit.Token.Reveal() : $"{submit.Token.Reveal()} {of}");
    }

    internal static (string? Token, PostName? DialogOf) ReadMetadata(string? metadata) =>
        metadata?.Split(' ') is [var token, var of] ? (token, PostName.Read(of)) : (metadata, null);

    public static JsonObject Home(Card card) => new() { ["type"] = "home", ["blocks"] = BlockKitRenderer.Render(card) };

    /// <summary>The mistakes of a modal's fields, to be shown in place; null when there are none, or one is of a field that is not on the modal.</summary>
    internal static JsonObject? Errors(Card card, IReadOnlyCollection<string> shown)
    {
        var wrong = card.Inputs.Where(input => input.Error is not null).ToList();
        if (wrong.Count == 0 || wrong.Any(input => !shown.Contains(input.Id)))
        {
            return null;
        }

        var errors = new JsonObject();
        wrong.ForEach(input => errors[input.Id] = VisibleText.OnOneLine(input.Error!));
        return new JsonObject { ["response_action"] = "errors", ["errors"] = errors };
    }

    /// <summary>Something went wrong with the modal as a whole; it is said at a field, since Slack has no other place.</summary>
    internal static JsonObject Wrong(string? field, string text) => field is null
        ? Clear()
        : new JsonObject { ["response_action"] = "errors", ["errors"] = new JsonObject { [field] = text } };

    internal static JsonObject Update(Card card, PostName? of) => new() { ["response_action"] = "update", ["view"] = Modal(card, of) };

    internal static JsonObject Clear() => new() { ["response_action"] = "clear" };

    private static bool IsShort(string text, out string title)
    {
        var visible = VisibleText.Of(text);
        title = visible.Length <= SlackConstants.ViewTitleLength ? visible : Cut(visible);
        return title == visible;
    }

    /// <summary>At a word, with an ellipsis; the whole title stands above the first block.</summary>
    private static string Cut(string text)
    {
        var room = text[..(SlackConstants.ViewTitleLength - 1)];
        var space = room.LastIndexOf(' ');
        var cut = (space > 8 ? room[..space] : room).TrimEnd(' ', ',', '.', ':');
        return (char.IsHighSurrogate(cut[^1]) ? cut[..^1] : cut) + "…";
    }
}
