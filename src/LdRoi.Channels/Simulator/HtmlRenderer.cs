using System.Globalization;
using LdRoi.Channels.Cards;
using static LdRoi.Channels.Simulator.Markup;

namespace LdRoi.Channels.Simulator;

/// <summary>
/// A card as an accessible fragment of HTML, without script, style or address of its own: the page around it listens to
/// <c>button[data-verb]</c> and reads the answers of each <c>[data-input]</c>.
/// </summary>
public static class HtmlRenderer
{
    /// <param name="card">What to show.</param>
    /// <param name="cardKey">Tells the cards on one page apart: ids and names start with it. No white space.</param>
    public static string Render(Card card, string cardKey)
    {
        if (cardKey.Length == 0 || cardKey.Any(char.IsWhiteSpace))
        {
            throw new ArgumentException("A card key is an id: not empty, no white space.", nameof(cardKey));
        }

        var inputs = new HtmlInputs(cardKey, CardWords.In(card.Language));
        var blocks = All(card.Blocks.Select((block, at) => block is CardInput input ? inputs.Render(input) : Block(block, $"{cardKey}-bar-{at}")));
        return Of($"""
            <article class="card" lang="{card.Language.Tag()}" aria-labelledby="{cardKey}-title">
            <h3 id="{cardKey}-title">{card.Title}</h3>
            {blocks}{Actions(card.Actions)}</article>

            """).Html;
    }

    private static Markup Block(CardBlock block, string barId) => block switch
    {
        CardBlock.Text text => Of($"<p class=\"{Class(text.Tone)}\">{Lines(text.Content)}</p>\n"),
        CardBlock.Quote quote => Of($"<blockquote><p>{Lines(quote.Content)}</p></blockquote>\n"),
        CardBlock.Note note => Of($"<p class=\"note\">{Lines(note.Content)}</p>\n"),
        CardBlock.Facts facts => Of($"<dl class=\"facts\">\n{All(facts.Rows.Select(Fact))}</dl>\n"),
        CardBlock.Divider => Of($"<hr>\n"),
        CardBlock.Bar bar => Bar(bar, barId),
        CardBlock.Table table => Table(table),
        CardBlock.Drawing drawing => Block(drawing.Words, barId),
        CardBlock.Image image => Of($"<img src=\"{image.Source}\" alt=\"{image.AlternativeText}\">\n"),
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    private static string Class(TextTone tone) => tone switch
    {
        TextTone.Emphasis => "text emphasis",
        TextTone.Good => "text good",
        TextTone.Attention => "text attention",
        _ => "text",
    };

    private static Markup Fact(Fact fact) => Of($"<div><dt>{fact.Name}</dt><dd>{Lines(fact.Value)}</dd></div>\n");

    private static Markup Bar(CardBlock.Bar bar, string id)
    {
        var value = bar.Percent.ToString("0.##", CultureInfo.InvariantCulture);
        return Of($"""
            <div class="bar"><span id="{id}">{bar.Label}</span> <meter min="0" max="100" value="{value}" aria-labelledby="{id}">{BarText.Number(bar)}</meter> <span>{BarText.InWords(bar)}</span></div>

            """);
    }

    private static Markup Table(CardBlock.Table table)
    {
        var headers = All(table.Headers.Select(header => Of($"<th scope=\"col\">{header}</th>")));
        var rows = All(table.Rows.Select(Row));
        return Of($"<table>\n<thead><tr>{headers}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n");
    }

    private static Markup Row(IReadOnlyList<string> cells) =>
        Of($"<tr><th scope=\"row\">{cells[0]}</th>{All(cells.Skip(1).Select(cell => Of($"<td>{cell}</td>")))}</tr>\n");

    private static Markup Actions(IReadOnlyList<CardAction> actions) =>
        actions.Count == 0 ? None : Of($"<div class=\"actions\">\n{All(actions.Select(Action))}</div>\n");

    private static Markup Action(CardAction action)
    {
        var style = action.Style switch
        {
            ActionStyle.Primary => "primary",
            ActionStyle.Danger => "danger",
            _ => null,
        };
        return Of($"""
            <button type="button" data-verb="{action.Verb}" data-token="{action.Token.Reveal()}" data-sends-inputs="{(action.SendsInputs ? "true" : "false")}"{Attribute("class", style)}>{action.Title}</button>

            """);
    }
}
