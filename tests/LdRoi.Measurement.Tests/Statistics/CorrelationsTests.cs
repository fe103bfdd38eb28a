using CsCheck;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Statistics;

public sealed class CorrelationsTests
{
    [Fact]
    public void The_correlations_of_a_chain_of_impact_are_the_known_ones()
    {
        var known = ReferenceFile.Json("reference_extra.json");
        var table = ReferenceFile.Table("chain_of_impact.csv");
        var columns = known.GetProperty("cor_order").EnumerateArray().Select(name => table.Select(row => row.Number(name.GetString()!)).ToArray()).ToArray();
        var correlations = known.GetProperty("cor").EnumerateArray().Select(row => row.Numbers()).ToArray();
        for (var i = 0; i < columns.Length; i++)
        {
            for (var j = 0; j < columns.Length; j++) Correlations.Pearson(columns[i], columns[j]).Value!.Value.ShouldAgreeWith(correlations[i][j]);
        }
    }

    [Fact]
    public void Units_do_not_matter_and_a_turned_scale_turns_the_sign() =>
        Gen.Select(Gen.Double[-9, 9].Array[12], Gen.Double[-9, 9].Array[12], Gen.Double[0.1, 9]).Sample((x, y, unit) =>
            Math.Abs(Correlations.Pearson([.. x.Select(value => 5 - unit * value)], y).Value!.Value + Correlations.Pearson(x, y).Value!.Value) < 1e-9);

    [Fact]
    public void What_has_no_correlation_says_why()
    {
        Correlations.Pearson([], []).Reason.ShouldBe(Reason.NZero);
        Correlations.Pearson([1], [2]).Reason.ShouldBe(Reason.NOne);
        Correlations.Pearson([1, 1], [2, 3]).Reason.ShouldBe(Reason.ZeroVariance);
        Correlations.Pearson([1, 2], [3, 3]).Reason.ShouldBe(Reason.ZeroVariance);
        Correlations.Pearson([1, double.NaN], [3, 3]).Reason.ShouldBe(Reason.NotFinite);
        Correlations.Pearson([1, 2], [3, double.NaN]).Reason.ShouldBe(Reason.NotFinite);
        Correlations.Pearson([1, 2, 4], [2, 4, 8]).ShouldBe(Measured<double>.Of(1, 3));
        Should.Throw<ArgumentException>(() => Correlations.Pearson([1, 2], [1]));
    }
}
