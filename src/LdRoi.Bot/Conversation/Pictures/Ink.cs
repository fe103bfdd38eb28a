using ScottPlot;

namespace LdRoi.Bot.Conversation.Pictures;

/// <summary>The colours of pictures: blue and orange, which everybody tells apart, and every one of them also differs in how dark it is.</summary>
internal static class Ink
{
    /// <summary>A picture brings its own ground, so that it reads in a dark chat too.</summary>
    public static readonly Color Ground = Colors.White;

    public static readonly Color Words = Color.FromHex("#1B1F24");
    public static readonly Color Quiet = Color.FromHex("#57606A");
    public static readonly Color Line = Color.FromHex("#D0D7DE");
    public static readonly Color Score = Color.FromHex("#0B4F8A");
    public static readonly Color Interval = Color.FromHex("#9CC4E8");
    public static readonly Color Focus = Color.FromHex("#FFE8CC");

    private static readonly Color Lowest = Color.FromHex("#EAF3FB");
    private static readonly Color Highest = Color.FromHex("#06396B");

    /// <param name="score">From 0 to 100: the higher, the darker, in steps that an eye can tell apart.</param>
    public static Color Shade(double score) => Lowest.MixedWith(Highest, Math.Clamp(Math.Floor(score / 10), 0, 9) / 9);

    /// <summary>What reads best on the shade.</summary>
    public static Color On(double score) => score >= 60 ? Colors.White : Words;
}
