using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Effects;

/// <summary>The four coefficients of an interrupted series.</summary>
/// <param name="Intercept">Of the line before, at time 0.</param>
/// <param name="Trend">Per unit of time, before.</param>
/// <param name="Level">The jump right after the start.</param>
/// <param name="Slope">How much steeper the line is after the start, per unit of time.</param>
public readonly record struct InterruptedCoefficients(Coefficient Intercept, Coefficient Trend, Coefficient Level, Coefficient Slope);

/// <summary>A fitted interrupted series.</summary>
/// <param name="Start">T₀, as given.</param>
/// <param name="Lag">How many steps back the errors allow for.</param>
/// <param name="Robust">With Newey–West errors: what is reported.</param>
/// <param name="Ordinary">With errors as if neighbours did not resemble each other: for comparison.</param>
/// <param name="DurbinWatson">0–4; near 2 when neighbours do not resemble each other. Null when the lines go through every point.</param>
/// <param name="LevelSlopeCovariance">Of the robust estimates of level and slope, for <see cref="EffectAt"/>.</param>
public readonly record struct InterruptedResult(
    double Start, int Lag, InterruptedCoefficients Robust, InterruptedCoefficients Ordinary, double? DurbinWatson, double LevelSlopeCovariance)
{
    /// <summary>How far the series lies above where the line before would be: level + slope·(time − T₀), with its robust error.</summary>
    /// <param name="time">A time after T₀.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is not after T₀, or not finite.</exception>
    public Coefficient EffectAt(double time)
    {
        if (!(time > Start) || !double.IsFinite(time)) throw new ArgumentOutOfRangeException(nameof(time), time, "Not after the start.");
        var since = time - Start;
        var level = Robust.Level;
        var slope = Robust.Slope;
        var variance = Square(level.StandardError) + 2 * since * LevelSlopeCovariance + since * since * Square(slope.StandardError);
        return Coefficient.Of(level.Value + slope.Value * since, variance, level.DegreesOfFreedom ?? slope.DegreesOfFreedom ?? 0);
    }

    private static double Square(double? error) => error * error ?? 0;
}
