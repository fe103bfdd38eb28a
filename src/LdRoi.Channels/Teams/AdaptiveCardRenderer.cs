using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Teams;

/// <summary>A card as an Adaptive Card of schema 1.5; Teams' clients reject 1.6.</summary>
public static class AdaptiveCardRenderer
{
    public static JsonObject Render(Card card) => Render(card, [Title(card.Title)], AdaptiveActions.Render);

    /// <summary>The card as it stands in a dialog, which shows the title itself.</summary>
    /// <param name="of">The message whose card the dialog belongs to.</param>
    internal static JsonObject RenderInDialog(Card card, string? of) => Render(card, [], actions => AdaptiveActions.RenderInDialog(actions, of));

    private static JsonObject Render(Card card, JsonArray body, Func<IReadOnlyList<CardAction>, JsonObject> buttons)
    {
        var words = CardWords.In(card.Language);
        var isDivided = false;
        foreach (var block in card.Blocks)
        {
            if (block is CardBlock.Divider)
            {
                isDivided = true;
                continue;
            }

            foreach (var element in block is CardInput input ? AdaptiveInputs.Render(input, words) : Elements(block))
            {
                body.Add(element.With("separator", isDivided ? true : null));
                isDivided = false;
            }
        }

        if (card.Actions.Count > 0)
        {
            body.Add(buttons(card.Actions).With("separator", isDivided ? true : null));
        }

        return new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["lang"] = card.Language.Tag(),
            ["fallbackText"] = AdaptiveText.Unlinked(card.FallbackText),
            ["body"] = body,
        };
    }

    // The style, not the look, is what a screen reader announces as a heading.
    private static JsonObject Title(string title) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = AdaptiveText.Escaped(title),
        ["style"] = "heading",
        ["size"] = "Large",
        ["weight"] = "Bolder",
        ["wrap"] = true,
    };

    private static IEnumerable<JsonObject> Elements(CardBlock block) => block switch
    {
        CardBlock.Text text => [Text(text)],
        CardBlock.Quote quote => [Quote(quote)],
        CardBlock.Note note => [AdaptiveText.Paragraph(note.Content, isSubtle: true)],
        CardBlock.Facts facts => [Facts(facts)],
        CardBlock.Bar bar =>
        [
            AdaptiveText.Paragraph(bar.Label, weight: "Bolder"),
            AdaptiveText.Paragraph($"{BarText.Drawn(bar)} {BarText.InWords(bar)}").With("spacing", "None"),
        ],
        CardBlock.Table table => [AdaptiveTable.Render(table)],
        CardBlock.Image image => [image.Native is { } chart ? AdaptiveChart.Render(chart, Image(image)) : Image(image)],
        CardBlock.Drawing drawing => [Text(drawing.Words)],
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    private static JsonObject Text(CardBlock.Text text) => text.Tone switch
    {
        TextTone.Emphasis => AdaptiveText.Paragraph(text.Content, weight: "Bolder"),
        TextTone.Good => AdaptiveText.Paragraph(text.Content, color: "Good"),
        TextTone.Attention => AdaptiveText.Paragraph(text.Content, color: "Attention"),
        _ => AdaptiveText.Paragraph(text.Content),
    };

    private static JsonObject Quote(CardBlock.Quote quote) => new()
    {
        ["type"] = "Container",
        ["style"] = "emphasis",
        ["items"] = new JsonArray(AdaptiveText.Verbatim(quote.Content)),
    };

    private static JsonObject Facts(CardBlock.Facts facts) => new()
    {
        ["type"] = "FactSet",
        ["facts"] = CardJson.Array(facts.Rows.Select(row =>
            new JsonObject { ["title"] = AdaptiveText.Escaped(row.Name), ["value"] = AdaptiveText.Escaped(row.Value) })),
    };

    private static JsonObject Image(CardBlock.Image image) => new()
    {
        ["type"] = "Image",
        ["url"] = image.Source,
        ["altText"] = VisibleText.OnOneLine(image.AlternativeText),
    };
}
