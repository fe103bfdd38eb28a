using LdRoi.Bot.Conversation.Pictures;
using LdRoi.Bot.Conversation;
using LdRoi.Channels.Cards;
using ScottPlot;

namespace LdRoi.Bot.Reports.Pictures;

/// <summary>Several teams at a glance: a row for each team, a column for each scale, and in every field its number.</summary>
/// <param name="Rows">In the order in which they are to be read; the first of them are shown.</param>
public sealed record HeatMap(string Title, IReadOnlyList<string> Scales, IReadOnlyList<HeatMap.Row> Rows, Language Language) : IPicture
{
    /// <summary>More rows are no longer read, and more columns no longer hold a number, on a phone.</summary>
    public const int MostRows = 25;

    public const int MostScales = 10;

    private const double Top = 34;

    // Low enough that the packed picture still remembers the row above, of which much is the same.
    private const double RowHeight = 22;
    private const double WidestName = 110;
    private const double NameSize = 12;
    private const double HeaderSize = 11;
    private const double HeaderLine = 13;

    /// <param name="Figures">One for each scale.</param>
    public sealed record Row(string Team, IReadOnlyList<ChartFigure> Figures);

    public string AlternativeText
    {
        get
        {
            // From where to where, and not which team: chance puts small teams first and last.
            var ranges = ShownScales.Select((scale, at) => (scale, Ends: Shown.SelectMany(row => row.Figures[at].Ends).ToList()))
                .Where(scale => scale.Ends.Count > 0)
                .Select(scale => PictureTexts.Range.In(Language, scale.scale, Whole(scale.Ends.Min()), Whole(scale.Ends.Max())));
            return PictureTexts.HeatMapAlternative.In(Language, Title, string.Join("; ", ranges));
        }
    }

    private IReadOnlyList<Row> Shown => [.. Rows.Take(MostRows)];

    private IReadOnlyList<string> ShownScales => [.. Scales.Take(MostScales)];

    public byte[] Png()
    {
        var shown = Shown;
        var column = Math.Floor((Sheet.Right - Sheet.Margin - Math.Min(WidestName, shown.Max(row => Sheet.WidthOf(row.Team, NameSize)) + 6)) / ShownScales.Count);
        var names = Sheet.Right - Sheet.Margin - (column * ShownScales.Count);
        var headers = ShownScales.Select(scale => new Header(scale, column)).ToList();
        var first = Top + headers.Max(header => header.Height) + 6;
        var bottom = first + (shown.Count * RowHeight);
        var more = Rows.Count > shown.Count ? PictureTexts.More.In(Language, Rows.Count - shown.Count) : null;
        var legend = new Legend(Language, shown.SelectMany(row => row.Figures), isShaded: true);
        var foot = bottom + (more is null ? 8 : 28);
        using var sheet = new Sheet(foot + legend.Height + Sheet.Margin);
        sheet.Text(Sheet.Fitted(Title, Sheet.Right - Sheet.Margin, 14, isBold: true), Sheet.Margin, 10, 14, Ink.Words, isBold: true);
        foreach (var (header, at) in headers.Select((header, at) => (header, at)))
        {
            header.Draw(sheet, Sheet.Margin + names + ((at + 0.5) * column), first - 4);
        }

        foreach (var (row, at) in shown.Select((row, at) => (row, at)))
        {
            var y = first + (at * RowHeight);
            sheet.Text(Sheet.Fitted(row.Team, names - 6, NameSize), Sheet.Margin, y + (RowHeight / 2), NameSize, Ink.Words, Alignment.MiddleLeft);
            foreach (var (figure, scale) in row.Figures.Take(ShownScales.Count).Select((figure, scale) => (figure, scale)))
            {
                Draw(sheet, figure, Sheet.Margin + names + (scale * column), y, column);
            }
        }

        if (more is not null)
        {
            sheet.Text(more, Sheet.Margin, bottom + 6, NameSize, Ink.Quiet);
        }

        legend.Draw(sheet, foot);
        return sheet.Png();
    }

    private string Whole(double score) => score.ToString("0", Language.Culture());

    private void Draw(Sheet sheet, ChartFigure figure, double x, double y, double width)
    {
        var (words, middle) = (figure.In(Language), y + (RowHeight / 2));
        switch (figure)
        {
            case ChartFigure.Score { Mean: var mean }:
                sheet.Box(x + 1, y + 1, width - 2, RowHeight - 2, Ink.Shade(mean));
                sheet.Text(words, x + (width / 2), middle, 12, Ink.On(mean), Alignment.MiddleCenter);
                break;
            case ChartFigure.Band band:
                var isWide = Sheet.WidthOf(words, 12) <= width - 8;
                sheet.Box(x + 1.5, y + 1.5, width - 3, RowHeight - 3, Ink.Ground, Ink.Score);
                if (isWide)
                {
                    sheet.Text(words, x + (width / 2), middle, 12, Ink.Words, Alignment.MiddleCenter);
                    break;
                }

                sheet.Text($"{band.Low}–", x + (width / 2), middle - 4.5, 9.5, Ink.Words, Alignment.MiddleCenter);
                sheet.Text($"{band.High}", x + (width / 2), middle + 4.5, 9.5, Ink.Words, Alignment.MiddleCenter);
                break;
            default:
                sheet.Box(x + 1, y + 1, width - 2, RowHeight - 2, Ink.Ground, Ink.Line);
                sheet.Text(words, x + (width / 2), middle, 12, Ink.Quiet, Alignment.MiddleCenter);
                break;
        }
    }

    /// <summary>The name of a scale above its column: as it is where it fits, else turned, on two lines where there is room.</summary>
    private sealed class Header
    {
        private const double Longest = 168;

        private readonly string _words;
        private readonly bool _isTurned;

        public Header(string scale, double column)
        {
            var lines = Halved(scale);
            _isTurned = Widest(lines) > column - 4;
            var isTwo = !_isTurned || column >= 2 * HeaderLine;
            _words = string.Join('\n', (isTwo ? lines : [scale]).Select(line => Sheet.Fitted(line, Longest, HeaderSize)));
            Height = _isTurned ? Sheet.WidthOf(_words, HeaderSize) : _words.Split('\n').Length * HeaderLine;
        }

        public double Height { get; }

        public void Draw(Sheet sheet, double x, double bottom) => sheet.Text(
            _words, x, bottom, HeaderSize, Ink.Words, _isTurned ? Alignment.MiddleLeft : Alignment.LowerCenter, turned: _isTurned ? -90 : 0);

        private static double Widest(string[] lines) => lines.Max(line => Sheet.WidthOf(line, HeaderSize));

        /// <summary>Cut at the space that leaves the longer line shortest.</summary>
        private static string[] Halved(string words) => words.Select((letter, at) => (letter, at)).Where(one => one.letter == ' ')
            .Select(one => (string[])[words[..one.at], words[(one.at + 1)..]])
            .DefaultIfEmpty([words]).MinBy(lines => lines.Max(line => line.Length))!;
    }
}
