using LdRoi.Measurement.Drivers;

namespace LdRoi.Measurement.Tests.Drivers;

public sealed class KeyDriversTests
{
    private const ulong Seed = 7;
    private const int Draws = 200;
    private static readonly string[] _codes = ["b", "a", "c"];

    [Fact]
    public void The_simulated_scan_has_an_order_that_is_not_decisive_and_differs_by_level()
    {
        var measured = KeyDrivers.FromRows(DriverScan.Codes, DriverScan.Rows, Seed);

        var result = measured.Value.ShouldNotBeNull();
        result.Drivers.Select(driver => (driver.Code, driver.Rank)).ShouldBe([("LD", 1), ("GM", 2), ("FB", 3), ("ZR", 4)]);
        result.Verdict.ShouldBe(DriverVerdict.Probable);
        measured.Notes.ShouldBe([Reason.NotDecisive]);
        measured.N.ShouldBe(216);

        // Within teams the growth mindset comes first; 24 teams are too few for team means.
        result.FirstDiffersByLevel.ShouldBeTrue();
        result.Levels.Select(level => (level.Level, level.Importance.Reason, level.HasOtherFirst))
            .ShouldBe([(DriverLevel.WithinTeams, Reason.None, true), (DriverLevel.TeamMeans, Reason.NBelowMin, false)]);
        result.Levels[0].Importance.Value!.Value.Drivers[0].Lmg.ShouldAgreeWith(DriverScan.Known.GetProperty("drivers_within_team_centred").GetProperty("lmg").Number("GM"));

        result.Source.ShouldBe(OutcomeSource.SameSourceSameMoment);
        result.RSquared!.Value.ShouldAgreeWith(DriverScan.Known.GetProperty("drivers_individual").Number("R2"));
        result.AdjustedRSquared!.Value.ShouldAgreeWith(DriverScan.Known.GetProperty("drivers_individual").Number("adjR2"));
        result.Draws!.Value.Draws.ShouldBe(2_000);
        result.Drivers[0].Certainty.ShouldBe(result.Draws.Value.Drivers[3]);
        result.Drivers[0].Importance!.Value.Lmg.ShouldAgreeWith(DriverScan.Known.GetProperty("drivers_individual").GetProperty("lmg").Number("LD"));
        result.Drivers[0].CorrelationInterval.ShouldBe(CorrelationIntervals.Fisher(result.Drivers[0].Correlation, 216));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(99)]
    public void Below_a_hundred_people_there_are_correlations_in_alphabetical_order_and_nothing_else(int people)
    {
        var rows = SimulatedDrivers.Rows(people, 10, [0.2, 0.9, 0.5]);
        var measured = Of(rows);

        var result = measured.Value.ShouldNotBeNull();
        measured.Notes.ShouldBe([Reason.NoRanking]);
        result.Verdict.ShouldBe(DriverVerdict.Direction);
        result.Drivers.Select(driver => driver.Code).ShouldBe(["a", "b", "c"]);
        result.Drivers.ShouldAllBe(driver => driver.Importance == null && driver.Certainty == null && driver.Rank == null);
        (result.RSquared, result.AdjustedRSquared, result.Dominance, result.Draws).ShouldBe((null, null, null, null));
        result.Levels.ShouldBeEmpty();
        result.FirstDiffersByLevel.ShouldBeFalse();
        result.Drivers[0].Correlation.ShouldBe(Importance.FromRows(rows).Value!.Value.Drivers[1].Correlation);
        result.Drivers[0].CorrelationInterval.ShouldBe(CorrelationIntervals.Fisher(result.Drivers[0].Correlation, people));
    }

    [Fact]
    public void From_a_hundred_people_a_clear_leader_is_decisive()
    {
        var measured = Of(SimulatedDrivers.Rows(100, 35, [0.1, 1, 0.1], noise: 0.5));

        var result = measured.Value.ShouldNotBeNull();
        result.Verdict.ShouldBe(DriverVerdict.Decisive);
        measured.Notes.ShouldBe(default);
        (result.Drivers[0].Code, result.Drivers[0].Rank, result.FirstDiffersByLevel).ShouldBe(("a", 1, false));
        result.Drivers[0].Certainty!.Value.ProbabilityFirst.ShouldBe(1);
        result.Levels[1].Importance.N.ShouldBe(35);
        result.Dominance!.IsComplete(1, 0).ShouldBeTrue();
    }

    [Fact]
    public void Drivers_of_equal_weight_leave_it_unclear_and_have_an_equal_rank()
    {
        // Four people per team in whom all drivers weigh the same.
        DriverRow[] rows =
        [
            .. Enumerable.Range(0, 30).SelectMany(team => (DriverRow[])
            [
                new(team, 3, [1, 1, 1]), new(team, -1, [1, -1, -1]), new(team, -1, [-1, 1, -1]), new(team, -1, [-1, -1, 1]),
            ]),
        ];

        var result = Of(rows).Value.ShouldNotBeNull();

        result.Verdict.ShouldBe(DriverVerdict.Unclear);
        result.Drivers.Select(driver => (driver.Code, driver.Rank)).ShouldBe([("a", 1), ("b", 1), ("c", 1)]);
        result.Levels[1].Importance.Reason.ShouldBe(Reason.ZeroVariance);
    }

    [Fact]
    public void Drivers_that_explain_nothing_have_weights_and_no_order()
    {
        // Outcome and drivers go through all combinations: nothing goes with anything. One more person makes it a little.
        var combinations = Enumerable.Range(0, 128).Select(at => new DriverRow(at % 8, Sign(at, 8), [Sign(at, 16), Sign(at, 32), Sign(at, 64)]));
        var measured = Of([.. combinations, new DriverRow(1, 1, [1, 1, -1])]);

        var result = measured.Value.ShouldNotBeNull();
        result.Verdict.ShouldBe(DriverVerdict.NothingExplained);
        measured.Notes.Contains(Reason.NoSignal).ShouldBeTrue();
        measured.Notes.Contains(Reason.NotDecisive).ShouldBeFalse();
        result.Drivers.Select(driver => driver.Code).ShouldBe(["a", "b", "c"]);
        result.Drivers.ShouldAllBe(driver => driver.Importance != null && driver.Certainty != null && driver.Rank == null);

        static double Sign(int at, int bit) => (at & bit) == 0 ? -1 : 1;
    }

    [Fact]
    public void With_few_teams_nothing_is_known_of_certainty_and_there_is_no_order()
    {
        var measured = Of(SimulatedDrivers.Rows(120, 4, [0.1, 1, 0.1], noise: 0.5));

        var result = measured.Value.ShouldNotBeNull();
        (result.Verdict, result.Draws).ShouldBe((DriverVerdict.Unclear, null));
        measured.Notes.ShouldBe([Reason.FewClusters, Reason.NotDecisive]);
        result.Drivers.Select(driver => driver.Code).ShouldBe(["a", "b", "c"]);
        result.Drivers.ShouldAllBe(driver => driver.Importance != null && driver.Certainty == null && driver.Rank == null);
    }

    [Fact]
    public void Notes_of_the_weights_are_passed_on()
    {
        var rows = SimulatedDrivers.Rows(150, 15, [0.5, 1, 0.2]);
        var alike = rows.Select(row => row with { Drivers = [row.Drivers[1] + 0.01 * row.Drivers[0], row.Drivers[1], row.Drivers[2]] }).ToArray();

        Of(alike).Notes.Contains(Reason.Collinear).ShouldBeTrue();
        Of([.. rows.Select(row => row with { Outcome = -row.Outcome })]).Notes.Contains(Reason.SuppressionSign).ShouldBeTrue();
    }

    [Fact]
    public void Where_the_outcome_comes_from_is_kept()
    {
        var rows = SimulatedDrivers.Rows(40, 10, [1, 1, 1]);

        Of(rows).Value!.Value.Source.ShouldBe(OutcomeSource.SameSourceSameMoment);
        KeyDrivers.FromRows(_codes, rows, Seed, OutcomeSource.NextWave).Value!.Value.Source.ShouldBe(OutcomeSource.NextWave);
        KeyDrivers.FromRows(_codes, SimulatedDrivers.Rows(120, 10, [1, 1, 1]), Seed, OutcomeSource.OtherHalf).Value!.Value.Source.ShouldBe(OutcomeSource.OtherHalf);
    }

    [Fact]
    public void Sums_and_rows_in_any_order_give_the_same_result()
    {
        var rows = SimulatedDrivers.Rows(150, 15, [0.5, 1, 0.2]);
        var plain = Of(rows).Value!.Value.Drivers;

        Of([.. rows.Reverse()]).Value!.Value.Drivers.ShouldBe(plain);
        KeyDrivers.FromSums(_codes, [.. TeamSums.PerTeam(rows).Reverse()], Seed, draws: Draws).Value!.Value.Drivers.ShouldBe(plain);
    }

    [Fact]
    public void What_is_impossible_comes_before_what_is_not_allowed()
    {
        var rows = SimulatedDrivers.Rows(29, 6, [1, 1, 1]);
        Of(rows).ShouldBe(Measured<KeyDriversResult>.Missing(Reason.NBelowMin, 29));
        Of([.. rows.Select(row => row with { Outcome = 3 })]).Reason.ShouldBe(Reason.ZeroVariance);
        Of([.. rows.Select(row => row with { Drivers = [row.Drivers[0], row.Drivers[0], row.Drivers[2]] })]).Reason.ShouldBe(Reason.Singular);
        Of(rows[..4]).Reason.ShouldBe(Reason.TooManyPredictors);
        Of(rows[..1]).Reason.ShouldBe(Reason.NOne);
        Of([]).Reason.ShouldBe(Reason.NZero);
        Of([.. rows, rows[0] with { Outcome = double.NaN }]).Reason.ShouldBe(Reason.NotFinite);
        KeyDrivers.FromSums(_codes, [], Seed).Reason.ShouldBe(Reason.NZero);

        // Four drivers need forty people.
        KeyDrivers.FromRows(["a", "b", "c", "d"], SimulatedDrivers.Rows(39, 6, [1, 1, 1, 1]), Seed).Reason.ShouldBe(Reason.NBelowMin);

        // One team alone keeps two drivers apart.
        var apart = SimulatedDrivers.Rows(200, 20, [1, 0.5, 0.5]).Select(row => row.Team == 1 ? row : row with { Drivers = [row.Drivers[0], 2 * row.Drivers[0], row.Drivers[2]] }).ToArray();
        Of(apart).ShouldBe(Measured<KeyDriversResult>.Missing(Reason.Singular, 200));
    }

    [Fact]
    public void Codes_that_do_not_fit_are_refused()
    {
        var rows = SimulatedDrivers.Rows(120, 10, [1, 1, 1]);
        Should.Throw<ArgumentException>(() => KeyDrivers.FromRows([], rows, Seed));
        Should.Throw<ArgumentException>(() => KeyDrivers.FromRows(["a", "b"], rows, Seed));
        Should.Throw<ArgumentException>(() => KeyDrivers.FromRows(["a", "b", "a"], rows, Seed));
        Should.Throw<ArgumentOutOfRangeException>(() => KeyDrivers.FromRows(_codes, rows, Seed, draws: 99));
    }

    private static Measured<KeyDriversResult> Of(DriverRow[] rows) => KeyDrivers.FromRows(_codes, rows, Seed, draws: Draws);
}
