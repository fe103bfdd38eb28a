using LdRoi.Bot.Conversation;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>Planning a scan where there are more teams, with longer names, than any card can list.</summary>
public abstract class ManyTeamsStories(ManyTeamsStories.Chain chain)
{
    private const string Planner = Organisation.LearningProfessional;
    private const int Shops = 3_000;
    private const int Signs = 60;

    private readonly BotWorld _world = chain.World;

    [Fact]
    public async Task The_form_lists_one_s_own_team_and_the_highest_ones_and_asks_for_the_name_of_any_other()
    {
        var form = await _world.As(Planner).Types("nieuwe scan");

        form.Options(NewScanForm.TeamsId).Select(option => option.Label).Take(4)
            .ShouldBe(["Staf (2)", $"Keten ({Signs + 4})", "Noord, onder Keten (4)", $"Zuid, onder Keten ({Signs})"], ignoreOrder: true);
        form.Options(NewScanForm.TeamsId).Count.ShouldBeInRange(5, 40);
        form.Says("Niet in de lijst? Typ de naam van een team of een deel ervan");
    }

    [Theory]
    [InlineData("winkel 2345")]
    [InlineData("WINKEL 2345,")]
    [InlineData("2345; winkel 0007")]
    public async Task Any_team_is_chosen_by_a_part_of_its_name_that_no_other_has(string typed)
    {
        var preview = await Previews(typed);

        preview.Says("Controleer het plan voor de start", "Winkel 2345 ");
        (await _world.As(Planner).Presses(preview, Verbs.EditScan)).Card.Inputs.OfType<CardInput.MultipleChoice>().Single().Selected!
            .ShouldContain(await _world.TeamCodes(Shop(2345)));
    }

    [Fact]
    public async Task A_part_that_several_teams_have_is_listed_nothing_is_lost_and_ticking_one_of_them_is_enough()
    {
        var noord = await _world.TeamCodes("Noord");
        var unclear = await Previews("winkel 2345, winkel 123, winkel 0007", noord);

        unclear.Mistakes.ShouldBe(new Dictionary<string, string>
        {
            [NewScanForm.FindId] = "10 teams hebben dit in hun naam. De eerste staan in de lijst: kies daar, of typ meer van de naam.",
        });
        unclear.FilledIn[NewScanForm.NameId].ShouldBe("Herfst");
        unclear.FilledIn[NewScanForm.SendAtId].ShouldBe("10:15");
        unclear.FilledIn[NewScanForm.FindId].ShouldBe("winkel 123, winkel 0007");
        unclear.FilledIn[NewScanForm.TeamsId].Split(',').ShouldBe([noord, await _world.TeamCodes(Shop(2345))], ignoreOrder: true);
        var wanted = await _world.TeamCodes(Shop(1232));
        var listed = unclear.Options(NewScanForm.TeamsId).Single(option => option.Code == wanted);

        var preview = await _world.As(Planner).Presses(
            unclear, Verbs.PreviewScan, Form($"{unclear.FilledIn[NewScanForm.TeamsId]},{listed.Code}", unclear.FilledIn[NewScanForm.FindId]));

        preview.Says("Controleer het plan voor de start", "Noord", "Winkel 2345 ", "Winkel 1232 ", "Winkel 0007 ").DoesNotSay("Winkel 1231 ");
    }

    [Fact]
    public async Task Two_teams_with_such_a_name_are_told_apart_in_the_list_also_when_only_the_ends_of_their_long_names_differ()
    {
        var unclear = await Previews("zelfde begin");

        unclear.Mistakes[NewScanForm.FindId].ShouldBe("2 teams hebben dit in hun naam. Ze staan in de lijst: kies daar, of typ meer van de naam.");
        var listed = unclear.Options(NewScanForm.TeamsId).Where(option => option.Label.StartsWith("Zelfde begin", StringComparison.Ordinal)).ToList();
        listed.Count.ShouldBe(2);
        listed.ShouldContain(option => option.Label.Contains("boven", StringComparison.Ordinal));
        listed.ShouldContain(option => option.Label.Contains("onder,", StringComparison.Ordinal) || option.Label.Contains("onder (", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Norod", "Zo heet geen team. Wat erop lijkt, staat in de lijst: kies daar, of typ een andere naam.", "Noord, onder Keten (4)")]
    [InlineData("qqqqqqqqqqq", "Zo heet geen team, en er lijkt er ook geen op. Typ een ander deel van de naam.", null)]
    public async Task A_name_that_no_team_has_gets_the_nearest_ones(string typed, string why, string? near)
    {
        var unclear = await Previews(typed);

        unclear.Mistakes.ShouldBe(new Dictionary<string, string> { [NewScanForm.FindId] = why });
        unclear.FilledIn[NewScanForm.FindId].ShouldBe(typed);
        if (near is not null)
        {
            unclear.Options(NewScanForm.TeamsId).Select(option => option.Label).ShouldContain(near);
        }
    }

    [Fact]
    public async Task Ever_more_teams_with_the_longest_names_are_refused_kindly_before_they_would_not_fit_a_card()
    {
        var planner = _world.As(Planner);
        var form = await planner.Types("nieuwe scan");
        for (var number = 1; number <= Signs && form.Mistakes.Count == 0; number++)
        {
            form = await planner.Presses(form, Verbs.PreviewScan, Form(form.FilledIn.GetValueOrDefault(NewScanForm.TeamsId, ""), $"bord {number:00} "));
            if (form.Mistakes.Count == 0)
            {
                form = await planner.Presses(form, Verbs.EditScan);
            }
        }

        form.Mistakes.ShouldBe(new Dictionary<string, string>
        {
            [NewScanForm.FindId] = "Er passen geen teams meer in de lijst. Haal er een paar weg, of kies een team erboven.",
        });
        var chosen = form.FilledIn[NewScanForm.TeamsId].Split(',');
        chosen.Length.ShouldBeGreaterThan(1);
        chosen.ShouldBeSubsetOf(form.Options(NewScanForm.TeamsId).Select(option => option.Code));
        _world.Errors.ShouldBeEmpty();
    }

    private async Task<SeenCard> Previews(string typed, string teams = "")
    {
        var planner = _world.As(Planner);
        var form = await planner.Types("nieuwe scan");
        return await planner.Presses(form, Verbs.PreviewScan, Form(teams, typed));
    }

    private static (string Input, string Value)[] Form(string teams, string typed) =>
        [.. Scans.Form("Herfst", teams, "2026-09-09", "2026-09-29", sendAt: "10:15"), (NewScanForm.FindId, typed)];

    /// <summary>A hundred characters, which is the most that a name has.</summary>
    private static string Shop(int number) => Long($"Winkel {number:0000} in een lange straat");

    private static string Long(string start, string end = "") => (start + " " + string.Concat(Enumerable.Repeat("met nog een stuk naam ", 9)))[..(98 - end.Length)].TrimEnd() + " " + end + (end.Length == 0 ? "x" : "");

    /// <summary>Keten holds Noord and Zuid, with thousands of shops, two teams whose names differ at the end, and teams of signs that take the most room in JSON.</summary>
    public abstract class Chain(Scene scene) : IAsyncLifetime
    {
        public BotWorld World { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            var made = An.Organisation().Team("Keten", members: 0).Team("Noord", members: 0, under: "Keten").Team("Zuid", members: 0, under: "Keten")
                .Team(Long("Zelfde begin", "boven"), members: 0, under: "Zuid").Team(Long("Zelfde begin", "onder"), members: 0, under: "Zuid");
            for (var number = 1; number <= Shops; number++)
            {
                made.Team(Shop(number), members: 0, under: "Noord");
            }

            for (var number = 1; number <= Signs; number++)
            {
                made.Team($"Bord {number:00} {string.Concat(Enumerable.Repeat("🏬", 40))}", members: 0, under: "Zuid");
            }

            // One person in each team that is chosen alone, so that a scan of it can be planned.
            foreach (var team in (string[])["Noord", Shop(2345), Shop(7), Shop(1232), .. Enumerable.Range(1, Signs).Select(number => $"Bord {number:00} {string.Concat(Enumerable.Repeat("🏬", 40))}")])
            {
                made.Person($"Iemand van {team[..Math.Min(team.Length, 11)]}", team);
            }

            World = await BotWorld.Start(made, scene: scene);
        }

        public async Task DisposeAsync() => await World.DisposeAsync();
    }
}

public sealed class ManyTeamsStoriesInTheSimulator(ManyTeamsStoriesInTheSimulator.Fixture fixture)
    : ManyTeamsStories(fixture), IClassFixture<ManyTeamsStoriesInTheSimulator.Fixture>
{
    public sealed class Fixture() : Chain(Scene.Simulator);
}

public sealed class ManyTeamsStoriesInTeams(ManyTeamsStoriesInTeams.Fixture fixture)
    : ManyTeamsStories(fixture), IClassFixture<ManyTeamsStoriesInTeams.Fixture>
{
    public sealed class Fixture() : Chain(Scene.Teams);
}

public sealed class ManyTeamsStoriesInSlack(ManyTeamsStoriesInSlack.Fixture fixture) : ManyTeamsStories(fixture), IClassFixture<ManyTeamsStoriesInSlack.Fixture>
{
    public sealed class Fixture() : Chain(Scene.Slack);
}
