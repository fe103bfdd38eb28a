using LdRoi.Bot.Conversation.Pictures;
using LdRoi.Bot.Conversation;
using LdRoi.Channels.Cards;
using ScottPlot;

namespace LdRoi.Bot.Reports.Pictures;

/// <summary>The scales of one team below each other, each on a line from 0 to 100: first the indicators, then the factors.</summary>
/// <param name="Title">For example the team and the scan.</param>
public sealed record ScaleChart(string Title, IReadOnlyList<ScaleChart.Row> Indicators, IReadOnlyList<ScaleChart.Row> Factors, Language Language) : IPicture
{
    private const double Head = 34;
    private const double RowHeight = 38;
    private const double GroupHeight = 26;
    private const double Numbers = 24;
    private const double Track = 26;

    public sealed record Row(string Name, ChartFigure Figure);

    public string AlternativeText
    {
        get
        {
            var indicators = PictureTexts.ScalesAlternative.In(Language, Title, string.Join(", ", Indicators.Select(InWords)));
            var shown = Factors.Where(row => row.Figure.Level is not null).ToList();
            return shown.Count < 2 ? indicators
                : $"{indicators} {PictureTexts.FactorsAlternative.In(Language, InWords(shown.MinBy(row => row.Figure.Level)!), InWords(shown.MaxBy(row => row.Figure.Level)!))}";
        }
    }

    /// <summary>Only where every scale has a number: a band is no bar.</summary>
    public Chart? Chart => Rows.All(row => row.Figure is ChartFigure.Score)
        ? new Chart(Title, [.. Rows.Select(row => new ChartBar(
            $"{row.Name}: {((ChartFigure.Score)row.Figure).WithInterval(Language)}", ((ChartFigure.Score)row.Figure).Mean))])
        : null;

    private IEnumerable<Row> Rows => Indicators.Concat(Factors);

    private bool HasGroups => Indicators.Count > 0 && Factors.Count > 0;

    public byte[] Png()
    {
        var bottom = Head + (Rows.Count() * RowHeight) + (HasGroups ? 2 * GroupHeight : 0);
        var legend = new Legend(Language, Rows.Select(row => row.Figure));
        using var sheet = new Sheet(bottom + Numbers + legend.Height + Sheet.Margin);
        sheet.Text(Sheet.Fitted(Title, Sheet.Right - Sheet.Margin, 14, isBold: true), Sheet.Margin, 10, 14, Ink.Words, isBold: true);
        Scale(sheet, Head, bottom);
        var y = Group(sheet, PictureTexts.Indicators, Indicators, Head, isBold: true);
        Group(sheet, PictureTexts.Factors, Factors, y, isBold: false);
        legend.Draw(sheet, bottom + Numbers);
        return sheet.Png();
    }

    private static double At(double score) => Sheet.Margin + (score / 100 * (Sheet.Right - Sheet.Margin));

    private static void Scale(Sheet sheet, double top, double bottom)
    {
        foreach (var score in (int[])[0, 25, 50, 75, 100])
        {
            sheet.Line(At(score), top + Track, At(score), bottom, Ink.Line, 0.5);
            var alignment = score switch { 0 => Alignment.UpperLeft, 100 => Alignment.UpperRight, _ => Alignment.UpperCenter };
            sheet.Text($"{score}", At(score), bottom + 3, 11, Ink.Quiet, alignment);
        }
    }

    private double Group(Sheet sheet, TextKey name, IReadOnlyList<Row> rows, double y, bool isBold)
    {
        if (HasGroups)
        {
            sheet.Box(0, y, Sheet.Width, GroupHeight, Ink.Ground);
            sheet.Text(name.In(Language), Sheet.Margin, y + 8, 11, Ink.Quiet);
            y += GroupHeight;
        }

        foreach (var row in rows)
        {
            Draw(sheet, row, y, isBold);
            y += RowHeight;
        }

        return y;
    }

    private void Draw(Sheet sheet, Row row, double y, bool isBold)
    {
        var number = row.Figure is ChartFigure.Score score ? score.WithInterval(Language) : row.Figure.In(Language);
        var room = Sheet.Right - Sheet.Margin - Sheet.WidthOf(number, 13, isBold: true) - 8;

        // The lines of the scale do not run through words.
        sheet.Box(0, y, Sheet.Width, Track - 7, Ink.Ground);
        sheet.Text(Sheet.Fitted(row.Name, room, 13, isBold), Sheet.Margin, y + 2, 13, Ink.Words, isBold: isBold);
        sheet.Text(number, Sheet.Right, y + 2, 13, Ink.Words, Alignment.UpperRight, isBold: true);
        sheet.Line(At(0), y + Track, At(100), y + Track, Ink.Line, 1, isDashed: row.Figure.Level is null);
        switch (row.Figure)
        {
            case ChartFigure.Score shown:
                if (shown is { Low: { } low, High: { } high })
                {
                    sheet.Box(At(low), y + Track - 4, At(high) - At(low), 8, Ink.Interval);
                }

                sheet.Dot(At(shown.Mean), y + Track, 10, Ink.Score);
                break;
            case ChartFigure.Band band:
                sheet.Box(At(band.Low), y + Track - 5, At(band.High) - At(band.Low), 10, Ink.Ground, Ink.Score, isHatched: true);
                break;
        }
    }

    private string InWords(Row row) => $"{row.Name} {row.Figure switch
    {
        ChartFigure.Score score => score.WithInterval(Language),
        ChartFigure.Band band => ReportTexts.ScoreBand.In(Language, band.Low, band.High),
        _ => ReportTexts.Withheld.In(Language),
    }}";
}
