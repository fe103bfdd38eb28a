using LdRoi.Bot.Privacy;
using LdRoi.Measurement;

namespace LdRoi.Bot.Tests.Privacy.Attacks;

/// <summary>The smallest organisations in which subtracting once told somebody's score.</summary>
public sealed class SubtractionTests
{
    private const int Top = 0;

    [Fact]
    public async Task A_team_that_goes_on_under_another_name_with_one_more_person_gets_no_second_number()
    {
        int[] levels = [1, 2, 3, 4, 5, 3, 2, 4, 1, 5, 2, 3, 4, 3, 2, 1, 5];
        var first = Organisation([null, 0, 0, 0], [.. Enumerable.Repeat(1, 8), .. Enumerable.Repeat(2, 9)]);
        var second = Organisation([null, 0, 0, 0], [.. Enumerable.Repeat(3, 9), .. Enumerable.Repeat(2, 8)]);
        using var day = new ScanDay(first);
        await day.Wave(first, Sheets(levels));
        day.Bring(second);

        var figure = Of(await day.Wave(second, Sheets(levels)), team: 3);

        (figure.Mean, figure.BandHigh - figure.BandLow, figure.ChangeReason).ShouldBe((null, 10, null));
    }

    [Fact]
    public async Task When_two_teams_of_one_person_have_changed_places_nothing_is_compared()
    {
        // Team 1 holds team 2 and then team 4, of one person each; team 3 the other way round.
        int[] people = [.. Enumerable.Repeat(1, 7), 2, .. Enumerable.Repeat(3, 7), 4];
        int[] levels = [1, 2, 3, 4, 5, 3, 2, 5, 3, 3, 2, 4, 1, 4, 2, 1];
        var first = Organisation([null, 0, 1, 0, 3], people);
        var second = Organisation([null, 0, 3, 0, 1], people);
        using var day = new ScanDay(first);
        await day.Wave(first, Sheets(levels));
        day.Bring(second);

        var figure = Of(await day.Wave(second, Sheets(levels)), team: 1);

        (figure.Mean, figure.Change, figure.ChangeReason).ShouldBe((null, null, Reason.NotComparable));
    }

    [Fact]
    public async Task People_who_are_shown_nowhere_by_themselves_and_are_of_one_mind_are_not_told_by_subtraction()
    {
        var organisation = Organisation([null, 0], [.. Enumerable.Repeat(0, 5), .. Enumerable.Repeat(1, 8)]);
        using var day = new ScanDay(organisation);

        var released = await day.Wave(organisation, Sheets([5, 5, 5, 5, 5, 1, 2, 3, 4, 5, 3, 2, 4]));

        Of(released, team: 1).Mean.ShouldNotBeNull();
        (Of(released, Top).Mean, Of(released, Top).BandHigh - Of(released, Top).BandLow).ShouldBe((null, 20));
    }

    [Fact]
    public async Task A_reader_who_subtracts_their_own_answer_does_not_learn_that_all_others_are_of_one_mind()
    {
        var all = Organisation([null], [.. Enumerable.Repeat(0, 6)]);
        var organisation = all with { People = [.. all.People.Select((person, place) => person with { IsReader = place == 5 })] };
        using var day = new ScanDay(organisation);

        Of(await day.Wave(organisation, Sheets([5, 5, 5, 4, 5, 1])), Top).Mean.ShouldBeNull();
    }

    [Theory]
    [InlineData(new[] { 5, 5, 5, 4, 4 }, true)] // 90: nobody can be below 50
    [InlineData(new[] { 5, 5, 4, 4, 4 }, false)]
    [InlineData(new[] { 1, 1, 1, 2, 2 }, true)]
    [InlineData(new[] { 1, 1, 2, 2, 2 }, false)]
    public async Task A_mean_that_leaves_nobody_two_scale_points_is_a_band(int[] levels, bool isBand)
    {
        var organisation = Organisation([null], [.. Enumerable.Repeat(0, 5)]);
        using var day = new ScanDay(organisation);

        (Of(await day.Wave(organisation, Sheets(levels)), Top).Mean is null).ShouldBe(isBand);
    }

    private static MadeOrganisation Organisation(int?[] parents, int[] people) => new(
        parents, Enumerable.Range(0, parents.Length).ToDictionary(team => team, _ => (int?)null), [.. people.Select(team => new MadePerson(team, false, false))]);

    private static List<IReadOnlyDictionary<string, int>> Sheets(IEnumerable<int> levels) => [.. levels.Select(level => World.Scans.Level(ScanDay.Instrument, level))];

    private static ReleasedFigure Of(IReadOnlyList<Released> released, int team) =>
        released.Single(row => row.Team == team && row.Figure.ScaleCode == ScanDay.Scales[0].Code).Figure;
}
