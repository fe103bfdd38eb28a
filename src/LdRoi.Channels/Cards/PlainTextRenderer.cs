using System.Globalization;
using System.Text;
using static LdRoi.Channels.Cards.VisibleText;

namespace LdRoi.Channels.Cards;

/// <summary>
/// A card as text that can be read aloud: complete, in reading order, without drawing characters. It is data, not
/// markup: whoever puts it into a sink with markup of its own (Slack's top-level text, a web page) escapes it there.
/// </summary>
public static class PlainTextRenderer
{
    public static string Render(Card card)
    {
        var words = CardWords.In(card.Language);
        var paragraphs = new List<string> { Of(card.Title) };
        var question = 0;
        foreach (var block in card.Blocks)
        {
            var paragraph = block is CardInput input ? Question(++question, input, words) : Paragraph(block, words);
            if (paragraph.Length > 0)
            {
                paragraphs.Add(paragraph);
            }
        }

        if (card.Actions.Count > 0)
        {
            paragraphs.Add($"{words.Buttons}: {string.Join("; ", card.Actions.Select(action => Of(action.Title)))}.");
        }

        return string.Join("\n\n", paragraphs) + "\n";
    }

    private static string Paragraph(CardBlock block, CardWords words) => block switch
    {
        CardBlock.Text text => Of(text.Content),
        CardBlock.Quote quote => $"“{Of(quote.Content)}”",
        CardBlock.Note note => Of(note.Content),
        CardBlock.Facts facts => string.Join('\n', facts.Rows.Select(row => $"{Of(row.Name)}: {Of(row.Value)}")),
        CardBlock.Divider => "",
        CardBlock.Bar bar => Of($"{bar.Label}: {BarText.InWords(bar)}"),
        CardBlock.Table table => string.Join('\n', table.Rows.Select(row => Row(table.Headers, row))),
        CardBlock.Drawing drawing => Paragraph(drawing.Words, words),
        CardBlock.Image image => $"{words.Picture}: {Of(image.AlternativeText)}",
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    // A listener has no columns to look along, so every cell says its header.
    private static string Row(IReadOnlyList<string> headers, IReadOnlyList<string> cells) =>
        string.Join("; ", headers.Zip(cells, (header, cell) => $"{Of(header)}: {Of(cell)}"));

    private static string Question(int number, CardInput input, CardWords words)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{number}. {Of(input.Label)}");
        text.Append(input.IsRequired ? $" ({words.Required})" : "");
        if (Options(input) is { Count: > 0 } options)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{words.Options}: {Labels(options)}.");
        }

        if (Value(input) is { Length: > 0 } value)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{(Options(input) is null ? words.FilledIn : words.Chosen)}: {value}");
        }

        if (input.Error is { } error)
        {
            text.Append('\n').Append(words.InWords(Of(error)));
        }

        return text.ToString();
    }

    private static IReadOnlyList<Choice>? Options(CardInput input) => input switch
    {
        CardInput.Rating rating => rating.Options,
        CardInput.SingleChoice single => single.Options,
        CardInput.MultipleChoice multiple => multiple.Options,
        CardInput.PersonPicker person => person.Candidates,
        _ => null,
    };

    private static string? Value(CardInput input) => input switch
    {
        CardInput.Rating rating => Label(Prefill.Of(rating.Options, rating.Selected)),
        CardInput.SingleChoice single => Label(Prefill.Of(single.Options, single.Selected)),
        CardInput.MultipleChoice multiple => Labels(Prefill.Of(multiple)),
        CardInput.PersonPicker person => Label(Prefill.Of(person.Candidates, person.Selected)),
        CardInput.ShortText text => Prefill.Of(text),
        CardInput.LongText text => Prefill.Of(text),
        CardInput.Number number => Prefill.Of(number)?.ToString(CultureInfo.InvariantCulture),
        CardInput.Date date => Prefill.Of(date),
        CardInput.Time time => Prefill.Of(time),
        _ => throw new NotSupportedException(input.GetType().Name),
    };

    private static string? Label(Choice? choice) => choice is null ? null : Of(choice.Label);

    private static string Labels(IReadOnlyList<Choice> choices) => string.Join("; ", choices.Select(choice => Of(choice.Label)));
}
