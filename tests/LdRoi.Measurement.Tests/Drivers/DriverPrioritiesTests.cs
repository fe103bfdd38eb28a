using LdRoi.Measurement.Drivers;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Drivers;

public sealed class DriverPrioritiesTests
{
    private static readonly double[] _shares = [.. Importance.FromRows(DriverScan.Rows).Value!.Value.Drivers.Select(driver => driver.LmgShare!.Value)];

    [Fact]
    public void The_priorities_of_the_organisation_are_the_known_ones()
    {
        var priorities = Known("priority_org", DriverScan.Codes.Select(code => Descriptive.Mean([.. SyntheticScan.Instance.Scores(code, 1).Values])));

        priorities.Select(priority => priority.Rank).ShouldBe([2, 4, 3, 1]);
    }

    [Fact]
    public void In_one_team_the_order_is_another_while_the_importance_is_that_of_all()
    {
        var priorities = Known("priority_team_T23", DriverScan.Codes.Select(code => Descriptive.Mean([.. SyntheticScan.Instance.TeamScores(code, 1, "T23").Values])));

        priorities.Select(priority => priority.Rank).ShouldBe([1, 4, 3, 2]);
    }

    [Fact]
    public void A_mean_that_may_not_be_shown_leaves_its_driver_out_of_the_order()
    {
        var priorities = DriverPriorities.Of([0.5, 0.3, 0.2], [Measured<double>.Missing(Reason.PrivacyMinN, 4), Measured<double>.Of(50, 9), Measured<double>.Of(20, 8)]);

        priorities[0].ShouldBe(Measured<DriverPriority>.Missing(Reason.PrivacyMinN, 4));
        priorities[1].Value.ShouldBe(new DriverPriority(2, 0.3 * 50, 50));
        priorities[2].Value.ShouldBe(new DriverPriority(1, 0.2 * 80, 80));
        priorities[2].N.ShouldBe(8);
    }

    [Fact]
    public void Equal_indexes_have_an_equal_rank()
    {
        var priorities = DriverPriorities.Of([0.4, 0.2, 0.4], [.. ((double[])[50, 0, 75]).Select(mean => Measured<double>.Of(mean, 10))]);

        priorities.Select(priority => priority.Value!.Value.Rank).ShouldBe([1, 1, 3]);
    }

    [Fact]
    public void Where_everything_is_at_its_best_nothing_comes_first_alone() =>
        DriverPriorities.Of([0.7, 0.3], [Measured<double>.Of(100, 10), Measured<double>.Of(100, 10)]).ShouldAllBe(priority => priority.Value == new DriverPriority(1, 0, 0));

    [Fact]
    public void Numbers_that_cannot_be_are_refused()
    {
        var mean = Measured<double>.Of(50, 10);
        DriverPriorities.Of([], []).ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => DriverPriorities.Of([0.5], [mean, mean]));
        Should.Throw<ArgumentOutOfRangeException>(() => DriverPriorities.Of([1.1], [mean]));
        Should.Throw<ArgumentOutOfRangeException>(() => DriverPriorities.Of([-0.1], [mean]));
        Should.Throw<ArgumentOutOfRangeException>(() => DriverPriorities.Of([double.NaN], [mean]));
        Should.Throw<ArgumentOutOfRangeException>(() => DriverPriorities.Of([0.5], [Measured<double>.Of(100.1, 10)]));
        Should.Throw<ArgumentOutOfRangeException>(() => DriverPriorities.Of([0.5], [Measured<double>.Of(-0.1, 10)]));
    }

    private static DriverPriority[] Known(string name, IEnumerable<Measured<double>> means)
    {
        DriverPriority[] priorities = [.. DriverPriorities.Of(_shares, [.. means]).Select(priority => priority.Value!.Value)];
        foreach (var (priority, known) in priorities.Zip(DriverScan.Known.GetProperty(name).EnumerateArray()))
        {
            priority.Headroom.ShouldAgreeWith(known.Number("headroom"));
            priority.Index.ShouldAgreeWith(known.Number("priority_index"));
        }

        return priorities;
    }
}
