using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Roi;

/// <summary>The draws of a simulated figure.</summary>
public readonly record struct DrawnFigure
{
    private readonly decimal[] _sorted;

    internal DrawnFigure(decimal[] sorted, ulong seed) => (_sorted, Seed) = (sorted, seed);

    /// <summary>With which the draws come again.</summary>
    public ulong Seed { get; }

    /// <summary>How many draws there are.</summary>
    public int Draws => _sorted.Length;

    /// <summary>Their mean.</summary>
    public decimal Mean => _sorted.Average();

    /// <summary>Their standard deviation, divisor n − 1.</summary>
    public double StandardDeviation => Descriptive.StandardDeviation([.. _sorted.Select(value => (double)value)]).Value!.Value;

    /// <summary>A percentile, by linear interpolation.</summary>
    /// <param name="share">0–1, such as 0.05.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0–1.</exception>
    public decimal Percentile(decimal share) =>
        share is >= 0 and <= 1 ? Percentiles.Of(_sorted, share) : throw new ArgumentOutOfRangeException(nameof(share), share, "A share is 0–1.");

    /// <summary>Share of the draws below a value, 0–1.</summary>
    /// <param name="value">In the unit of the figure.</param>
    public decimal ShareBelow(decimal value) => (decimal)_sorted.Count(drawn => drawn < value) / _sorted.Length;
}
