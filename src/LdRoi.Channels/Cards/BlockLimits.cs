using System.Text.RegularExpressions;

namespace LdRoi.Channels.Cards;

/// <summary>The limits of what is read.</summary>
internal static partial class BlockLimits
{
    public static void Check(CardBlock block)
    {
        switch (block)
        {
            case CardBlock.Text text:
                Limit.Lines("a text", text.Content, CardLimits.TextLength);
                break;
            case CardBlock.Quote quote:
                Limit.Length("a quote", quote.Content, CardLimits.TextLength);
                break;
            case CardBlock.Note note:
                Limit.Lines("a note", note.Content, CardLimits.TextLength);
                break;
            case CardBlock.Facts facts:
                Check(facts);
                break;
            case CardBlock.Bar bar:
                Limit.OneLine("the label of a bar", bar.Label, CardLimits.BarLabelLength);
                Limit.OneLine("the caption of a bar", bar.Caption, CardLimits.BarCaptionLength);
                Limit.Holds(bar.Percent is >= 0 and <= 100, "the number of a bar lies between 0 and 100.");
                break;
            case CardBlock.Table table:
                Check(table);
                break;
            case CardBlock.Image image:
                Limit.OneLine("an alternative text", image.AlternativeText, CardLimits.AlternativeTextLength);
                Check(image.Source);
                break;
            case CardBlock.Drawing drawing:
                Limit.OneLine("an alternative text", drawing.AlternativeText, CardLimits.AlternativeTextLength);
                break;
            case CardInput input:
                InputLimits.Check(input);
                break;
        }
    }

    private static void Check(CardBlock.Facts facts)
    {
        Limit.Count("facts", facts.Rows.Count, 1, CardLimits.Facts);
        foreach (var fact in facts.Rows)
        {
            Limit.OneLine("the name of a fact", fact.Name, CardLimits.FactNameLength);
            Limit.Lines("the value of a fact", fact.Value, CardLimits.FactValueLength);
        }
    }

    private static void Check(CardBlock.Table table)
    {
        Limit.Count("columns of a table", table.Headers.Count, 1, CardLimits.TableColumns);
        Limit.Count("rows of a table", table.Rows.Count, 1, CardLimits.TableRows);
        foreach (var header in table.Headers)
        {
            Limit.OneLine("a header of a table", header, CardLimits.TableCellLength);
        }

        foreach (var row in table.Rows)
        {
            Limit.Holds(row.Count == table.Headers.Count, "every row of a table has a cell for each header.");
            foreach (var cell in row.Where(cell => cell.Length > 0))
            {
                Limit.OneLine("a cell of a table", cell, CardLimits.TableCellLength);
            }
        }
    }

    private static void Check(string source)
    {
        var isAddress = source.Length <= CardLimits.ImageAddressLength
            && Uri.TryCreate(source, UriKind.Absolute, out var address)
            && address.Scheme == Uri.UriSchemeHttps
            && address.UserInfo.Length == 0
            && source.All(char.IsAscii)
            && !source.Any(unit => char.IsControl(unit) || char.IsWhiteSpace(unit));
        var isEmbedded = source.Length <= CardLimits.EmbeddedImageLength && EmbeddedImage().IsMatch(source);
        Limit.Holds(isAddress || isEmbedded, "the source of an image is a short HTTPS address or a small PNG, JPEG or GIF as a data URI.");
    }

    // Not SVG, which can carry a script.
    [GeneratedRegex(@"^data:image/(png|jpeg|gif);base64,[A-Za-z0-9+/]+={0,2}\z")]
    private static partial Regex EmbeddedImage();
}
