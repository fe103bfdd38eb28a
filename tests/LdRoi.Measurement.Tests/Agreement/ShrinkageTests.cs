using CsCheck;
using LdRoi.Measurement.Agreement;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Agreement;

public sealed class ShrinkageTests
{
    // reference_synthetic.json, computed independently: moments of the analysis of variance, overall mean weighted by λ.
    [Fact]
    public void Every_team_shrinks_as_in_the_reference()
    {
        var known = ReferenceFile.Json("reference_synthetic.json").GetProperty("shrinkage_LC");

        var shrunken = Shrinkage.Of(Teams.OfWave1(SyntheticScan.Culture));

        var means = shrunken.Value!.Value;
        shrunken.Notes.ShouldBe(default);
        means.Between.ShouldAgreeWith(known.Number("tau2"));
        means.Within.ShouldAgreeWith(known.Number("sigma2"));
        means.SearlesK.ShouldAgreeWith(known.Number("k_searle"));
        means.Overall.ShouldAgreeWith(known.Number("mu_lambda_weighted"));
        means.Groups.Count.ShouldBe(24);
        foreach (var (group, expected) in means.Groups.Zip(known.GetProperty("teams").EnumerateArray()))
        {
            group.N.ShouldBe(expected.GetProperty("n").GetInt32());
            group.Value!.Value.Raw.ShouldAgreeWith(expected.Number("raw"));
            group.Value.Value.Lambda.ShouldAgreeWith(expected.Number("lambda"));
            group.Value.Value.Shrunken.ShouldAgreeWith(expected.Number("eb"));
        }
    }

    [Fact]
    public void Where_teams_differ_no_more_than_by_chance_every_team_has_the_overall_mean()
    {
        var groups = Teams.OfWave1("ID");

        var shrunken = Shrinkage.Of(groups);

        var everybody = Descriptive.Mean([.. groups.SelectMany(group => group)]).Value!.Value;
        shrunken.Notes.ShouldBe([Reason.NoBetweenVariance]);
        shrunken.Value!.Value.Between.ShouldBe(0);
        shrunken.Value.Value.Overall.ShouldBe(everybody, 1e-10);
        shrunken.Value.Value.Groups.ShouldAllBe(group => group.Value!.Value.Lambda == 0 && group.Value.Value.Shrunken == shrunken.Value.Value.Overall);
    }

    [Fact]
    public void A_group_of_nobody_keeps_its_place_and_has_no_mean()
    {
        var shrunken = Shrinkage.Of([[1, 2], [], [8, 9, 9]]).Value!.Value;

        shrunken.Groups.Select(group => group.N).ShouldBe([2, 0, 3]);
        shrunken.Groups[1].ShouldBe(Measured<ShrunkenMean>.Missing(Reason.NZero, 0));
    }

    [Fact]
    public void Groups_without_spread_of_their_own_do_not_shrink() =>
        Shrinkage.Of([[1, 1], [3, 3, 3]]).Value!.Value.Groups.Select(group => group.Value!.Value).ShouldBe([new ShrunkenMean(1, 1, 1), new ShrunkenMean(3, 1, 3)]);

    [Fact]
    public void A_shrunken_mean_lies_between_the_own_and_the_overall_one_and_a_larger_group_keeps_more() =>
        Gen.Double[0, 100].Array[1, 8].Array[3, 12].Where(groups => groups.Any(group => group.Length > 1)).Sample(groups =>
        {
            var shrunken = Shrinkage.Of(groups).Value!.Value;
            foreach (var mean in shrunken.Groups.Select(group => group.Value!.Value))
            {
                mean.Shrunken.ShouldBeInRange(Math.Min(mean.Raw, shrunken.Overall) - 1e-9, Math.Max(mean.Raw, shrunken.Overall) + 1e-9);
            }

            var bySize = shrunken.Groups.OrderBy(group => group.N).Select(group => group.Value!.Value.Lambda).ToArray();
            return bySize.Zip(bySize.Skip(1)).All(pair => pair.First <= pair.Second + 1e-12);
        });

    [Fact]
    public void Any_order_of_groups_gives_the_same_bits() =>
        Gen.Double[0, 100].Array[2, 8].Array[3, 12].SelectMany(groups => Gen.Shuffle(Enumerable.Range(0, groups.Length).ToArray()).Select(order => (groups, order))).Sample(pair =>
        {
            var plain = Shrinkage.Of(pair.groups).Value!.Value;
            var shuffled = Shrinkage.Of([.. pair.order.Select(at => pair.groups[at])]).Value!.Value;
            shuffled.Overall.ShouldBe(plain.Overall);
            shuffled.Groups.ShouldBe(pair.order.Select(at => plain.Groups[at]));
        });

    [Fact]
    public void What_cannot_be_ordered_says_why()
    {
        Shrinkage.Of([[1, 2, 3]]).Reason.ShouldBe(Reason.OneGroup);
        Shrinkage.Of([[1], [2]]).Reason.ShouldBe(Reason.OneGroup);
        Shrinkage.Of(Array.Empty<double[]>()).Reason.ShouldBe(Reason.NZero);
        Shrinkage.Of([[1, double.NaN], [2, 3]]).ShouldBe(Measured<ShrunkenMeans>.Missing(Reason.NotFinite, 4));
        Shrinkage.Of([[1, 1], [1, 1]]).Reason.ShouldBe(Reason.ZeroVariance);
    }
}
