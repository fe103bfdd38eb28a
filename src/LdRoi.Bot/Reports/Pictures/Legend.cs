using LdRoi.Bot.Conversation.Pictures;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Reports.Pictures;

/// <summary>What the signs of a picture mean: those that it has, on as many lines as they need.</summary>
internal sealed class Legend
{
    private const double Size = 11;
    private const double LineHeight = 17;
    private const double Sign = 18;
    private const double Gap = 12;

    private readonly List<(Action<Sheet, double, double> Sign, string Words, double X, int Line)> _entries = [];

    public Legend(Language language, IEnumerable<ChartFigure> figures, bool isShaded = false)
    {
        var shown = figures.ToList();
        var scores = shown.OfType<ChartFigure.Score>().ToList();
        if (isShaded)
        {
            Add((sheet, x, y) => sheet.Box(x, y + 2, 13, 10, Ink.Shade(70)), PictureTexts.Darker.In(language));
        }
        else
        {
            AddIf(scores.Count > 0, (sheet, x, y) => sheet.Dot(x + 6, y + 7, 9, Ink.Score), PictureTexts.Score.In(language));
            AddIf(scores.Any(score => score.Low is not null), (sheet, x, y) => sheet.Box(x, y + 3, 13, 8, Ink.Interval), PictureTexts.Interval.In(language));
        }

        AddIf(
            shown.OfType<ChartFigure.Band>().Any(), (sheet, x, y) => sheet.Box(x, y + 2, 13, 10, Ink.Ground, Ink.Score, isHatched: !isShaded),
            PictureTexts.Band.In(language));
        AddIf(
            shown.Any(figure => figure.Level is null), (sheet, x, y) => sheet.Text("—", x, y, Size, Ink.Words, isBold: true), PictureTexts.TooFew.In(language));
    }

    public double Height => _entries.Count == 0 ? 0 : (_entries[^1].Line + 1) * LineHeight;

    public void Draw(Sheet sheet, double top)
    {
        foreach (var (sign, words, x, line) in _entries)
        {
            sign(sheet, x, top + (line * LineHeight));
            sheet.Text(words, x + Sign, top + (line * LineHeight), Size, Ink.Quiet);
        }
    }

    private void AddIf(bool isThere, Action<Sheet, double, double> sign, string words)
    {
        if (isThere)
        {
            Add(sign, words);
        }
    }

    private void Add(Action<Sheet, double, double> sign, string words)
    {
        var width = Sign + Sheet.WidthOf(words, Size);
        var (x, line) = _entries is [.., var last] ? (last.X + Sign + Sheet.WidthOf(last.Words, Size) + Gap, last.Line) : (Sheet.Margin, 0);
        _entries.Add(x + width <= Sheet.Right ? (sign, words, x, line) : (sign, words, Sheet.Margin, line + 1));
    }
}
