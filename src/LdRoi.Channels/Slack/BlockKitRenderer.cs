using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;
using static LdRoi.Channels.Slack.SlackText;

namespace LdRoi.Channels.Slack;

/// <summary>
/// A card as the blocks of a message. Only plain and rich text objects are used, never mrkdwn. What comes back: answers
/// under <c>state.values[input id]["value"]</c>, a press as the button's action id (the verb) and value (the token).
/// </summary>
public static class BlockKitRenderer
{
    public static JsonArray Render(Card card) => Render(card, new Dictionary<string, string>());

    /// <param name="files">By source, the ids of the files that embedded pictures became; of the others the words are shown.</param>
    internal static JsonArray Render(Card card, IReadOnlyDictionary<string, string> files) =>
        CardJson.Array(
        [
            new JsonObject { ["type"] = "header", ["text"] = Plain(card.Title) },
            .. Body(card, files),
            .. BlockKitActions.Render(card.Actions),
        ]);

    /// <summary>What stands between the title and the buttons.</summary>
    internal static IEnumerable<JsonObject> Body(Card card, IReadOnlyDictionary<string, string> files)
    {
        var words = CardWords.In(card.Language);
        return card.Blocks.SelectMany(block => block is CardInput input ? BlockKitInputs.Render(input, words) : [Block(block, files)]);
    }

    private static JsonObject Block(CardBlock block, IReadOnlyDictionary<string, string> files) => block switch
    {
        CardBlock.Text { Tone: TextTone.Emphasis } text => Rich("rich_text_section", text.Content, isBold: true),
        CardBlock.Text text => Section(text.Content),
        CardBlock.Quote quote => Rich("rich_text_quote", quote.Content),
        CardBlock.Note note => new JsonObject { ["type"] = "context", ["elements"] = new JsonArray(Plain(note.Content)) },
        CardBlock.Facts facts => new JsonObject
        {
            ["type"] = "section",
            ["fields"] = CardJson.Array(facts.Rows.Select(row => Plain($"{row.Name}: {row.Value}"))),
        },
        CardBlock.Divider => new JsonObject { ["type"] = "divider" },
        CardBlock.Bar bar => Section($"{bar.Label}\n{BarText.Drawn(bar)} {BarText.InWords(bar)}"),
        CardBlock.Table table => Rich("rich_text_preformatted", AlignedTable.Of(table)),
        CardBlock.Image image => Image(image, files),
        CardBlock.Drawing drawing => Block(drawing.Words, files),
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    private static JsonObject Section(string text) => new() { ["type"] = "section", ["text"] = Plain(text) };

    // Slack fetches pictures by address, or shows a file of its own; of one that is only inside the card it gets the words.
    private static JsonObject Image(CardBlock.Image image, IReadOnlyDictionary<string, string> files)
    {
        if (image.IsEmbedded && !files.ContainsKey(image.Source))
        {
            return Section(image.AlternativeText);
        }

        var shown = new JsonObject { ["type"] = "image" };
        return (image.IsEmbedded ? shown.With("slack_file", new JsonObject { ["id"] = files[image.Source] }) : shown.With("image_url", image.Source))
            .With("alt_text", VisibleText.OnOneLine(image.AlternativeText));
    }
}
