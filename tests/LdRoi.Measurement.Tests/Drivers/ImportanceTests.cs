using System.Text.Json;
using CsCheck;
using LdRoi.Measurement.Drivers;
using LdRoi.Measurement.Regression;

namespace LdRoi.Measurement.Tests.Drivers;

public sealed class ImportanceTests
{
    private const double PrintedTolerance = 1e-8;

    private static readonly Gen<DriverRow[]> _samples =
        Gen.Select(Gen.Int[1, 5], Gen.Int[12, 30]).SelectMany((drivers, people) => Gen.Select(Gen.Int[0, 3], Gen.Double[-3, 3], Gen.Double[-3, 3].Array[drivers]).Array[people])
            .Select(rows => rows.Select(row => new DriverRow(row.Item1, row.Item2 + row.Item3[0], row.Item3)).ToArray());

    [Theory]
    [InlineData("drivers_individual", DriverLevel.Individual)]
    [InlineData("drivers_within_team_centred", DriverLevel.WithinTeams)]
    public void The_weights_of_the_simulated_scan_are_the_known_ones(string name, DriverLevel level)
    {
        var known = DriverScan.Known.GetProperty(name);
        var measured = Importance.FromRows(DriverScan.Rows, level);

        var (rSquared, adjusted, drivers, _) = measured.Value.ShouldNotBeNull();
        measured.N.ShouldBe(known.GetProperty("n").GetInt32());
        rSquared.ShouldAgreeWith(known.Number("R2"));
        adjusted.ShouldAgreeWith(known.Number("adjR2"));
        var correlations = known.GetProperty("cor")[0].Numbers();
        for (var driver = 0; driver < DriverScan.Codes.Length; driver++)
        {
            var code = DriverScan.Codes[driver];
            drivers[driver].Correlation.ShouldAgreeWith(correlations[driver + 1]);
            drivers[driver].Beta.ShouldAgreeWith(known.GetProperty("beta").Number(code));
            drivers[driver].VarianceInflation.ShouldAgreeWith(known.GetProperty("vif").Number(code));
            drivers[driver].Lmg.ShouldAgreeWith(known.GetProperty("lmg").Number(code));
            drivers[driver].Johnson.ShouldAgreeWith(known.GetProperty("johnson").Number(code));
            (drivers[driver].LmgShare!.Value * 100).ShouldAgreeWith(known.GetProperty("lmg_pct").Number(code));
            (drivers[driver].JohnsonShare!.Value * 100).ShouldAgreeWith(known.GetProperty("johnson_pct").Number(code));
        }

        measured.Notes.ShouldBe(default);
    }

    // Chatterjee & Price, Regression Analysis by Example: ratings of 30 departments, known here by n and correlations.
    [Fact]
    public void The_weights_of_a_published_correlation_matrix_are_the_known_ones()
    {
        var known = Attitude.GetProperty("expected").GetProperty("drivers");
        var (rSquared, adjusted, drivers, _) = AttitudeImportance();

        rSquared.ShouldBe(known.Number("R2"), PrintedTolerance);
        adjusted.ShouldBe(known.Number("adjR2"), PrintedTolerance);
        foreach (var (code, driver) in known.GetProperty("x").EnumerateArray().Select(code => code.GetString()!).Zip(drivers))
        {
            driver.VarianceInflation.ShouldBe(known.GetProperty("vif").Number(code), PrintedTolerance);
            driver.Lmg.ShouldBe(known.GetProperty("lmg").Number(code), PrintedTolerance);
            (driver.LmgShare!.Value * 100).ShouldBe(known.GetProperty("lmg_pct").Number(code), 100 * PrintedTolerance);
        }
    }

    // The same table in the manual of R's dominanceanalysis (Navarrete & Soares, 2020): who dominates whom completely, conditionally and in general.
    [Fact]
    public void The_dominance_in_the_published_table_is_the_printed_one()
    {
        const int complaints = 0, privileges = 1, learning = 2, raises = 3, critical = 4, advance = 5;
        var dominance = AttitudeImportance().Dominance;

        int[][] both = [[privileges, learning, raises, critical, advance], [critical], [privileges, raises, critical, advance], [critical], [], []];
        int[][] general = [both[complaints], [critical, advance], both[learning], [privileges, critical, advance], [], [critical]];
        for (var driver = 0; driver < both.Length; driver++)
        {
            Below(dominance.IsComplete, driver).ShouldBe(both[driver]);
            Below(dominance.IsConditional, driver).ShouldBe(both[driver]);
            Below(dominance.IsGeneral, driver).ShouldBe(general[driver]);
        }

        // Average gains by level, as printed with three decimals.
        dominance.Conditional[complaints].ShouldBe([0.681, 0.494, 0.374, 0.287, 0.220, 0.169], 5.1e-4);
        dominance.Conditional[advance].ShouldBe([0.024, 0.022, 0.034, 0.039, 0.032, 0.017], 5.1e-4);

        int[] Below(Func<int, int, bool> dominates, int driver) => [.. Enumerable.Range(0, both.Length).Where(other => dominates(driver, other))];
    }

    // Azen & Budescu (2003), Psychological Methods 8: a constructed matrix of four predictors, in which the first dominates all others and no other dominance is complete.
    [Fact]
    public void The_conditional_and_complete_dominance_of_its_inventors_example_are_the_printed_ones()
    {
        var measured = Importance.FromCorrelations([[1, 0.6, 0.3, 0.4, 0.5], [0.6, 1, 0.8, 0.1, 0.3], [0.3, 0.8, 1, 0.1, 0.1], [0.4, 0.1, 0.1, 1, 0.5], [0.5, 0.3, 0.1, 0.5, 1]], 100);

        var dominance = measured.Value!.Value.Dominance;
        double[][] printed = [[0.360, 0.300, 0.263, 0.246], [0.090, 0.074, 0.069, 0.071], [0.160, 0.095, 0.063, 0.061], [0.250, 0.152, 0.073, 0.010]];
        for (var driver = 0; driver < printed.Length; driver++) dominance.Conditional[driver].ShouldBe(printed[driver], 5.1e-4);
        dominance.Complete.ShouldBe([[0.5, 1, 1, 1], [0, 0.5, 0.5, 0.5], [0, 0.5, 0.5, 0.5], [0, 0.5, 0.5, 0.5]]);

        // The second one suppresses: it goes up with the outcome, and down once the first is known.
        measured.Notes.Contains(Reason.SuppressionSign).ShouldBeTrue();
        measured.Value!.Value.Drivers.Select(driver => driver.HasSuppressionSign).ShouldBe([false, true, false, false]);
    }

    // Motor Trend road tests of 1974: Henderson & Velleman (1981), Biometrics 37. Weights as printed in the manual of R's rwa (Chan, 2020).
    [Fact]
    public void The_relative_weights_of_published_rows_are_the_printed_ones()
    {
        double[] mpg = [21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4];
        double[] cylinders = [6, 6, 4, 6, 8, 6, 8, 4, 4, 6, 6, 8, 8, 8, 8, 8, 8, 4, 4, 4, 4, 8, 8, 8, 8, 4, 4, 4, 8, 6, 8, 4];
        double[] displacement =
        [
            160, 160, 108, 258, 360, 225, 360, 146.7, 140.8, 167.6, 167.6, 275.8, 275.8, 275.8, 472, 460, 440, 78.7, 75.7, 71.1, 120.1, 318, 304, 350, 400, 79, 120.3, 95.1, 351, 145, 301, 121,
        ];
        double[] power = [110, 110, 93, 110, 175, 105, 245, 62, 95, 123, 123, 180, 180, 180, 205, 215, 230, 66, 52, 65, 97, 150, 150, 245, 175, 66, 91, 113, 264, 175, 335, 109];
        double[] gears = [4, 4, 4, 3, 3, 3, 3, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 4, 4, 4, 3, 3, 3, 3, 3, 4, 5, 5, 5, 5, 5, 4];

        var measured = Importance.FromRows([.. mpg.Select((outcome, car) => new DriverRow(car, outcome, [cylinders[car], displacement[car], power[car], gears[car]]))]);

        var (rSquared, _, drivers, _) = measured.Value!.Value;
        rSquared.ShouldBe(0.7791896, 5.1e-8);
        drivers.Select(driver => driver.Johnson).ShouldBe([0.2284797, 0.2221469, 0.2321744, 0.0963886], 5.1e-8);
        drivers.Select(driver => driver.JohnsonShare!.Value * 100).ShouldBe([29.32274, 28.50999, 29.79691, 12.37037], 5.1e-6);
        drivers.Select(driver => Math.Sign(driver.Beta)).ShouldBe([-1, -1, -1, 1]);
        measured.Notes.Contains(Reason.SuppressionSign).ShouldBeTrue();
    }

    [Fact]
    public void The_mean_gain_is_the_average_over_all_orders_in_which_drivers_can_enter() => _samples.Sample(rows =>
    {
        var lmg = new double[rows[0].Drivers.Count];
        var orders = 0;
        var known = new Dictionary<int, double>();
        foreach (var order in Orders([.. Enumerable.Range(0, lmg.Length)]))
        {
            orders++;
            for (var place = 0; place < order.Length; place++) lmg[order[place]] += After(order[..(place + 1)]) - After(order[..place]);
        }

        Of(rows).Drivers.Select(driver => driver.Lmg).ShouldBe(lmg.Select(sum => sum / orders), 1e-9);

        double After(int[] entered)
        {
            var set = entered.Sum(driver => 1 << driver);
            return known.TryGetValue(set, out var before) ? before : known[set] = RSquared(rows, entered);
        }
    }, iter: 30);

    [Fact]
    public void First_last_and_pratt_are_what_their_regressions_say() => _samples.Sample(rows =>
    {
        var result = Of(rows);
        int[] all = [.. Enumerable.Range(0, result.Drivers.Count)];
        var whole = RSquared(rows, all);
        result.RSquared.ShouldBe(whole, 1e-9);
        result.Drivers.Sum(driver => driver.Pratt).ShouldBe(whole, 1e-9);
        foreach (var driver in all)
        {
            result.Drivers[driver].First.ShouldBe(RSquared(rows, [driver]), 1e-9);
            result.Drivers[driver].Last.ShouldBe(whole - RSquared(rows, [.. all.Where(other => other != driver)]), 1e-9);
        }
    }, iter: 50);

    [Fact]
    public void Both_kinds_of_weights_are_never_negative_and_add_up_to_all_that_is_explained() => _samples.Sample(rows =>
    {
        var result = Of(rows);
        result.Drivers.Sum(driver => driver.Lmg).ShouldBe(result.RSquared, 1e-10);
        result.Drivers.Sum(driver => driver.Johnson).ShouldBe(result.RSquared, 1e-10);
        result.Drivers.Sum(driver => driver.LmgShare!.Value).ShouldBe(1, 1e-10);
        result.Drivers.Sum(driver => driver.JohnsonShare!.Value).ShouldBe(1, 1e-10);
        result.Drivers.ShouldAllBe(driver => driver.Lmg >= 0 && driver.Johnson >= 0 && driver.Last >= 0 && driver.VarianceInflation >= 1);
        result.AdjustedRSquared.ShouldBe(1 - (1 - result.RSquared) * (rows.Length - 1) / (rows.Length - result.Drivers.Count - 1), 1e-12);
    });

    [Fact]
    public void Complete_dominance_implies_conditional_and_that_implies_general() => _samples.Sample(rows =>
    {
        var (_, _, drivers, dominance) = Of(rows);
        foreach (var (one, other) in from one in Enumerable.Range(0, drivers.Count) from other in Enumerable.Range(0, drivers.Count) select (one, other))
        {
            (dominance.Complete[one][other] + dominance.Complete[other][one]).ShouldBe(1);
            if (dominance.IsComplete(one, other)) dominance.IsConditional(one, other).ShouldBeTrue();
            if (dominance.IsConditional(one, other)) dominance.IsGeneral(one, other).ShouldBeTrue();
            dominance.IsGeneral(one, other).ShouldBe(drivers[one].Lmg > drivers[other].Lmg + 1e-12);
        }

        for (var driver = 0; driver < drivers.Count; driver++) dominance.Conditional[driver].Average().ShouldBe(drivers[driver].Lmg, 1e-12);
    });

    [Fact]
    public void Neither_units_nor_directions_nor_the_order_of_drivers_matter() => Gen.Select(_samples, Gen.Double[0.01, 100], Gen.Double[-50, 50]).Sample((rows, unit, zero) =>
    {
        var plain = Of(rows).Drivers;
        var other = Of([.. rows.Select(row => new DriverRow(row.Team, -row.Outcome * unit + zero, [.. row.Drivers.Reverse().Select(score => zero - score / unit)]))]).Drivers.Reverse();
        foreach (var (one, two) in plain.Zip(other))
        {
            two.Lmg.ShouldBe(one.Lmg, 1e-9);
            two.Johnson.ShouldBe(one.Johnson, 1e-9);
            two.Beta.ShouldBe(one.Beta, 1e-9);
            two.VarianceInflation.ShouldBe(one.VarianceInflation, 1e-6);
        }
    });

    [Fact]
    public void The_order_of_people_changes_no_bit()
    {
        var turned = Importance.FromRows([.. DriverScan.Rows.Reverse()]);
        var plain = Importance.FromRows(DriverScan.Rows);

        turned.Value!.Value.Drivers.ShouldBe(plain.Value!.Value.Drivers);
        turned.Value!.Value.RSquared.ShouldBe(plain.Value!.Value.RSquared);
    }

    [Fact]
    public void Two_drivers_have_weights_in_closed_form_and_both_kinds_agree() =>
        Gen.Select(Gen.Double[-0.6, 0.6], Gen.Double[-0.6, 0.6], Gen.Double[-0.2, 0.9]).Sample((one, two, between) =>
        {
            var explained = (one * one + two * two - 2 * one * two * between) / (1 - between * between);
            var measured = Importance.FromCorrelations([[1, one, two], [one, 1, between], [two, between, 1]], 50);
            if (explained > 1) return measured.Reason == Reason.Singular;

            var (rSquared, _, drivers, _) = measured.Value!.Value;
            return Math.Abs(rSquared - explained) < 1e-10
                && Math.Abs(drivers[0].Lmg - (one * one + explained - two * two) / 2) < 1e-10
                && Math.Abs(drivers[1].Lmg - (two * two + explained - one * one) / 2) < 1e-10
                && Math.Abs(drivers[0].Johnson - drivers[0].Lmg) < 1e-10
                && Math.Abs(drivers[0].VarianceInflation - 1 / (1 - between * between)) < 1e-8;
        });

    [Fact]
    public void Drivers_that_have_nothing_in_common_weigh_their_own_squared_correlation()
    {
        var drivers = Importance.FromCorrelations([[1, 0.5, -0.3, 0], [0.5, 1, 0, 0], [-0.3, 0, 1, 0], [0, 0, 0, 1]], 40).Value!.Value.Drivers;

        foreach (var weights in (Func<DriverImportance, double>[])[one => one.Lmg, one => one.Johnson, one => one.First, one => one.Last, one => one.Pratt])
        {
            drivers.Select(weights).ShouldBe([0.25, 0.09, 0], 1e-12);
        }

        drivers.ShouldAllBe(driver => driver.Collinearity == Collinearity.None);
    }

    [Fact]
    public void One_driver_weighs_all_that_is_explained()
    {
        var measured = Importance.FromCorrelations([[1, 0.4], [0.4, 1]], 40);

        var (rSquared, _, drivers, dominance) = measured.Value!.Value;
        (rSquared, drivers[0].Lmg, drivers[0].Johnson).ShouldBe((0.4 * 0.4, 0.4 * 0.4, 0.4 * 0.4));
        (drivers[0].LmgShare, drivers[0].VarianceInflation).ShouldBe((1, 1));
        dominance.Complete.ShouldBe([[0.5]]);
    }

    [Fact]
    public void Twelve_drivers_are_weighed_and_thirteen_are_too_many()
    {
        var rows = SimulatedDrivers.Rows(200, 20, [.. Enumerable.Repeat(0.2, 12)]);
        var result = Importance.FromRows(rows).Value!.Value;
        result.Drivers.Sum(driver => driver.Lmg).ShouldBe(result.RSquared, 1e-12);

        Importance.FromRows(SimulatedDrivers.Rows(200, 20, [.. Enumerable.Repeat(0.2, 13)])).Reason.ShouldBe(Reason.TooManyPredictors);
    }

    [Fact]
    public void Drivers_that_repeat_each_other_are_noted_and_then_warned_of()
    {
        // VIF of two drivers: 1/(1 − r²).
        Collinear(Math.Sqrt(1 - 1 / 4.9)).ShouldBe((Collinearity.None, false));
        Collinear(Math.Sqrt(1 - 1 / 5.1)).ShouldBe((Collinearity.Noted, true));
        Collinear(Math.Sqrt(1 - 1 / 9.9)).ShouldBe((Collinearity.Noted, true));
        Collinear(Math.Sqrt(1 - 1 / 10.1)).ShouldBe((Collinearity.Warned, true));

        static (Collinearity, bool) Collinear(double between)
        {
            var measured = Importance.FromCorrelations([[1, 0.5, 0.5], [0.5, 1, between], [0.5, between, 1]], 100);
            return (measured.Value!.Value.Drivers[0].Collinearity, measured.Notes.Contains(Reason.Collinear));
        }
    }

    [Fact]
    public void Drivers_that_explain_no_more_than_chance_give_no_signal()
    {
        // Adjusted R² is 0 when R² = p/(n − 1).
        Importance.FromCorrelations([[1, 0.5], [0.5, 1]], 5).Notes.ShouldBe([Reason.NoSignal]);
        Importance.FromCorrelations([[1, 0.5], [0.5, 1]], 6).Notes.ShouldBe(default);

        var nothing = Importance.FromCorrelations([[1, 0, 0], [0, 1, 0.5], [0, 0.5, 1]], 100);
        nothing.Notes.ShouldBe([Reason.NoSignal]);
        (nothing.Value!.Value.RSquared, nothing.Value!.Value.Drivers[0].LmgShare, nothing.Value!.Value.Drivers[0].JohnsonShare).ShouldBe((0, null, null));
    }

    [Theory]
    [InlineData(0.5, 0.4, 0.3, false)] // both up with the outcome
    [InlineData(0.5, -0.4, 0.3, true)] // goes down with it: the weight hides that
    [InlineData(0.6, 0.3, 0.8, true)] // up alone, down beside the other
    [InlineData(0.6, -0.1, -0.5, true)] // down alone, up beside the other
    public void A_sign_that_the_weight_hides_is_said(double first, double second, double between, bool isSaid)
    {
        var measured = Importance.FromCorrelations([[1, first, second], [first, 1, between], [second, between, 1]], 100);

        measured.Value!.Value.Drivers[1].HasSuppressionSign.ShouldBe(isSaid);
        measured.Value!.Value.Drivers[0].HasSuppressionSign.ShouldBeFalse();
        measured.Notes.Contains(Reason.SuppressionSign).ShouldBe(isSaid);
    }

    // Both matrices were found by a search; the shares come from other code than the module's.
    [Fact]
    public void Where_both_kinds_of_weights_name_another_number_one_it_is_said()
    {
        var measured = Importance.FromCorrelations([[1, 0.6, 0.5, -0.3], [0.6, 1, 0.7, 0.4], [0.5, 0.7, 1, 0.5], [-0.3, 0.4, 0.5, 1]], 100);

        measured.Value!.Value.Drivers.Select(driver => driver.LmgShare!.Value).ShouldBe([0.364607, 0.264175, 0.371219], 5e-7);
        measured.Value!.Value.Drivers.Select(driver => driver.JohnsonShare!.Value).ShouldBe([0.375678, 0.285959, 0.338363], 5e-7);
        measured.Notes.Contains(Reason.UnstableMethods).ShouldBeTrue();
    }

    [Fact]
    public void Where_both_kinds_of_weights_give_shares_far_apart_it_is_said()
    {
        var measured = Importance.FromCorrelations([[1, 0, 0, -0.3], [0, 1, 0, 0.8], [0, 0, 1, 0.4], [-0.3, 0.8, 0.4, 1]], 100);

        measured.Value!.Value.Drivers.Select(driver => driver.LmgShare!.Value).ShouldBe([0.313228, 0.154497, 0.532275], 5e-7);
        measured.Value!.Value.Drivers.Select(driver => driver.JohnsonShare!.Value).ShouldBe([0.331631, 0.092815, 0.575554], 5e-7);
        measured.Notes.Contains(Reason.UnstableMethods).ShouldBeTrue();
    }

    [Fact]
    public void Equal_drivers_are_no_disagreement()
    {
        var measured = Importance.FromCorrelations([[1, 0.5, 0.5, 0.5], [0.5, 1, 0.3, 0.3], [0.5, 0.3, 1, 0.3], [0.5, 0.3, 0.3, 1]], 100);

        measured.Notes.ShouldBe(default);
        measured.Value!.Value.Dominance.Complete.ShouldBe([[0.5, 0.5, 0.5], [0.5, 0.5, 0.5], [0.5, 0.5, 0.5]]);
        measured.Value!.Value.Dominance.IsGeneral(0, 1).ShouldBeFalse();
    }

    [Fact]
    public void Team_means_count_every_team_once()
    {
        DriverRow[] means = [.. DriverScan.Rows.GroupBy(row => row.Team).Select(team =>
            new DriverRow(team.Key, team.Average(row => row.Outcome), [.. DriverScan.Codes.Select((_, driver) => team.Average(row => row.Drivers[driver]))]))];

        var measured = Importance.FromRows(DriverScan.Rows, DriverLevel.TeamMeans);

        measured.N.ShouldBe(24);
        measured.Value!.Value.Drivers.Select(driver => driver.Lmg).ShouldBe(Importance.FromRows(means).Value!.Value.Drivers.Select(driver => driver.Lmg), 1e-10);
        Should.Throw<ArgumentOutOfRangeException>(() => Importance.FromRows(DriverScan.Rows, (DriverLevel)3));
    }

    [Fact]
    public void A_driver_that_every_team_agrees_on_has_no_spread_within_teams()
    {
        var rows = SimulatedDrivers.Rows(60, 7, [1, 0.5]).Select(row => row with { Drivers = [row.Drivers[0], 0.1 * row.Team + 1.0 / 3] }).ToArray();

        Importance.FromRows(rows, DriverLevel.WithinTeams).Reason.ShouldBe(Reason.ZeroVariance);
        Importance.FromRows(rows, DriverLevel.TeamMeans).HasValue.ShouldBeTrue();
    }

    [Fact]
    public void What_cannot_be_weighed_says_why()
    {
        var rows = SimulatedDrivers.Rows(20, 4, [1, 0.5]);
        Why([]).ShouldBe(Reason.NZero);
        Why(rows[..1]).ShouldBe(Reason.NOne);
        Why(rows[..2]).ShouldBe(Reason.TooManyPredictors);
        Why(rows[..3]).ShouldBe(Reason.TooManyPredictors);
        Why(rows[..4]).ShouldBe(Reason.None);
        Why([.. rows, rows[0] with { Outcome = double.NaN }]).ShouldBe(Reason.NotFinite);
        Why([.. rows, rows[0] with { Drivers = [1, double.NegativeInfinity] }]).ShouldBe(Reason.NotFinite);
        Why([.. rows, rows[0] with { Outcome = 1e200 }]).ShouldBe(Reason.NotFinite); // its square is none
        Why([.. rows.Select(row => row with { Outcome = 0.1 })]).ShouldBe(Reason.ZeroVariance);
        Why([.. rows.Select(row => row with { Drivers = [row.Drivers[0], 1e9 + 0.1] })]).ShouldBe(Reason.ZeroVariance);
        Why([.. rows.Select(row => row with { Drivers = [row.Drivers[0], 3 - 2 * row.Drivers[0]] })]).ShouldBe(Reason.Singular);
        Importance.FromRows([.. rows.Select((row, person) => row with { Team = person })], DriverLevel.WithinTeams).Reason.ShouldBe(Reason.ZeroVariance);
        Importance.FromRows([.. rows.Select(row => row with { Team = 7 })], DriverLevel.TeamMeans).Reason.ShouldBe(Reason.NOne);

        static Reason Why(DriverRow[] some) => Importance.FromRows(some).Reason;
    }

    [Fact]
    public void A_matrix_that_is_none_is_refused()
    {
        Matrix([[1, 0.5], [0.5, 1]], 0).Reason.ShouldBe(Reason.NZero);
        Matrix([[1, 0.5], [0.5, 1]], 1).Reason.ShouldBe(Reason.NOne);
        Matrix([[1, 0.5], [0.5, 1]], 2).Reason.ShouldBe(Reason.TooManyPredictors);
        Matrix([[1, double.NaN], [double.NaN, 1]], 50).Reason.ShouldBe(Reason.NotFinite);
        Matrix([[1, 0.5, 0.5], [0.5, 1, 1], [0.5, 1, 1]], 50).Reason.ShouldBe(Reason.Singular);
        Matrix([[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]], 50).Reason.ShouldBe(Reason.Singular); // no scores have these correlations
        Matrix([[1, 1], [1, 1]], 50).Value!.Value.RSquared.ShouldBe(1);

        Should.Throw<ArgumentOutOfRangeException>(() => Matrix([[1, 0.5], [0.5, 1]], -1));
        Should.Throw<ArgumentException>(() => Matrix([], 50));
        Should.Throw<ArgumentException>(() => Matrix([[1]], 50));
        Should.Throw<ArgumentException>(() => Matrix([[1, 0.5], [0.5]], 50));
        Should.Throw<ArgumentException>(() => Matrix([[1, 0.5], [0.4, 1]], 50));
        Should.Throw<ArgumentException>(() => Matrix([[1, 1.1], [1.1, 1]], 50));
        Should.Throw<ArgumentException>(() => Matrix([[1, 0.5], [0.5, 0.9]], 50));
        Should.Throw<ArgumentException>(() => Importance.FromRows([new DriverRow(1, 2, []), new DriverRow(1, 3, [])]));
        Should.Throw<ArgumentException>(() => Importance.FromRows([new DriverRow(1, 2, [1]), new DriverRow(1, 3, [1, 2])]));

        static Measured<ImportanceResult> Matrix(double[][] matrix, int n) => Importance.FromCorrelations(matrix, n);
    }

    private static JsonElement Attitude => ReferenceFile.Json("attitude_summary.json");

    private static ImportanceResult AttitudeImportance()
    {
        var inputs = Attitude.GetProperty("inputs");
        return Importance.FromCorrelations([.. inputs.GetProperty("cor").EnumerateArray().Select(row => row.Numbers())], inputs.GetProperty("n").GetInt32()).Value!.Value;
    }

    private static ImportanceResult Of(DriverRow[] rows) => Importance.FromRows(rows).Value!.Value;

    private static double RSquared(DriverRow[] rows, int[] drivers)
    {
        var mean = rows.Average(row => row.Outcome);
        var fit = LeastSquares.Fit([.. rows.Select(row => (IReadOnlyList<double>)[1, .. drivers.Select(driver => row.Drivers[driver])])], [.. rows.Select(row => row.Outcome)]).Fit!;
        return 1 - fit.SquaresLeft / rows.Sum(row => (row.Outcome - mean) * (row.Outcome - mean));
    }

    private static IEnumerable<int[]> Orders(int[] drivers) =>
        drivers.Length == 0 ? [[]] : drivers.SelectMany(first => Orders([.. drivers.Where(driver => driver != first)]).Select(rest => (int[])[first, .. rest]));
}
