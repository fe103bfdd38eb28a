using LdRoi.Measurement.Drivers;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Drivers;

public sealed class DriverBootstrapTests
{
    private const ulong Seed = 7;

    private static readonly Lazy<Measured<DriverDraws>> _scan = new(() => DriverBootstrap.FromRows(DriverScan.Rows, Seed));

    [Fact]
    public void Intervals_are_about_as_wide_as_the_errors_of_leaving_out_a_team()
    {
        var (drivers, draws, redrawn, teams, seed) = _scan.Value.Value.ShouldNotBeNull();
        (_scan.Value.N, draws, redrawn, teams, seed).ShouldBe((216, 2_000, 0, 24, Seed));

        // Statistical tolerance: with 24 teams both are known to about a third.
        var known = DriverScan.Known.GetProperty("drivers_cluster_jackknife_se_lmg");
        var weights = Importance.FromRows(DriverScan.Rows).Value!.Value.Drivers;
        for (var driver = 0; driver < drivers.Count; driver++)
        {
            var error = known.Number(DriverScan.Codes[driver]);
            (drivers[driver].Lmg.High - drivers[driver].Lmg.Low).ShouldBe(2 * 1.96 * error, 2 * 1.96 * error / 3);
            (drivers[driver].Johnson.High - drivers[driver].Johnson.Low).ShouldBe(2 * 1.96 * error, 2 * 1.96 * error / 3);
            weights[driver].Lmg.ShouldBeInRange(drivers[driver].Lmg.Low, drivers[driver].Lmg.High);
            drivers[driver].Lmg.Level.ShouldBe(0.95);
        }
    }

    [Fact]
    public void First_places_are_shares_of_the_draws()
    {
        var drivers = _scan.Value.Value!.Value.Drivers;

        drivers.Sum(driver => driver.ProbabilityFirst).ShouldBe(1, 1e-12);
        drivers.Sum(driver => driver.ProbabilityFirstJohnson).ShouldBe(1, 1e-12);

        // Two drivers of nearly equal weight share most first places; the weakest has none.
        (drivers[0].ProbabilityFirst + drivers[3].ProbabilityFirst).ShouldBeGreaterThan(0.85);
        drivers[3].ProbabilityFirst.ShouldBeGreaterThan(drivers[0].ProbabilityFirst);
        drivers[1].ProbabilityFirst.ShouldBeLessThan(0.01);
    }

    [Fact]
    public void Draws_of_sums_are_draws_of_rows()
    {
        const int draws = 100;
        var rows = SimulatedDrivers.Rows(60, 8, [1, 0.8, 0.2]);
        var teams = rows.GroupBy(row => row.Team).OrderBy(team => team.Key).Select(team => team.ToArray()).ToArray();

        // The same, naively: a generator of seeds, and per draw a generator of teams.
        var seeds = new SeededRandom(Seed);
        var found = Enumerable.Range(0, draws).Select(_ =>
        {
            var random = new SeededRandom(seeds.Next());
            var drawn = new List<DriverRow>();
            for (var place = 0; place < teams.Length; place++) drawn.AddRange(teams[random.Next(teams.Length)]);
            return Importance.FromRows(drawn).Value!.Value.Drivers;
        }).ToList();

        var result = DriverBootstrap.FromRows(rows, Seed, draws).Value!.Value;

        for (var driver = 0; driver < 3; driver++)
        {
            var lmg = Percentiles.Interval([.. found.Select(draw => draw[driver].Lmg)], 0.95);
            var johnson = Percentiles.Interval([.. found.Select(draw => draw[driver].Johnson)], 0.95);
            result.Drivers[driver].Lmg.Low.ShouldBe(lmg.Low, 1e-10);
            result.Drivers[driver].Lmg.High.ShouldBe(lmg.High, 1e-10);
            result.Drivers[driver].Johnson.Low.ShouldBe(johnson.Low, 1e-10);
            result.Drivers[driver].Johnson.High.ShouldBe(johnson.High, 1e-10);
            result.Drivers[driver].ProbabilityFirst.ShouldBe(found.Count(draw => draw.Max(other => other.Lmg) <= draw[driver].Lmg) / (double)draws, 1e-12);
            result.Drivers[driver].ProbabilityFirstJohnson.ShouldBe(found.Count(draw => draw.Max(other => other.Johnson) <= draw[driver].Johnson) / (double)draws, 1e-12);
        }
    }

    [Fact]
    public void Neither_the_order_of_people_nor_the_number_of_processors_changes_a_bit()
    {
        var known = _scan.Value.Value!.Value.Drivers;
        var moments = DriverMoments.Of(TeamSums.PerTeam(DriverScan.Rows)).Moments!;

        DriverBootstrap.FromRows([.. DriverScan.Rows.Reverse()], Seed).Value!.Value.Drivers.ShouldBe(known);
        DriverBootstrap.Of(moments, Seed, 2_000, processors: 1).Value!.Value.Drivers.ShouldBe(known);
        DriverBootstrap.Of(moments, Seed, 2_000, processors: 3).Value!.Value.Drivers.ShouldBe(known);
    }

    [Fact]
    public void Another_seed_gives_other_draws_even_the_next_one()
    {
        const int draws = 200;
        double[] Ends(ulong seed) => [.. DriverBootstrap.FromRows(DriverScan.Rows, seed, draws).Value!.Value.Drivers.SelectMany(driver => (double[])[driver.Lmg.Low, driver.Lmg.High])];

        Ends(Seed + 1).Intersect(Ends(Seed)).ShouldBeEmpty();
    }

    [Fact]
    public void Equal_weights_share_a_first_place()
    {
        // Outcome and drivers of every team make the same square: in every draw both drivers weigh the same.
        DriverRow[] rows = [.. Enumerable.Range(0, 6).SelectMany(team => (DriverRow[])[new(team, 2, [1, 1]), new(team, 0, [1, -1]), new(team, 0, [-1, 1]), new(team, -2, [-1, -1])])];

        DriverBootstrap.FromRows(rows, Seed, 100).Value!.Value.Drivers.ShouldAllBe(driver => driver.ProbabilityFirst == 0.5 && driver.ProbabilityFirstJohnson == 0.5);
    }

    [Fact]
    public void A_draw_without_spread_is_drawn_again_and_counted()
    {
        // Four teams of twenty have all the spread of a driver: one draw in about ninety leaves out all four.
        var rows = SimulatedDrivers.Rows(200, 20, [1, 0.5]).Select(row => row.Team < 4 ? row : row with { Drivers = [row.Drivers[0], 3] }).ToArray();

        var (_, draws, redrawn, _, _) = DriverBootstrap.FromRows(rows, Seed, 1_000).Value!.Value;

        draws.ShouldBe(1_000);
        redrawn.ShouldBeInRange(1, 40); // .8²⁰ = .0115
    }

    [Fact]
    public void What_cannot_be_drawn_says_why()
    {
        DriverBootstrap.FromRows([], Seed).Reason.ShouldBe(Reason.NZero);
        DriverBootstrap.FromRows([.. DriverScan.Rows, new DriverRow(1, double.NaN, [1, 2, 3, 4])], Seed).Reason.ShouldBe(Reason.NotFinite);
        DriverBootstrap.FromSums([], Seed).Reason.ShouldBe(Reason.NZero);
        DriverBootstrap.FromRows([.. DriverScan.Rows.Select(row => row with { Team = row.Team % 4 })], Seed).Reason.ShouldBe(Reason.FewClusters);
        DriverBootstrap.FromRows([.. DriverScan.Rows.Select(row => row with { Team = row.Team % 5 })], Seed, 100).Reason.ShouldBe(Reason.None);
        DriverBootstrap.FromRows([.. DriverScan.Rows.Select(row => row with { Drivers = [1, 2, 3, 4] })], Seed).Reason.ShouldBe(Reason.ZeroVariance);

        // One team alone keeps two drivers apart: a third of the draws leave it out.
        var apart = SimulatedDrivers.Rows(200, 20, [1, 0.5]).Select(row => row.Team == 1 ? row : row with { Drivers = [row.Drivers[0], 2 * row.Drivers[0]] }).ToArray();
        DriverBootstrap.FromRows(apart, Seed).ShouldBe(Measured<DriverDraws>.Missing(Reason.Singular, 200));

        Should.Throw<ArgumentOutOfRangeException>(() => DriverBootstrap.FromRows(DriverScan.Rows, Seed, 99));
        Should.Throw<ArgumentOutOfRangeException>(() => DriverBootstrap.FromSums([], Seed, 99));
    }
}
