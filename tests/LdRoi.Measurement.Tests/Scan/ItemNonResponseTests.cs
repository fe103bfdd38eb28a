using LdRoi.Measurement.Scan;

namespace LdRoi.Measurement.Tests.Scan;

public sealed class ItemNonResponseTests
{
    private static readonly Scale _scale = new("X", 1, 5, [new ScaleItem("X1", false), new ScaleItem("X2", false), new ScaleItem("X3", false)]);

    [Fact]
    public void Only_those_who_were_asked_can_leave_an_item_out()
    {
        AskedForm[] forms =
        [
            new(new HashSet<string> { "X1", "X2" }, new Dictionary<string, int> { ["X1"] = 4 }),
            new(new HashSet<string> { "X1" }, new Dictionary<string, int> { ["X1"] = 3, ["X2"] = 3 }), // was not asked X2
            new(new HashSet<string> { "X1", "X2" }, new Dictionary<string, int> { ["X2"] = 5 }),
        ];

        ItemNonResponse.PerItem(_scale, forms).ShouldBe([Measured<double>.Of(1 / 3.0, 3), Measured<double>.Of(0.5, 2), Measured<double>.Missing(Reason.NZero, 0)]);
    }

    // synthetic_scan.csv: everybody was asked everything; the numbers of answers are those of reference_extra.json, org_full.
    [Fact]
    public void Non_response_of_the_simulated_scan_is_what_its_answers_leave()
    {
        var scale = SyntheticScan.Instance.Scales["SL"];
        var asked = scale.Items.Select(item => item.Id).ToHashSet();
        var perItem = ReferenceFile.Json("reference_extra.json").GetProperty("matrix_sampling").GetProperty("org_full").GetProperty("n_per_item");

        var shares = ItemNonResponse.PerItem(scale, [.. SyntheticScan.Instance.Wave(1).Select(row => new AskedForm(asked, row.Answers))]);

        foreach (var (item, share) in scale.Items.Zip(shares)) share.Value!.Value.ShouldBe((share.N - perItem.Number(item.Id)) / share.N, 1e-12);
    }

    [Fact]
    public void A_share_needs_somebody_who_was_asked()
    {
        ItemNonResponse.Share(2, 8).ShouldBe(Measured<double>.Of(0.25, 8));
        ItemNonResponse.Share(0, 0).ShouldBe(Measured<double>.Missing(Reason.NZero, 0));
        ItemNonResponse.PerItem(_scale, []).ShouldAllBe(share => share.Reason == Reason.NZero);
        Should.Throw<ArgumentOutOfRangeException>(() => ItemNonResponse.Share(3, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => ItemNonResponse.Share(-1, 2));
    }
}
