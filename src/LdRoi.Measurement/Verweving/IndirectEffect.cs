using LdRoi.Measurement.Effects;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Verweving;

/// <summary>What of learning reaches results through use at work: path a times path b.</summary>
/// <param name="Value">a·b.</param>
/// <param name="SobelError">√(a²s_b² + b²s_a²), 0 or more.</param>
/// <param name="GoodmanError">The unbiased √(a²s_b² + b²s_a² − s_a²s_b²); null where the root would be of a negative number.</param>
/// <remarks>Sobel (1982), Sociological Methodology 13; Goodman (1960), Journal of the American Statistical Association 55.</remarks>
public readonly record struct IndirectEffect(double Value, double SobelError, double? GoodmanError)
{
    /// <summary>a·b / its Sobel error; null when that is 0.</summary>
    public double? SobelZ => SobelError > 0 ? Value / SobelError : null;

    /// <summary>From two coefficients and their standard errors.</summary>
    /// <param name="a">Path a, finite.</param>
    /// <param name="errorOfA">Its standard error, 0 or more.</param>
    /// <param name="b">Path b, finite.</param>
    /// <param name="errorOfB">Its standard error, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or an error negative.</exception>
    public static IndirectEffect Of(double a, double errorOfA, double b, double errorOfB)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(errorOfA);
        ArgumentOutOfRangeException.ThrowIfNegative(errorOfB);
        double first = Finite.Of(a) * Finite.Of(errorOfB), second = Finite.Of(b) * Finite.Of(errorOfA), both = errorOfA * errorOfB;
        var sobel = first * first + second * second;
        var goodman = sobel - both * both;
        return new IndirectEffect(Finite.Of(a * b), Math.Sqrt(sobel), goodman >= 0 ? Math.Sqrt(goodman) : null);
    }

    /// <summary>The interval for reports: teams are drawn with replacement, and both paths estimated anew in each draw.</summary>
    /// <param name="rows">One per person with all four levels, any order.</param>
    /// <param name="seed">The same seed gives the same bits.</param>
    /// <param name="draws">At least 100.</param>
    /// <returns>
    /// The interval of a·b from the 2.5th to the 97.5th percentile with N = people. The reasons of <see cref="ImpactChain.Paths"/>; fewer than 5 teams:
    /// <see cref="Reason.FewClusters"/>; more than a tenth of the draws without an estimate: <see cref="Reason.Singular"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 100 draws.</exception>
    /// <remarks>MacKinnon, Lockwood &amp; Williams (2004), Multivariate Behavioral Research 39; draws of whole teams because people of one team resemble each other.</remarks>
    public static Measured<IntervalOfDraws> Bootstrap(IReadOnlyCollection<ChainRow> rows, ulong seed, int draws = EffectConstants.BootstrapDraws)
    {
        const int fewestDraws = 100;
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, fewestDraws);
        if (ImpactChain.Paths(rows) is { HasValue: false } missing) return Measured<IntervalOfDraws>.Missing(missing.Reason, rows.Count);

        var teams = ChainMoments.PerTeam(rows);
        if (teams.Length - 1 < EffectConstants.SmallestDegreesOfFreedom) return Measured<IntervalOfDraws>.Missing(Reason.FewClusters, rows.Count);

        var random = new SeededRandom(seed);
        var found = new List<double>(draws);
        for (int draw = 0, allowed = draws + draws / 10; found.Count < draws && draw < allowed; draw++)
        {
            var sum = new ChainMoments();
            for (var place = 0; place < teams.Length; place++) sum.Add(teams[random.Next(teams.Length)]);
            if (sum.IndirectEffect() is { } effect) found.Add(effect);
        }

        return found.Count < draws
            ? Measured<IntervalOfDraws>.Missing(Reason.Singular, rows.Count)
            : Measured<IntervalOfDraws>.Of(new IntervalOfDraws(Percentiles.Interval(found, StatisticsConstants.IntervalLevel), draws, seed), rows.Count);
    }
}
