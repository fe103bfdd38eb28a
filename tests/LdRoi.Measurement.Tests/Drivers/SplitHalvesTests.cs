using LdRoi.Measurement.Drivers;

namespace LdRoi.Measurement.Tests.Drivers;

public sealed class SplitHalvesTests
{
    private const ulong Seed = 7;

    [Fact]
    public void Whoever_speaks_about_the_outcome_does_not_speak_about_the_drivers()
    {
        // Person i scores 2^i on everything: a mean tells who is in it.
        DriverRow[] rows = [.. Enumerable.Range(0, 5).Select(person => new DriverRow(3, 1 << person, [1 << person, 2 << person]))];

        var half = SplitHalves.Of(rows, Seed).ShouldHaveSingleItem();

        int drivers = (int)Math.Round(half.Drivers[0] * 3), outcome = (int)Math.Round(half.Outcome * 2);
        (drivers & outcome, drivers | outcome).ShouldBe((0, 31));
        int.PopCount(drivers).ShouldBe(3);
        half.Drivers[1].ShouldBe(2 * half.Drivers[0]);
        half.Team.ShouldBe(3);
    }

    [Fact]
    public void There_is_a_row_per_team_of_two_or_more()
    {
        DriverRow[] rows = [new(8, 1, [1]), new(2, 1, [1]), new(8, 2, [2]), new(5, 1, [1]), new(5, 1, [3]), new(5, 1, [2])];

        SplitHalves.Of(rows, Seed).Select(row => row.Team).ShouldBe([5, 8]);
        SplitHalves.Of([], Seed).ShouldBeEmpty();
    }

    [Fact]
    public void Everybody_is_as_likely_to_speak_about_the_outcome()
    {
        DriverRow[] rows = [.. Enumerable.Range(0, 3).Select(person => new DriverRow(1, person, [person]))];
        var times = Enumerable.Range(0, 3_000).GroupBy(seed => (int)SplitHalves.Of(rows, (ulong)seed)[0].Outcome).ToDictionary(person => person.Key, person => person.Count());

        // Statistical tolerance: five standard errors of 1,000 in 3,000.
        times.Values.ShouldAllBe(count => Math.Abs(count - 1_000) < 5 * 26);
        times.Count.ShouldBe(3);
    }

    [Fact]
    public void The_order_of_people_changes_no_bit_and_the_seed_does()
    {
        double[] Outcomes(IEnumerable<DriverRow> rows, ulong seed) => [.. SplitHalves.Of([.. rows], seed).Select(row => row.Outcome)];

        Outcomes(DriverScan.Rows.Reverse(), Seed).ShouldBe(Outcomes(DriverScan.Rows, Seed));
        Outcomes(DriverScan.Rows, Seed + 1).ShouldNotBe(Outcomes(DriverScan.Rows, Seed));
    }

    [Fact]
    public void Rows_that_do_not_fit_are_refused_and_bad_scores_say_so_later()
    {
        Should.Throw<ArgumentException>(() => SplitHalves.Of([new DriverRow(1, 1, [])], Seed));
        Should.Throw<ArgumentException>(() => SplitHalves.Of([new DriverRow(1, 1, [1]), new DriverRow(1, 1, [1, 2])], Seed));
        Importance.FromRows(SplitHalves.Of([.. DriverScan.Rows, new DriverRow(1, double.NaN, [1, 2, 3, double.NaN])], Seed)).Reason.ShouldBe(Reason.NotFinite);
    }
}
