namespace LdRoi.Measurement.Statistics;

/// <summary>An interval around an estimate.</summary>
/// <param name="Low">Lower bound, finite.</param>
/// <param name="High">Upper bound, finite, not below the lower one.</param>
/// <param name="Level">Coverage as a share between 0 and 1, such as 0.95.</param>
/// <exception cref="ArgumentOutOfRangeException">A bound is not finite, the bounds are crossed, or the level is not between 0 and 1.</exception>
public sealed record Interval(double Low, double High, double Level)
{
    private const double HighestLevel = 0.999;

    /// <summary>Lower bound.</summary>
    public double Low { get; } = Finite.Of(Low);

    /// <summary>Upper bound.</summary>
    public double High { get; } = Finite.Of(High) >= Low ? Finite.Of(High) : throw new ArgumentOutOfRangeException(nameof(High), High, "Below the lower bound.");

    /// <summary>Coverage as a share between 0 and 1.</summary>
    public double Level { get; } = Level is > 0 and < 1 ? Level : throw new ArgumentOutOfRangeException(nameof(Level), Level, "Not between 0 and 1.");

    /// <summary>How far a bound lies from the middle: what an estimate may be off by, at this level.</summary>
    public double HalfWidth => (High - Low) / 2;

    /// <summary>The same interval with both bounds brought inside a range; for display only, never for a further calculation.</summary>
    /// <param name="minimum">Lowest value shown.</param>
    /// <param name="maximum">Highest value shown.</param>
    public Interval ClippedTo(double minimum, double maximum) => new(Math.Clamp(Low, minimum, maximum), Math.Clamp(High, minimum, maximum), Level);

    /// <summary>Throws unless a level is one that a report prints and a quantile can be found for.</summary>
    internal static void RequireLevel(double level)
    {
        if (level is not (> 0 and <= HighestLevel)) throw new ArgumentOutOfRangeException(nameof(level), level, "Not above 0 and at most 0.999.");
    }
}
