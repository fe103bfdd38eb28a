using CsCheck;
using LdRoi.Measurement.Drivers;

namespace LdRoi.Measurement.Tests.Drivers;

public sealed class TeamSumsTests
{
    private static readonly DriverRow[] _rows = SimulatedDrivers.Rows(60, 7, [1, 0.5, -0.3]);

    [Fact]
    public void Sums_counted_from_any_point_give_the_same_weights() => Gen.Double[-10, 10].Sample(from =>
    {
        var plain = Importance.FromRows(_rows).Value!.Value.Drivers;
        var summed = Importance.FromSums(Summed(from)).Value!.Value.Drivers;
        foreach (var (one, other) in plain.Zip(summed)) other.Lmg.ShouldBe(one.Lmg, 1e-11);

        var within = Importance.FromSums(Summed(from), DriverLevel.WithinTeams).Value!.Value.Drivers;
        within.Select(driver => driver.Beta).ShouldBe(Importance.FromRows(_rows, DriverLevel.WithinTeams).Value!.Value.Drivers.Select(driver => driver.Beta), 1e-10);
    }, iter: 20);

    [Fact]
    public void Scores_far_from_zero_lose_no_digits()
    {
        var far = Importance.FromRows([.. _rows.Select(row => new DriverRow(row.Team, row.Outcome + 1e6, [.. row.Drivers.Select(score => score - 1e6)]))]).Value!.Value;
        var near = Importance.FromRows(_rows).Value!.Value;

        // What is left is the rounding of the scores themselves.
        far.RSquared.ShouldBe(near.RSquared, 1e-9);
    }

    [Fact]
    public void A_team_is_counted_and_summed_as_its_people_are()
    {
        var teams = TeamSums.PerTeam([new DriverRow(9, 1, [10]), new DriverRow(2, 4, [40]), new DriverRow(9, 4, [10])]);

        // Counted from the means 3 and 20.
        teams.Select(team => (team.Team, team.N)).ShouldBe([(2, 1), (9, 2)]);
        teams[0].Sums.ShouldBe([1, 20], 1e-12);
        teams[1].Sums.ShouldBe([-1, -20], 1e-12);
        teams[1].Products.ShouldBe([5, 10, 200], 1e-12);
        TeamSums.PerTeam([]).ShouldBeEmpty();
    }

    [Fact]
    public void The_order_of_teams_changes_no_bit() =>
        Importance.FromSums([.. Summed(0).Reverse()]).Value!.Value.Drivers.ShouldBe(Importance.FromSums(Summed(0)).Value!.Value.Drivers);

    [Fact]
    public void Sums_that_cannot_be_are_refused()
    {
        Importance.FromSums([]).Reason.ShouldBe(Reason.NZero);
        Importance.FromSums([new TeamSums(1, 40, [0, 0], [double.NaN, 1, 2])]).Reason.ShouldBe(Reason.NotFinite);
        Importance.FromSums([new TeamSums(1, 40, [0, double.PositiveInfinity], [2, 1, 2])]).N.ShouldBe(40);
        Importance.FromSums([new TeamSums(1, 40, [0, 0], [2, 1, -2])]).Reason.ShouldBe(Reason.ZeroVariance);
        Importance.FromSums([new TeamSums(1, 40, [0, 0], [2, 5, 2])]).Value!.Value.RSquared.ShouldBe(1); // more than all cannot be explained

        Should.Throw<ArgumentException>(() => Importance.FromSums([new TeamSums(1, 0, [0, 0], [2, 1, 2])]));
        Should.Throw<ArgumentException>(() => Importance.FromSums([new TeamSums(1, 4, [0], [2])]));
        Should.Throw<ArgumentException>(() => Importance.FromSums([new TeamSums(1, 4, [0, 0], [2, 1])]));
        Should.Throw<ArgumentException>(() => Importance.FromSums([new TeamSums(1, 4, [0, 0], [2, 1, 2]), new TeamSums(2, 4, [0, 0, 0], [2, 1, 2, 2, 2, 2])]));
        Should.Throw<ArgumentException>(() => Importance.FromSums([new TeamSums(1, 4, [0, 0], [2, 1, 2]), new TeamSums(1, 4, [0, 0], [2, 1, 2])]));
    }

    private static TeamSums[] Summed(double from) =>
    [
        .. _rows.GroupBy(row => row.Team).Select(team =>
        {
            double[][] scores = [.. team.Select(row => (double[])[row.Outcome - from, .. row.Drivers.Select(score => score - from)])];
            var pairs = from one in Enumerable.Range(0, 4) from other in Enumerable.Range(one, 4 - one) select scores.Sum(row => row[one] * row[other]);
            return new TeamSums(team.Key, scores.Length, [.. Enumerable.Range(0, 4).Select(at => scores.Sum(row => row[at]))], [.. pairs]);
        }),
    ];
}
