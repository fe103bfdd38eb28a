using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Trials;

/// <summary>How small an effect a trial can find; to be known before it starts.</summary>
/// <param name="People">People in the trial, at least 1.</param>
/// <param name="PointsEach">Decision points of each, at least 1.</param>
/// <param name="Availability">Share of moments at which somebody is available, above 0 and at most 1.</param>
/// <param name="Probability">Of a nudge, within .1–.9.</param>
/// <param name="ResidualSpread">Residual standard deviation within people, above 0; at most 0.5 for an outcome of 0 or 1.</param>
/// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
public readonly record struct TrialPower(int People, int PointsEach, double Availability, double Probability, double ResidualSpread)
{
    /// <summary>People in the trial.</summary>
    public int People { get; } = People >= 1 ? People : throw new ArgumentOutOfRangeException(nameof(People));

    /// <summary>Decision points of each.</summary>
    public int PointsEach { get; } = PointsEach >= 1 ? PointsEach : throw new ArgumentOutOfRangeException(nameof(PointsEach));

    /// <summary>Share of moments at which somebody is available.</summary>
    public double Availability { get; } = Availability is > 0 and <= 1 ? Availability : throw new ArgumentOutOfRangeException(nameof(Availability));

    /// <summary>Of a nudge.</summary>
    public double Probability { get; } = Probability is >= TrialConstants.LowestProbability and <= TrialConstants.HighestProbability
        ? Probability
        : throw new ArgumentOutOfRangeException(nameof(Probability));

    /// <summary>Residual standard deviation within people.</summary>
    public double ResidualSpread { get; } = ResidualSpread > 0 && double.IsFinite(ResidualSpread) ? ResidualSpread : throw new ArgumentOutOfRangeException(nameof(ResidualSpread));

    /// <summary>σ/√(n·T·τ·ρ(1−ρ)), in the unit of the outcome.</summary>
    public double StandardError => ResidualSpread / Math.Sqrt((double)People * PointsEach * Availability * Probability * (1 - Probability));

    /// <summary>The smallest effect that is found four times out of five, in the unit of the outcome: 2.8 standard errors.</summary>
    public double DetectableEffect => TrialConstants.ErrorsToDetect * StandardError;

    /// <summary>The probability that an effect of this size is found at 5 % two-sided.</summary>
    /// <param name="effect">In the unit of the outcome, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The effect is not finite.</exception>
    public double PowerFor(double effect)
    {
        if (!double.IsFinite(effect)) throw new ArgumentOutOfRangeException(nameof(effect), effect, "Not finite.");
        var shift = Math.Abs(effect) / StandardError;
        var critical = StudentQuantile.Of(double.MaxValue, (1 + StatisticsConstants.IntervalLevel) / 2);
        return MathNet.Numerics.Distributions.Normal.CDF(0, 1, shift - critical) + MathNet.Numerics.Distributions.Normal.CDF(0, 1, -shift - critical);
    }
}
