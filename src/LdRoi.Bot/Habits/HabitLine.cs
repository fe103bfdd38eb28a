using LdRoi.Bot.Conversation;
using LdRoi.Bot.Conversation.Pictures;
using LdRoi.Channels.Cards;
using LdRoi.Measurement.Habits;

namespace LdRoi.Bot.Habits;

/// <summary>A person's own line: how much a habit goes by itself, from the first measure to the last. No target and nobody else's line.</summary>
/// <param name="Points">Oldest first, at least two.</param>
/// <param name="Curve">By day since the start, the first day being 1; null where there is none to show.</param>
public sealed record HabitLine(IReadOnlyList<HabitLine.Point> Points, Func<double, double>? Curve, DateOnly StartedOn, Language Language) : IPicture
{
    private const double Top = 40, Bottom = 168, Height = 196;
    private const double Left = 34;

    /// <param name="Score">From 1 to 7.</param>
    public sealed record Point(DateOnly Date, double Score);

    public string AlternativeText => HabitTexts.LineAlternative.In(
        Language, string.Join(", ", Points.Select(point => HabitTexts.LinePoint.In(Language, point.Score.ToString("0.#", Language.Culture()), Day(point.Date)))));

    public byte[] Png()
    {
        using var sheet = new Sheet(Height);
        sheet.Text(HabitTexts.LineTitle.In(Language), Sheet.Margin, 10, 14, Ink.Words, isBold: true);
        for (var score = Automaticity.Lowest; score <= Automaticity.Highest; score += 2)
        {
            sheet.Line(Left, At(score), Sheet.Right, At(score), Ink.Line, 0.5);
            sheet.Text($"{score}", Left - 8, At(score), 11, Ink.Quiet, ScottPlot.Alignment.MiddleRight);
        }

        if (Curve is not null)
        {
            Steps(day => Curve(day), sheet);
        }

        for (var place = 0; place < Points.Count; place++)
        {
            if (place > 0)
            {
                sheet.Line(Across(Points[place - 1].Date), At(Points[place - 1].Score), Across(Points[place].Date), At(Points[place].Score), Ink.Interval, 2);
            }

            sheet.Dot(Across(Points[place].Date), At(Points[place].Score), 9, Ink.Score);
        }

        sheet.Text(Day(Points[0].Date), Left, Bottom + 8, 11, Ink.Quiet);
        sheet.Text(Day(Points[^1].Date), Sheet.Right, Bottom + 8, 11, Ink.Quiet, ScottPlot.Alignment.UpperRight);
        return sheet.Png();
    }

    private void Steps(Func<double, double> curve, Sheet sheet)
    {
        var (first, last) = (Number(Points[0].Date), Number(Points[^1].Date));
        const int steps = 40;
        for (var step = 0; step < steps; step++)
        {
            var (from, to) = (first + ((last - first) * step / steps), first + ((last - first) * (step + 1) / steps));
            sheet.Line(X(from), At(curve(from)), X(to), At(curve(to)), Ink.Quiet, 1, isDashed: true);
        }
    }

    private double Number(DateOnly date) => date.DayNumber - StartedOn.DayNumber + 1;

    private double Across(DateOnly date) => X(Number(date));

    private double X(double day)
    {
        var (first, last) = (Number(Points[0].Date), Number(Points[^1].Date));
        return Left + 6 + ((day - first) / Math.Max(1, last - first) * (Sheet.Right - Left - 12));
    }

    private static double At(double score) =>
        Bottom - ((Math.Clamp(score, Automaticity.Lowest, Automaticity.Highest) - Automaticity.Lowest) / (Automaticity.Highest - Automaticity.Lowest) * (Bottom - Top));

    private string Day(DateOnly date) => date.ToString("d MMM", Language.Culture());
}
