using LdRoi.Bot.Conversation;
using LdRoi.Bot.Conversation.Pictures;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Programmes.Study;

/// <summary>What stood in the way, most named first, with the running share of the namings shown beside it.</summary>
/// <param name="Rows">In that order; other things last.</param>
public sealed record ParetoChart(string Title, IReadOnlyList<ParetoChart.Row> Rows, Language Language) : IPicture
{
    private const double Top = 38, RowHeight = 34, BarHeight = 10, Left = Sheet.Margin, Wide = 230;

    /// <param name="Share">Of people, per cent.</param>
    /// <param name="Running">Of the namings shown, up to and with this one, per cent.</param>
    /// <param name="Said">The share in words.</param>
    public sealed record Row(string Name, double Share, double Running, string Said);

    public string AlternativeText => $"{Title}: {string.Join("; ", Rows.Select(row => $"{row.Name} {row.Said}"))}.";

    /// <summary>Shares of people, with what each adds to the namings shown.</summary>
    /// <param name="named">Name, share of people in per cent, and how it is said; in the order in which they are drawn.</param>
    public static ParetoChart Of(string title, IReadOnlyList<(string Name, double Share, string Said)> named, Language language)
    {
        var (all, running) = (named.Sum(row => row.Share), 0.0);
        return new ParetoChart(title, [.. named.Select(row => new Row(row.Name, row.Share, 100 * (running += row.Share) / all, row.Said))], language);
    }

    public byte[] Png()
    {
        using var sheet = new Sheet(Top + (RowHeight * Rows.Count) + 8);
        sheet.Text(Title, Sheet.Margin, 10, 14, Ink.Words, isBold: true);
        for (var place = 0; place < Rows.Count; place++)
        {
            var (row, y) = (Rows[place], Top + (RowHeight * place));
            sheet.Text(Sheet.Fitted(row.Name, Wide + 20, 12), Left, y, 12, Ink.Words);
            sheet.Text(row.Said, Sheet.Right, y, 12, Ink.Words, ScottPlot.Alignment.UpperRight);
            sheet.Box(Left, y + 17, Wide, BarHeight, Ink.Line);
            sheet.Box(Left, y + 17, Wide * Math.Clamp(row.Share, 0, 100) / 100, BarHeight, Ink.Score);
            sheet.Text(LevelTexts.ParetoRunning.In(Language, MoneyWords.Percent((decimal)row.Running, Language)), Sheet.Right, y + 16, 11, Ink.Quiet, ScottPlot.Alignment.UpperRight);
        }

        return sheet.Png();
    }
}
