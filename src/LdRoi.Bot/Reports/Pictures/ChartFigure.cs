using System.Globalization;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Privacy;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Reports.Pictures;

/// <summary>A released figure as a picture shows it.</summary>
public abstract record ChartFigure
{
    private ChartFigure()
    {
    }

    /// <summary>Too few answers to show.</summary>
    public static ChartFigure Nothing { get; } = new Missing();

    /// <summary>Where it stands; null where there is nothing to see.</summary>
    internal abstract double? Level { get; }

    /// <summary>What it is surely not below and not above, as far as is shown.</summary>
    internal virtual IEnumerable<double> Ends => Level is { } level ? [level] : [];

    /// <summary>As short as it can be said.</summary>
    internal abstract string In(Language language);

    public static ChartFigure Of(ReleasedFigure figure) => figure switch
    {
        { BandLow: { } low, BandHigh: { } high } => new Band(low, high),
        { Mean: { } mean } => new Score(mean, figure.Low, figure.High),
        _ => Nothing,
    };

    /// <param name="Low">Where its 95 % interval begins, if it has one.</param>
    public sealed record Score(double Mean, double? Low = null, double? High = null) : ChartFigure
    {
        internal override double? Level => Mean;

        internal override string In(Language language) => Whole(Mean, language);

        internal string WithInterval(Language language) =>
            Low is { } low && High is { } high ? $"{In(language)} ({Whole(low, language)}–{Whole(high, language)})" : In(language);

        private static string Whole(double score, Language language) => score.ToString("0", language.Culture());
    }

    /// <summary>Between these two: where exactly would say too much.</summary>
    public sealed record Band(int Low, int High) : ChartFigure
    {
        internal override double? Level => (Low + High) / 2.0;

        internal override IEnumerable<double> Ends => [Low, High];

        internal override string In(Language language) => string.Create(CultureInfo.InvariantCulture, $"{Low}–{High}");
    }

    private sealed record Missing : ChartFigure
    {
        internal override double? Level => null;

        internal override string In(Language language) => "—";
    }
}
