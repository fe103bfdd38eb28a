using CsCheck;
using LdRoi.Measurement.Agreement;

namespace LdRoi.Measurement.Tests.Agreement;

public sealed class SpearmanBrownTests
{
    // kat_small.json, computed: rows ICC(1), columns k.
    [Fact]
    public void More_respondents_make_a_mean_more_reliable_by_the_known_table()
    {
        var known = ReferenceFile.Case("kat_small.json", "SPEARMAN-BROWN ICC2");
        var rows = known.GetProperty("expected").EnumerateArray().Select(row => row.Numbers()).ToArray();
        foreach (var (icc1, row) in known.GetProperty("inputs").GetProperty("icc1").Numbers().Zip(rows))
        {
            foreach (var (k, expected) in known.GetProperty("inputs").GetProperty("k").Numbers().Zip(row)) SpearmanBrown.StepUp(One(icc1), k).Value!.Value.ShouldBe(expected, 5e-7);
        }
    }

    // kat_small.json, computed: rounded up, because rounded down the mean stays below .70.
    [Fact]
    public void The_respondents_needed_are_the_known_ones()
    {
        var known = ReferenceFile.Case("kat_small.json", "k FOR ICC2=.70");
        var icc1 = known.GetProperty("inputs").GetProperty("icc1").Numbers();
        var needed = icc1.Select(one => SpearmanBrown.Needed(One(one)).Value!.Value).ToArray();

        needed.Select(one => (double)one.Needed).ShouldBe(known.GetProperty("expected").GetProperty("needed").Numbers());
        foreach (var (one, exact) in needed.Zip(known.GetProperty("expected").GetProperty("exact").Numbers())) one.Exact.ShouldBe(exact, 5e-5);
    }

    [Fact]
    public void That_many_are_enough_and_one_fewer_is_not() =>
        Gen.Select(Gen.Double[0.001, 0.69], Gen.Double[0.7, 0.95]).Sample((icc1, wanted) =>
        {
            var needed = SpearmanBrown.Needed(One(icc1), wanted).Value!.Value.Needed;
            return SpearmanBrown.StepUp(One(icc1), needed).Value >= wanted - 1e-9 && SpearmanBrown.StepUp(One(icc1), needed - 1).Value < wanted;
        });

    [Fact]
    public void A_whole_number_is_not_rounded_up_by_rounding()
    {
        SpearmanBrown.Needed(One(0.7), 0.7).Value!.Value.Needed.ShouldBe(1);
        SpearmanBrown.Needed(One(0.1), 0.7).Value!.Value.Needed.ShouldBe(21);
        SpearmanBrown.Needed(One(0.25), 0.75).Value!.Value.Needed.ShouldBe(9);
        SpearmanBrown.Needed(One(1)).Value!.Value.ShouldBe(new RespondentsNeeded(0, 1));
    }

    [Fact]
    public void Without_differences_between_groups_no_number_is_enough()
    {
        SpearmanBrown.Needed(One(0)).ShouldBe(Measured<RespondentsNeeded>.Missing(Reason.NoBetweenVariance, 222));
        SpearmanBrown.Needed(One(-0.02)).Reason.ShouldBe(Reason.NoBetweenVariance);
        SpearmanBrown.Needed(One(1e-12)).Reason.ShouldBe(Reason.NoBetweenVariance);
        SpearmanBrown.Needed(Measured<double>.Missing(Reason.OneGroup, 9)).ShouldBe(Measured<RespondentsNeeded>.Missing(Reason.OneGroup, 9));
        SpearmanBrown.StepUp(One(0), 10).ShouldBe(Measured<double>.Of(0, 222));
        SpearmanBrown.StepUp(One(-0.02), 10).ShouldBe(Measured<double>.Missing(Reason.NegativeEstimate, 222));
        SpearmanBrown.StepUp(Measured<double>.Missing(Reason.OneGroup, 9), 10).ShouldBe(Measured<double>.Missing(Reason.OneGroup, 9));
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => SpearmanBrown.StepUp(One(0.1), 0));
        Should.Throw<ArgumentOutOfRangeException>(() => SpearmanBrown.StepUp(One(0.1), double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => SpearmanBrown.StepUp(One(1.1), 5));
        Should.Throw<ArgumentOutOfRangeException>(() => SpearmanBrown.Needed(One(1.1)));
        Should.Throw<ArgumentOutOfRangeException>(() => SpearmanBrown.Needed(One(0.1), 0));
        Should.Throw<ArgumentOutOfRangeException>(() => SpearmanBrown.Needed(One(0.1), 1));
        SpearmanBrown.StepUp(One(1), 3).Value.ShouldBe(1);
    }

    private static Measured<double> One(double icc1) => Measured<double>.Of(icc1, 222);
}
