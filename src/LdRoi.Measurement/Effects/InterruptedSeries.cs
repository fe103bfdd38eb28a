using LdRoi.Measurement.Regression;
using LdRoi.Measurement.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace LdRoi.Measurement.Effects;

/// <summary>A series with a line before the start and a line of its own level and slope after it.</summary>
public static class InterruptedSeries
{
    private const int Level = 2;
    private const int Slope = 3;

    /// <summary>y = b₀ + b₁·t + b₂·post + b₃·(t − T₀)·post, with errors that allow neighbours in time to resemble each other.</summary>
    /// <param name="points">Evenly spaced, any order.</param>
    /// <param name="start">T₀, the last time before the programme: later points count as after.</param>
    /// <param name="lag">How many steps back a point resembles; null for ⌊4(n/100)^(2/9)⌋, which is 2 for 18 months.</param>
    /// <param name="anotherInfluence">Whether anything else that is new may have moved the measure. Somebody must have been asked.</param>
    /// <returns>
    /// The model with N = points. Another influence: <see cref="Reason.TrendNotValid"/>; fewer than six points before: <see cref="Reason.PrePeriodShort"/>;
    /// fewer than two after: <see cref="Reason.FewPoints"/>; a point that is no number: <see cref="Reason.NotFinite"/>; times that repeat each other: <see cref="Reason.Singular"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The lag is negative.</exception>
    /// <remarks>Wagner, Soumerai, Zhang &amp; Ross-Degnan (2002), Journal of Clinical Pharmacy and Therapeutics 27; Newey &amp; West (1987), Econometrica 55; Durbin &amp; Watson (1950), Biometrika 37.</remarks>
    public static Measured<InterruptedResult> Fit(IReadOnlyCollection<TimePoint> points, double start, bool anotherInfluence, int? lag = null)
    {
        if (lag is < 0) throw new ArgumentOutOfRangeException(nameof(lag), lag, "0 or more.");
        var n = points.Count;
        if (anotherInfluence) return Measured<InterruptedResult>.Missing(Reason.TrendNotValid, n);
        if (!double.IsFinite(start) || !points.All(point => double.IsFinite(point.Time) && double.IsFinite(point.Value))) return Measured<InterruptedResult>.Missing(Reason.NotFinite, n);
        if (points.Count(point => point.Time <= start) < EffectConstants.SmallestPrePeriod) return Measured<InterruptedResult>.Missing(Reason.PrePeriodShort, n);
        if (points.Count(point => point.Time > start) < 2) return Measured<InterruptedResult>.Missing(Reason.FewPoints, n);

        TimePoint[] series = [.. points.OrderBy(point => point.Time).ThenBy(point => point.Value)];
        var (fit, reason) = LeastSquares.Fit(
            [.. series.Select(point => (IReadOnlyList<double>)[1, point.Time, point.Time > start ? 1 : 0, Math.Max(0, point.Time - start)])],
            [.. series.Select(point => point.Value)]);
        if (fit is null) return Measured<InterruptedResult>.Missing(reason, n);

        var back = lag ?? NeweyWest.UsualLag(n);
        var covariance = NeweyWest.Covariance(fit, back);
        return Measured<InterruptedResult>.Of(
            new InterruptedResult(
                start, back, All(fit, covariance), All(fit, fit.OrdinaryCovariance), DurbinWatson(fit),
                covariance[Level, Slope]),
            n);
    }

    private static InterruptedCoefficients All(LinearFit fit, Matrix<double> covariance)
    {
        Coefficient Of(int column) => Coefficient.Of(fit.Coefficients[column], covariance[column, column], fit.N - fit.Columns);
        return new InterruptedCoefficients(Of(0), Of(1), Of(Level), Of(Slope));
    }

    private static double? DurbinWatson(LinearFit fit)
    {
        var steps = 0.0;
        for (var row = 1; row < fit.N; row++) steps += (fit.Residuals[row] - fit.Residuals[row - 1]) * (fit.Residuals[row] - fit.Residuals[row - 1]);
        return fit.SquaresLeft > 0 ? Finite.Of(steps / fit.SquaresLeft) : null;
    }
}
