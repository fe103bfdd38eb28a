using CsCheck;
using LdRoi.Measurement.Reliability;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Reliability;

public sealed class McDonaldOmegaTests
{
    private const double Iterative = 1e-4;

    // reference_synthetic.json, computed independently by maximum likelihood; three items or four.
    [Theory]
    [InlineData("SL")]
    [InlineData("ID")]
    [InlineData("CV")]
    [InlineData("GM")]
    [InlineData("ZR")]
    [InlineData("FB")]
    [InlineData("LD")]
    public void Omega_and_its_loadings_agree_with_the_reference_on_every_scale(string scale)
    {
        var known = ReferenceFile.Json("reference_synthetic.json").GetProperty("reliability_wave1").GetProperty(scale);

        var measured = McDonaldOmega.OneFactor(Scales.OfWave1(scale));

        measured.N.ShouldBe(known.GetProperty("n_complete").GetInt32());
        measured.Value!.Value.Value.ShouldBe(known.Number("omega_1factor_ML"), Iterative);

        // The reference divides by n.
        var divisor = Math.Sqrt((measured.N - 1.0) / measured.N);
        foreach (var (loading, expected) in measured.Value.Value.Loadings.Zip(known.GetProperty("loadings_unstd").Numbers())) (loading * divisor).ShouldBe(expected, Iterative);
    }

    // kat_small.json, computed: three items are just identified.
    [Fact]
    public void Three_items_have_a_closed_form()
    {
        var known = ReferenceFile.Case("kat_small.json", "OMEGA-3ITEM").GetProperty("expected");

        var omega = McDonaldOmega.OneFactor(ThreeItems()).Value!.Value;

        omega.Value.ShouldBe(known.Number("omega"), 5e-9);
        foreach (var (loading, expected) in omega.Loadings.Zip(known.GetProperty("loadings").Numbers())) loading.ShouldBe(expected, 5e-9);
        foreach (var (residual, expected) in omega.ResidualVariances.Zip(known.GetProperty("theta").Numbers())) residual.ShouldBe(expected, 5e-9);
    }

    [Fact]
    public void Whatever_factor_the_items_follow_is_found() =>
        Gen.Int[3, 8].SelectMany(k => Gen.Select(Gen.Double[0.2, 3].Array[k], Gen.Double[0.1, 4].Array[k])).Sample((loadings, residuals) =>
        {
            var omega = McDonaldOmega.OneFactor(Scales.OfFactor(loadings, residuals)).Value!.Value;
            var sum = loadings.Sum() * loadings.Sum();
            omega.Value.ShouldBe(sum / (sum + residuals.Sum()), 1e-6);
            for (var item = 0; item < loadings.Length; item++)
            {
                omega.Loadings[item].ShouldBe(loadings[item], 1e-4);
                omega.ResidualVariances[item].ShouldBe(residuals[item], 1e-3);
            }
        }, iter: 50);

    [Fact]
    public void An_item_that_was_not_reversed_loads_the_other_way_with_three_items_as_with_four()
    {
        var three = McDonaldOmega.OneFactor(Scales.OfFactor([-0.8, 0.6, 0.7], [0.36, 0.64, 0.51])).Value!.Value;
        var four = McDonaldOmega.OneFactor(Scales.OfFactor([-0.8, 0.6, 0.7, 0.5], [0.36, 0.64, 0.51, 0.75])).Value!.Value;
        var last = McDonaldOmega.OneFactor(Scales.OfFactor([0.8, 0.6, -0.7], [0.36, 0.64, 0.51])).Value!.Value;

        three.Loadings.Select(loading => Math.Round(loading, 9)).ShouldBe([-0.8, 0.6, 0.7]);
        four.Loadings.Select(loading => Math.Round(loading, 6)).ShouldBe([-0.8, 0.6, 0.7, 0.5]);
        last.Loadings.Select(loading => Math.Round(loading, 9)).ShouldBe([0.8, 0.6, -0.7]);
        three.Value.ShouldBe(0.25 / (0.25 + 1.51), 1e-9);
    }

    [Fact]
    public void With_equal_loadings_omega_is_alpha()
    {
        var items = Scales.OfFactor([0.7, 0.7, 0.7, 0.7, 0.7], [0.3, 0.4, 0.5, 0.6, 0.7]);

        McDonaldOmega.OneFactor(items).Value!.Value.Value.ShouldBe(CronbachAlpha.Of(items).Value!.Value.Raw, 1e-9);
    }

    // Chatterjee & Price, Regression Analysis by Example, does not follow one factor: what is asserted is that the slope of the likelihood is 0 there.
    [Fact]
    public void Where_the_items_do_not_follow_one_factor_the_likelihood_is_still_flat_at_the_result()
    {
        var items = Scales.OfAttitude();

        var omega = McDonaldOmega.OneFactor(items).Value!.Value;

        var least = Fit(items, omega.Loadings, omega.ResidualVariances);
        for (var item = 0; item < 7; item++)
        {
            foreach (var step in (double[])[-0.01, 0.01])
            {
                Fit(items, [.. omega.Loadings.Select((loading, at) => at == item ? loading * (1 + step) : loading)], omega.ResidualVariances).ShouldBeGreaterThan(least);
                Fit(items, omega.Loadings, [.. omega.ResidualVariances.Select((residual, at) => at == item ? residual * (1 + step) : residual)]).ShouldBeGreaterThan(least);
            }
        }
    }

    // Four items that correlate .45 and three that correlate .65, nothing between: the first eigenvector points at the four, the likelihood is higher at the three.
    // Each cluster has ln det of its own: ln(.55³ · 2.35) = −.94 and ln(.35² · 2.3) = −1.27.
    [Fact]
    public void Of_two_clusters_the_one_that_explains_more_is_found_from_whichever_start()
    {
        double Correlation(int i, int j) => i == j ? 1 : i < 4 && j < 4 ? 0.45 : i >= 4 && j >= 4 ? 0.65 : 0;
        IReadOnlyList<double>[] Covariances(int[] order) => [.. order.Select(i => (IReadOnlyList<double>)[.. order.Select(j => Correlation(i, j))])];

        foreach (var order in (int[][])[[0, 1, 2, 3, 4, 5, 6], [6, 5, 4, 3, 2, 1, 0], [4, 0, 5, 1, 6, 2, 3]])
        {
            var omega = McDonaldOmega.OneFactor(CovarianceMatrix.FromCovariances(Covariances(order), 100)).Value!.Value;
            omega.Value.ShouldBe(9 * 0.65 / (9 * 0.65 + 3 * 0.35 + 4), 1e-8);
            omega.Loadings.Select((loading, at) => loading - (order[at] < 4 ? 0 : Math.Sqrt(0.65))).ShouldAllBe(gap => Math.Abs(gap) < 1e-6);
        }
    }

    [Fact]
    public void Units_of_single_items_change_loadings_in_proportion()
    {
        var plain = McDonaldOmega.OneFactor(Scales.OfWave1("SL")).Value!.Value;
        var items = Scales.OfWave1("SL");
        double[] units = [100, 0.01, 1, 7];
        var scaled = McDonaldOmega.OneFactor(CovarianceMatrix.FromCovariances(
            [.. units.Select((own, i) => (IReadOnlyList<double>)[.. units.Select((other, j) => own * other * items[i, j])])], items.N)).Value!.Value;

        for (var item = 0; item < 4; item++) (scaled.Loadings[item] / units[item]).ShouldBe(plain.Loadings[item], 1e-8);
    }

    [Fact]
    public void A_residual_variance_of_nought_or_less_is_a_Heywood_case()
    {
        // A product of covariances that is 0 or negative, or a loading above the item's own spread.
        Why([[1, 0.5, -0.4], [0.5, 1, 0.4], [-0.4, 0.4, 1]]).ShouldBe(Reason.Heywood);
        Why([[1, 0.5, 0], [0.5, 1, 0.4], [0, 0.4, 1]]).ShouldBe(Reason.Heywood);
        Why([[1, 0.7, 0.7], [0.7, 1, 0.3], [0.7, 0.3, 1]]).ShouldBe(Reason.Heywood);
        Why([[1, 0.8, 0.5], [0.8, 1, 0.4], [0.5, 0.4, 1]]).ShouldBe(Reason.Heywood); // exactly 0
        McDonaldOmega.OneFactor(Scales.OfFactor([1.05, 0.6, 0.5, 0.4], [1 - 1.05 * 1.05, 0.64, 0.75, 0.84])).Reason.ShouldBe(Reason.Heywood);
    }

    [Fact]
    public void Items_that_do_not_correlate_have_no_factor_to_arrive_at()
    {
        McDonaldOmega.OneFactor(Scales.OfFactor([0, 0, 0, 0], [1, 1, 1, 1])).Reason.ShouldBe(Reason.NotConverged);
        Why([[1, 0.5, 0, 0], [0.5, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]).ShouldBe(Reason.NotConverged);
    }

    [Fact]
    public void What_has_no_omega_says_why()
    {
        McDonaldOmega.OneFactor(CovarianceMatrix.Of([])).Reason.ShouldBe(Reason.NZero);
        McDonaldOmega.OneFactor(CovarianceMatrix.Of([[1, 2, 3, 4]])).ShouldBe(Measured<Omega>.Missing(Reason.NOne, 1));
        McDonaldOmega.OneFactor(CovarianceMatrix.Of([[1, 2, 3], [1, 2, double.NaN]])).Reason.ShouldBe(Reason.NotFinite);
        Why([[1, 0.5], [0.5, 1]]).ShouldBe(Reason.KTooFew);
        Why([[1, 0.5, 0], [0.5, 1, 0], [0, 0, 0]]).ShouldBe(Reason.ZeroVariance);
        Why([[1, 1, 0.5, 0.4], [1, 1, 0.5, 0.4], [0.5, 0.5, 1, 0.3], [0.4, 0.4, 0.3, 1]]).ShouldBe(Reason.Singular);

        // More items than people.
        McDonaldOmega.OneFactor(CovarianceMatrix.Of([[1, 2, 4, 3], [2, 3, 5, 1], [5, 4, 4, 2]])).Reason.ShouldBe(Reason.Singular);
    }

    [Fact]
    public void Whatever_people_answer_there_is_an_omega_between_0_and_1_or_a_reason() =>
        Gen.Int[3, 6].SelectMany(k => Gen.Int[1, 5].Select(answer => (double)answer).Array[k].Array[2, 25]).Sample(rows =>
        {
            var measured = McDonaldOmega.OneFactor(CovarianceMatrix.Of(rows));
            if (measured.Value is { } omega) return omega.Value is >= 0 and <= 1 && omega.ResidualVariances.All(residual => residual > 0);
            return measured.Reason is Reason.Heywood or Reason.NotConverged or Reason.Singular or Reason.ZeroVariance;
        }, iter: 60);

    internal static CovarianceMatrix ThreeItems()
    {
        var inputs = ReferenceFile.Case("kat_small.json", "OMEGA-3ITEM").GetProperty("inputs");
        var variances = inputs.GetProperty("var").Numbers();
        double c12 = inputs.Number("cov12"), c13 = inputs.Number("cov13"), c23 = inputs.Number("cov23");
        return CovarianceMatrix.FromCovariances([[variances[0], c12, c13], [c12, variances[1], c23], [c13, c23, variances[2]]], 100);
    }

    private static Reason Why(double[][] covariances) => McDonaldOmega.OneFactor(CovarianceMatrix.FromCovariances(covariances, 100)).Reason;

    // ln|Σ| + tr(SΣ⁻¹), in the closed form that one factor allows.
    private static double Fit(CovarianceMatrix items, IReadOnlyList<double> loadings, IReadOnlyList<double> residuals)
    {
        var k = loadings.Count;
        var weights = loadings.Select((loading, item) => loading / residuals[item]).ToArray();
        var c = 1 + weights.Zip(loadings, (weight, loading) => weight * loading).Sum();
        var fit = residuals.Sum(Math.Log) + Math.Log(c);
        for (var i = 0; i < k; i++)
        {
            fit += items[i, i] / residuals[i];
            for (var j = 0; j < k; j++) fit -= items[i, j] * weights[i] * weights[j] / c;
        }

        return fit;
    }
}
