using LdRoi.Measurement.Verweving;

namespace LdRoi.Measurement.Tests.Verweving;

public sealed class CultureBandsTests
{
    [Theory]
    [InlineData(15, 5, 5, 5)]
    [InlineData(16, 6, 5, 5)]
    [InlineData(17, 6, 6, 5)]
    [InlineData(18, 6, 6, 6)]
    public void Each_band_is_a_third_of_the_teams(int n, int low, int middle, int high)
    {
        var bands = CultureBands.Divide(Teams(n), 5).Value!.Value.Of;

        Enum.GetValues<CultureBand>().Select(band => bands.Values.Count(of => of == band)).ShouldBe([low, middle, high]);
        bands[0].ShouldBe(CultureBand.Low);
        bands[n - 1].ShouldBe(CultureBand.High);
    }

    [Fact]
    public void Teams_with_equal_culture_are_not_parted()
    {
        var teams = Teams(18).Select(team => team.Team is 5 or 6 ? team with { Culture = 33 } : team).ToList();
        var bands = CultureBands.Divide(teams, 5).Value!.Value.Of;

        (bands[5], bands[6], bands[7]).ShouldBe((CultureBand.Low, CultureBand.Low, CultureBand.Middle));
        CultureBands.Divide([.. teams.AsEnumerable().Reverse()], 5).Value!.Value.Of.ShouldBe(bands, ignoreOrder: true);
    }

    [Fact]
    public void A_band_with_few_people_or_few_teams_gives_none_and_people_come_first()
    {
        CultureBands.Divide(Teams(14), 5).Reason.ShouldBe(Reason.NBelowMin);
        CultureBands.Divide([.. Teams(14).Select(team => team with { People = 0 })], 5).Reason.ShouldBe(Reason.PrivacyMinN);
        CultureBands.Divide(Teams(15), 5 * 4).HasValue.ShouldBeTrue();
        CultureBands.Divide(Teams(15), 5 * 4 + 1).Reason.ShouldBe(Reason.PrivacyMinN);
        CultureBands.Divide([], 5).Reason.ShouldBe(Reason.NZero);
        CultureBands.Divide([.. Teams(15), new(99, double.NaN, 3)], 5).Reason.ShouldBe(Reason.NotFinite);
        CultureBands.Divide([.. Teams(30).Select(team => team with { Culture = 50 })], 5).Reason.ShouldBe(Reason.PrivacyMinN);
    }

    [Fact]
    public void What_the_caller_got_wrong_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => CultureBands.Divide(Teams(15), 0));
        Should.Throw<ArgumentOutOfRangeException>(() => CultureBands.Divide([new(1, 50, -1)], 5));
        Should.Throw<ArgumentException>(() => CultureBands.Divide([new(1, 50, 1), new(1, 60, 1)], 5));
    }

    private static TeamCulture[] Teams(int n) => [.. Enumerable.Range(0, n).Select(team => new TeamCulture(team, 30 + team, 4))];
}
