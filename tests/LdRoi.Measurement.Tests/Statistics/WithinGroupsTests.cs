using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Statistics;

public sealed class WithinGroupsTests
{
    // reference_synthetic.json, computed independently: the within-groups mean square of the analysis of variance over 24 teams.
    [Theory]
    [InlineData("SL")]
    [InlineData("ID")]
    [InlineData("CV")]
    public void The_pooled_variance_is_the_mean_square_within_groups(string scale)
    {
        var known = ReferenceFile.Json("reference_synthetic.json").GetProperty("aggregation_wave1").GetProperty(scale);

        var pooled = WithinGroups.Pool(SyntheticScan.Instance.ByTeam(scale, 1))!;

        (pooled.StandardDeviation * pooled.StandardDeviation).ShouldAgreeWith(known.Number("MSW"));
        pooled.DegreesOfFreedom.ShouldBe(known.Number("N") - known.Number("G"));
        pooled.Groups.ShouldBe(24);
    }

    [Fact]
    public void One_group_is_never_enough_because_it_would_be_its_own_spread() =>
        WithinGroups.Pool([Ramp(30), [50], []]).ShouldBeNull();

    [Fact]
    public void Two_groups_are_not_enough_because_who_knows_one_spread_would_learn_the_other() =>
        WithinGroups.Pool([Ramp(30), Ramp(20)]).ShouldBeNull();

    [Fact]
    public void Groups_of_one_do_not_contribute()
    {
        var pooled = WithinGroups.Pool([Ramp(10), Ramp(10), Ramp(2), [50], []])!;

        pooled.Groups.ShouldBe(3);
        pooled.DegreesOfFreedom.ShouldBe(19);
    }

    [Fact]
    public void Ten_degrees_of_freedom_are_enough_and_nine_are_not()
    {
        WithinGroups.Pool([Ramp(6), Ramp(5), Ramp(2)])!.DegreesOfFreedom.ShouldBe(10);
        WithinGroups.Pool([Ramp(6), Ramp(4), Ramp(2)]).ShouldBeNull();
    }

    [Fact]
    public void Where_nobody_differs_there_is_no_spread() =>
        WithinGroups.Pool([Enumerable.Repeat(175.0 / 3, 8).ToArray(), Enumerable.Repeat(20.0, 8).ToArray(), Enumerable.Repeat(60.0, 8).ToArray()]).ShouldBeNull();

    [Fact]
    public void The_order_of_groups_and_people_does_not_show_in_the_last_bit()
    {
        var groups = SyntheticScan.Instance.ByTeam(SyntheticScan.Culture, 1);

        WithinGroups.Pool(groups.Reverse().Select(group => (IReadOnlyCollection<double>)[.. group.Reverse()])).ShouldBe(WithinGroups.Pool(groups));
    }

    private static double[] Ramp(int n) => [.. Enumerable.Range(0, n).Select(step => 40.0 + step)];
}
