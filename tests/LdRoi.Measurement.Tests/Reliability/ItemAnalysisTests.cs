using CsCheck;
using LdRoi.Measurement.Reliability;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Reliability;

public sealed class ItemAnalysisTests
{
    // reference_synthetic.json, computed independently.
    [Theory]
    [InlineData("SL")]
    [InlineData("ID")]
    [InlineData("CV")]
    [InlineData("GM")]
    [InlineData("ZR")]
    [InlineData("FB")]
    [InlineData("LD")]
    public void Every_item_of_the_simulated_scan_is_as_in_the_reference(string scale)
    {
        var known = ReferenceFile.Json("reference_synthetic.json").GetProperty("reliability_wave1").GetProperty(scale);
        Check(ItemAnalysis.Of(Scales.OfWave1(scale)), known.GetProperty("item_rest").Numbers(), known.GetProperty("alpha_if_deleted").Numbers());
    }

    // Chatterjee & Price, Regression Analysis by Example: computed from the published correlations and standard deviations.
    [Fact]
    public void Every_item_of_a_published_table_follows_from_its_summary()
    {
        var known = ReferenceFile.Json("attitude_summary.json").GetProperty("expected").GetProperty("reliability");
        Check(ItemAnalysis.Of(Scales.OfAttitude()), known.GetProperty("item_rest").Numbers(), known.GetProperty("alpha_if_deleted").Numbers());
    }

    [Fact]
    public void The_correlation_is_Pearsons_of_the_item_with_the_sum_of_the_others() =>
        Gen.Int[1, 5].Select(answer => (double)answer).Array[3].Array[3, 20].Sample(rows =>
        {
            var items = ItemAnalysis.Of(CovarianceMatrix.Of(rows));
            for (var item = 0; item < 3; item++)
            {
                var pearson = Correlations.Pearson([.. rows.Select(row => row[item])], [.. rows.Select(row => row.Sum() - row[item])]);
                items[item].ItemRest.Reason.ShouldBe(pearson.Reason);
                if (pearson.Value is { } r) items[item].ItemRest.Value!.Value.ShouldBe(r, 1e-9);
            }
        });

    [Fact]
    public void What_has_no_number_says_why_item_by_item()
    {
        ItemAnalysis.Of(CovarianceMatrix.Of([])).ShouldBeEmpty();
        ItemAnalysis.Of(CovarianceMatrix.Of([[1, 2]])).ShouldAllBe(item => item.ItemRest.Reason == Reason.NOne && item.AlphaIfDeleted.Reason == Reason.NOne);
        ItemAnalysis.Of(CovarianceMatrix.Of([[1], [2]])).ShouldAllBe(item => item.ItemRest.Reason == Reason.KTooFew && item.AlphaIfDeleted.Reason == Reason.KTooFew);

        var two = ItemAnalysis.Of(CovarianceMatrix.Of([[1, 2], [2, 4], [3, 3]]));
        two.ShouldAllBe(item => item.ItemRest.HasValue && item.ItemRest.N == 3 && item.AlphaIfDeleted.Reason == Reason.KTooFew);

        var still = ItemAnalysis.Of(CovarianceMatrix.Of([[3, 2, 1], [3, 4, 2], [3, 3, 5]]));
        still[0].ItemRest.ShouldBe(Measured<double>.Missing(Reason.ZeroVariance, 3));
        still[1].ItemRest.HasValue.ShouldBeTrue();

        // The other two undo each other.
        var undone = ItemAnalysis.Of(CovarianceMatrix.Of([[3, 1, 5], [2, 5, 1], [1, 3, 3]]));
        undone[0].ItemRest.Reason.ShouldBe(Reason.ZeroVariance);
        undone[0].AlphaIfDeleted.Reason.ShouldBe(Reason.ZeroVariance);
        undone[2].AlphaIfDeleted.Notes.ShouldBe([Reason.NegativeEstimate]);
    }

    private static void Check(IReadOnlyList<ItemReliability> items, double[] itemRest, double[] alphaIfDeleted)
    {
        items.Count.ShouldBe(itemRest.Length);
        for (var item = 0; item < items.Count; item++)
        {
            items[item].ItemRest.Value!.Value.ShouldAgreeWith(itemRest[item]);
            items[item].AlphaIfDeleted.Value!.Value.ShouldAgreeWith(alphaIfDeleted[item]);
        }
    }
}
