using LdRoi.Measurement.Drivers;

namespace LdRoi.Measurement.Tests.Drivers;

public sealed class DriverJackknifeTests
{
    [Fact]
    public void Errors_by_person_are_the_known_ones() => ShouldAgree(DriverJackknife.ByPerson(DriverScan.Rows), "drivers_jackknife_se_lmg", leftOut: 216);

    [Fact]
    public void Errors_by_team_are_the_known_ones() => ShouldAgree(DriverJackknife.ByTeam(DriverScan.Rows), "drivers_cluster_jackknife_se_lmg", leftOut: 24);

    [Fact]
    public void Leaving_out_sums_is_leaving_out_rows()
    {
        var rows = SimulatedDrivers.Rows(40, 6, [1, 0.5, -0.4]);
        int[] teams = [.. rows.Select(row => row.Team).Distinct()];
        var without = teams.Select(team => Importance.FromRows([.. rows.Where(row => row.Team != team)]).Value!.Value.Drivers[2].Johnson).ToList();
        var mean = without.Average();

        var errors = DriverJackknife.ByTeamSums(TeamSums.PerTeam(rows)).Value!.Value;

        errors.Johnson[2].ShouldBe(Math.Sqrt(5.0 / 6 * without.Sum(weight => (weight - mean) * (weight - mean))), 1e-10);
        errors.LeftOut.ShouldBe(6);
    }

    [Fact]
    public void The_order_of_people_changes_no_bit()
    {
        var plain = DriverJackknife.ByPerson(DriverScan.Rows).Value!.Value;
        var turned = DriverJackknife.ByPerson([.. DriverScan.Rows.Reverse()]).Value!.Value;

        turned.Lmg.ShouldBe(plain.Lmg);
        turned.Johnson.ShouldBe(plain.Johnson);
    }

    [Fact]
    public void What_has_no_error_says_why()
    {
        var rows = SimulatedDrivers.Rows(40, 6, [1, 0.5]);
        DriverJackknife.ByPerson([]).Reason.ShouldBe(Reason.NZero);
        DriverJackknife.ByTeam([]).Reason.ShouldBe(Reason.NZero);
        DriverJackknife.ByPerson([.. rows, rows[0] with { Outcome = double.NaN }]).Reason.ShouldBe(Reason.NotFinite);
        DriverJackknife.ByTeam([.. rows, rows[0] with { Drivers = [1, double.NaN] }]).Reason.ShouldBe(Reason.NotFinite);
        DriverJackknife.ByTeam([.. rows.Select(row => row with { Team = 1 })]).Reason.ShouldBe(Reason.OneGroup);
        DriverJackknife.ByPerson([.. rows.Select(row => row with { Outcome = 2 })]).Reason.ShouldBe(Reason.ZeroVariance);
        DriverJackknife.ByPerson(rows[..3]).Reason.ShouldBe(Reason.TooManyPredictors);

        // Without the first person a driver has no spread.
        DriverJackknife.ByPerson([.. rows.Select((row, person) => person == 0 ? row : row with { Drivers = [row.Drivers[0], 1] })]).ShouldBe(Measured<DriverErrors>.Missing(Reason.Singular, 40));
        Should.Throw<ArgumentException>(() => DriverJackknife.ByPerson([new DriverRow(1, 2, [1]), new DriverRow(1, 2, [1, 2])]));
    }

    private static void ShouldAgree(Measured<DriverErrors> measured, string name, int leftOut)
    {
        var errors = measured.Value.ShouldNotBeNull();
        (measured.N, errors.LeftOut).ShouldBe((216, leftOut));
        for (var driver = 0; driver < DriverScan.Codes.Length; driver++)
        {
            errors.Lmg[driver].ShouldAgreeWith(DriverScan.Known.GetProperty(name).Number(DriverScan.Codes[driver]));
        }
    }
}
