using LdRoi.Bot.Conversation.Pictures;
using LdRoi.Bot.Conversation;
using LdRoi.Channels.Cards;
using ScottPlot;

namespace LdRoi.Bot.Reports.Pictures;

/// <summary>
/// Where the greatest gain is: how high a factor scores against how much it weighs. Factors stand in it by their rank, and
/// below it by their name.
/// </summary>
/// <param name="Factors">Only those whose score and share may be shown.</param>
public sealed record PriorityMatrix(string Title, IReadOnlyList<PriorityMatrix.Factor> Factors, Language Language) : IPicture
{
    public const int MostFactors = 12;

    private const int FirstPlaces = 3;
    private const double Left = 40;
    private const double Top = 52;
    private const double PlotHeight = 250;
    private const double LineHeight = 19;
    private const double Disc = 17;

    /// <param name="Score">The mean of the team or the organisation, 0–100.</param>
    /// <param name="Share">Its part of the importance of all factors, 0–1.</param>
    /// <param name="Rank">Its place by what is to be gained: 1 first.</param>
    public sealed record Factor(string Name, double Score, double Share, int Rank);

    public string AlternativeText => PictureTexts.MatrixAlternative.In(Language, Title, string.Join("; ", Ranked.Take(FirstPlaces).Select(InWords)));

    private IReadOnlyList<Factor> Ranked =>
        [.. Factors.OrderBy(factor => factor.Rank).Take(MostFactors)];

    private double MeanScore => Factors.Average(factor => factor.Score);

    private double MeanShare => Factors.Average(factor => factor.Share);

    private double MostShare => Math.Max(0.1, Math.Ceiling(Factors.Max(factor => factor.Share) * 1.1 * 10) / 10);

    public byte[] Png()
    {
        var ranked = Ranked;
        var list = Top + PlotHeight + 40;
        using var sheet = new Sheet(list + (ranked.Count * LineHeight) + Sheet.Margin);
        sheet.Text(Sheet.Fitted(Title, Sheet.Right - Sheet.Margin, 14, isBold: true), Sheet.Margin, 10, 14, Ink.Words, isBold: true);
        var corner = Plane(sheet);
        var places = new PlacedDiscs(
            [.. ranked.Select(factor => (X(factor.Score), Y(factor.Share)))], Disc, (Left, Top, Sheet.Right, Top + PlotHeight), corner).Places;
        foreach (var (factor, place) in ranked.Zip(places))
        {
            sheet.Line(X(factor.Score), Y(factor.Share), place.X, place.Y, Ink.Quiet);
            sheet.Dot(X(factor.Score), Y(factor.Share), 5, Ink.Score);
        }

        foreach (var (factor, place) in ranked.Zip(places))
        {
            Number(sheet, factor.Rank, place.X, place.Y);
        }

        foreach (var (factor, at) in ranked.Select((factor, at) => (factor, at)))
        {
            var y = list + (at * LineHeight) + (LineHeight / 2);
            var numbers = $"{Percent(factor)} · {Whole(factor.Score)}";
            Number(sheet, factor.Rank, Sheet.Margin + (Disc / 2), y);
            sheet.Text(
                Sheet.Fitted(factor.Name, Sheet.Right - Sheet.Margin - Disc - 16 - Sheet.WidthOf(numbers, 12, isBold: true), 12),
                Sheet.Margin + Disc + 6, y, 12, Ink.Words, Alignment.MiddleLeft);
            sheet.Text(numbers, Sheet.Right, y, 12, Ink.Words, Alignment.MiddleRight, isBold: true);
        }

        return sheet.Png();
    }

    private static double X(double score) => Left + (score / 100 * (Sheet.Right - Left));

    private double Y(double share) => Top + PlotHeight - (share / MostShare * PlotHeight);

    /// <returns>The name of the corner that matters, which no number may hide.</returns>
    private (double Left, double Top, double Right, double Bottom) Plane(Sheet sheet)
    {
        var bottom = Top + PlotHeight;
        sheet.Box(Left, Top, X(MeanScore) - Left, Y(MeanShare) - Top, Ink.Focus);
        foreach (var score in (int[])[0, 25, 50, 75, 100])
        {
            sheet.Line(X(score), Top, X(score), bottom, Ink.Line, 0.5);
            sheet.Text($"{score}", X(score), bottom + 3, 11, Ink.Quiet, score == 100 ? Alignment.UpperRight : Alignment.UpperCenter);
        }

        foreach (var share in Enumerable.Range(0, 6).Select(step => step * MostShare / 5))
        {
            sheet.Line(Left, Y(share), Sheet.Right, Y(share), Ink.Line, 0.5);
            sheet.Text(Percent(share), Left - 4, Y(share), 11, Ink.Quiet, Alignment.MiddleRight);
        }

        sheet.Line(X(MeanScore), Top, X(MeanScore), bottom, Ink.Quiet, 1, isDashed: true);
        sheet.Line(Left, Y(MeanShare), Sheet.Right, Y(MeanShare), Ink.Quiet, 1, isDashed: true);
        sheet.Text(PictureTexts.Share.In(Language), Sheet.Margin, Top - 17, 11, Ink.Quiet);
        sheet.Text(PictureTexts.ScoreAxis.In(Language), Sheet.Right, bottom + 18, 11, Ink.Quiet, Alignment.UpperRight);
        sheet.Text(PictureTexts.Dashed.In(Language), Sheet.Margin, bottom + 18, 11, Ink.Quiet);
        var words = PictureTexts.MuchRoom.In(Language);
        sheet.Text(words, Left + 5, Top + 4, 11, Ink.Words, isBold: true);
        return (Left, Top, Left + 5 + Sheet.WidthOf(words, 11, isBold: true), Top + 18);
    }

    private static void Number(Sheet sheet, int rank, double x, double y)
    {
        sheet.Dot(x, y, Disc - 3, Ink.Score);
        sheet.Text($"{rank}", x, y, 10, Colors.White, Alignment.MiddleCenter, isBold: true);
    }

    private string InWords(Factor factor) => PictureTexts.FactorInWords.In(Language, factor.Name, Percent(factor), Whole(factor.Score));

    private string Percent(Factor factor) => Percent(factor.Share);

    private string Percent(double share) => $"{(share * 100).ToString("0", Language.Culture())}%";

    private string Whole(double score) => score.ToString("0", Language.Culture());
}
