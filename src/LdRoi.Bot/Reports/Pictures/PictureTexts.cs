using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Reports.Pictures;

/// <summary>The words in pictures, and those that say what a picture shows.</summary>
internal static class PictureTexts
{
    private static readonly TextSource Source = new(typeof(PictureTexts));

    public static TextKey Indicators { get; } = Source.Key();

    public static TextKey Factors { get; } = Source.Key();

    public static TextKey Score { get; } = Source.Key();

    public static TextKey Interval { get; } = Source.Key();

    public static TextKey Band { get; } = Source.Key();

    public static TextKey TooFew { get; } = Source.Key();

    public static TextKey Darker { get; } = Source.Key();

    public static TextKey More { get; } = Source.Key();

    public static TextKey Share { get; } = Source.Key();

    public static TextKey ScoreAxis { get; } = Source.Key();

    public static TextKey Dashed { get; } = Source.Key();

    public static TextKey MuchRoom { get; } = Source.Key();

    public static TextKey ScalesAlternative { get; } = Source.Key();

    public static TextKey FactorsAlternative { get; } = Source.Key();

    public static TextKey HeatMapAlternative { get; } = Source.Key();

    public static TextKey FactorInWords { get; } = Source.Key();

    public static TextKey MatrixAlternative { get; } = Source.Key();

    public static TextKey Range { get; } = Source.Key();
}
