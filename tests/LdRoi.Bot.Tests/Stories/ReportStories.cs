using System.Text.Json.Nodes;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;
using LdRoi.FakePlatforms.Slack;
using Microsoft.EntityFrameworkCore;
using static LdRoi.Bot.Tests.Stories.Responses;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>Who asks for a team's report, and what they get.</summary>
public abstract class ReportStories(ReportStories.ClosedScan closed)
{
    private const string Karin = "Karin Scholten";
    private const string Sanne = "Sanne de Wit";
    private const string Henk = "Henk Brouwer";

    private readonly BotWorld _world = closed.World;

    [Theory]
    [InlineData("rapport team", "Klant: Najaar")]
    [InlineData("Rapport Team  ZUID!", "Zuid: Najaar")]
    [InlineData("report team zuid", "Zuid: Najaar")]
    public async Task A_manager_gets_the_highest_team_they_lead_or_the_one_they_name(string words, string title)
    {
        var report = await _world.As(Karin).Types(words);

        report.Title.ShouldBe(title);
        report.Says("Samen leren", "Informatie vrijuit delen", "Een richting: begin bij", "Vertrouwelijk: scores rusten op minstens 5 anderen");
    }

    [Theory]
    [InlineData("Klant")]
    [InlineData("Zuid")]
    [InlineData("Techniek")]
    public async Task Learning_and_development_gets_every_team(string team) =>
        (await _world.As(Organisation.LearningProfessional).Types($"rapport team {team}")).Title.ShouldBe($"{team}: Najaar");

    [Theory]
    [InlineData(Karin, "Techniek")]
    [InlineData(Sanne, "Klant")]
    [InlineData(Sanne, "Oost")]
    [InlineData(Sanne, "Techniek")]
    public async Task A_team_that_is_not_yours_reads_like_a_team_that_does_not_exist(string manager, string team)
    {
        var asked = await _world.As(manager).Types($"rapport team {team}");
        var invented = await _world.As(manager).Types("rapport team Bestaat Niet");

        asked.Text.ShouldBe(invented.Text);
        asked.Title.ShouldBe("Welk team?");
        asked.DoesNotSay(team);
    }

    [Theory]
    [InlineData("Zuid 1")]
    [InlineData(Organisation.Administrator)]
    public async Task Employees_and_administrators_are_refused_kindly_whatever_they_name(string name)
    {
        var asked = await _world.As(name).Types("rapport team Zuid");

        asked.Title.ShouldBe("Dat kan ik niet voor je doen");
        (await _world.As(name).Types("rapport team Bestaat Niet")).Text.ShouldBe(asked.Text);
        (await _world.As(name).Types("rapport team")).Text.ShouldBe(asked.Text);
    }

    [Fact]
    public async Task A_visitor_gets_no_report_and_no_hint() =>
        (await _world.AsVisitor().Types("rapport team Zuid")).Says("We kennen elkaar nog niet").DoesNotSay("Zuid", "Najaar");

    [Fact]
    public async Task In_a_group_chat_nobody_gets_a_report() =>
        (await _world.As(Karin).TypesInAGroup("rapport team zuid")).Says("in ons eigen gesprek").DoesNotSay("Zuid", "Najaar", "Karin");

    [Fact]
    public async Task A_team_that_is_too_small_points_to_the_larger_group_one_may_see()
    {
        var report = await _world.As(Karin).Types("rapport team oost");

        report.Says("Voor dit team zijn er te weinig antwoorden om te laten zien", "De eerstvolgende grotere groep die je mag zien, is Klant.");
        report.Card.Blocks.OfType<CardBlock.Bar>().ShouldBeEmpty();
        report.Text.ShouldNotContain("3");
        (await _world.As(Karin).Presses(Verbs.ReportTeam)).Title.ShouldBe("Klant: Najaar");
    }

    [Fact]
    public async Task Who_leads_only_a_small_team_is_told_so_in_the_same_words_without_a_way_up()
    {
        var report = await _world.As(Henk).Types("rapport team");

        report.Says("Oost: Najaar", "Voor dit team zijn er te weinig antwoorden om te laten zien").DoesNotSay("Klant");
        report.Buttons.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Karin, "rapport team zuid", "Scores van 0 tot 100 (Zuid: Najaar). Samen leren ", "Informatie vrijuit delen ")]
    [InlineData("Marcel Hoekstra", "report team", "Scores from 0 to 100 (Techniek: Najaar). Learning together ", "Sharing information freely ")]
    public async Task The_report_has_one_picture_and_says_in_words_what_it_shows(string manager, string words, params string[] said)
    {
        var picture = (await _world.As(manager).Types(words)).Card.Blocks.OfType<CardBlock.Image>().ShouldHaveSingleItem();

        said.ShouldAllBe(part => picture.AlternativeText.Contains(part));
    }

    [Fact]
    public async Task The_report_is_given_in_the_reader_s_language()
    {
        var report = await _world.As("Marcel Hoekstra").Types("rapport team");

        report.Title.ShouldBe("Techniek: Najaar");
        report.Says("Learning together", "Confidential: scores rest on at least 5 others", "A direction: start with", "no earlier score to compare with");
    }

    [Fact]
    public async Task Each_look_is_written_down()
    {
        await _world.As(Karin).Types("rapport team zuid");

        var karin = _world.IdOf(Karin);
        (await _world.InDb(db => db.Set<Bot.Privacy.ReleaseView>().CountAsync(view => view.ReaderId == karin))).ShouldBeGreaterThan(0);
    }

    /// <summary>Klant (Karin) holds Zuid (Sanne, 7) and Oost (Henk, 3); Techniek (Marcel, 8) stands beside it. All have answered.</summary>
    public abstract class ClosedScan(Scene scene) : IAsyncLifetime
    {
        public BotWorld World { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            World = await BotWorld.Start(An.Organisation()
                .Team("Klant", members: 0, lead: Karin)
                .Team("Zuid", members: 7, lead: Sanne, under: "Klant").Team("Oost", members: 3, lead: Henk, under: "Klant")
                .Team("Techniek", members: 8, lead: "Marcel Hoekstra", language: Language.English), scene: scene);
            await World.RunsScan(
                "Najaar", ["Klant", "Techniek"],
                [.. Of("Zuid", 2, 3, 4, 3, 2, 3, 4), .. Of("Oost", 2, 3, 4), .. Of("Techniek", 4, 3, 4, 5, 4, 3, 4, 4), (Sanne, 4), (Henk, 3), (Karin, 5)]);
        }

        public async Task DisposeAsync() => await World.DisposeAsync();
    }
}

public sealed class ReportStoriesInTheSimulator(ReportStoriesInTheSimulator.Fixture fixture) : ReportStories(fixture), IClassFixture<ReportStoriesInTheSimulator.Fixture>
{
    public sealed class Fixture() : ClosedScan(Scene.Simulator);
}

public sealed class ReportStoriesInTeams(ReportStoriesInTeams.Fixture fixture) : ReportStories(fixture), IClassFixture<ReportStoriesInTeams.Fixture>
{
    public sealed class Fixture() : ClosedScan(Scene.Teams);
}

public sealed class ReportStoriesInSlack(ReportStoriesInSlack.Fixture fixture) : ReportStories(fixture), IClassFixture<ReportStoriesInSlack.Fixture>
{
    private readonly BotWorld _world = fixture.World;

    private FakeColleague Sanne => _world.InSlack("Sanne de Wit");

    [Fact]
    public async Task The_picture_is_a_private_file_that_only_the_message_shows()
    {
        var report = await Typed();

        var image = ImageIn(report)!;
        var file = _world.Slack.Files.Single(file => file.Id == image["slack_file"]!["id"]!.GetValue<string>());
        image["alt_text"]!.GetValue<string>().ShouldBe(file.AltText);
        (report.Channel, file.Channel).ShouldBe((Sanne.Direct, null));
        file.Bytes.Take(4).ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
    }

    [Fact]
    public async Task By_command_the_words_come_at_once_since_what_only_one_person_sees_can_share_no_file()
    {
        var before = _world.Slack.Files.Count;

        var answer = await Sanne.Commands("rapport team", "C0EVERYBODY");

        answer.Body.ShouldContain("Scores van 0 tot 100 (Zuid: Najaar)");
        (answer.Body.Contains("slack_file"), _world.Slack.Files.Count).ShouldBe((false, before));
    }

    [Theory]
    [InlineData("files.getUploadURLExternal", "missing_scope")]
    [InlineData("files.completeUploadExternal", "fatal_error")]
    [InlineData("upload", "fatal_error")]
    public async Task Without_the_picture_its_words_stand_there(string where, string fault)
    {
        _world.Slack.Faults.Next(FakeAnswer.Error(fault, "files:write"), where);

        var report = await Typed();

        ImageIn(report).ShouldBeNull();
        report.Blocks!.ToJsonString().ShouldContain("Scores van 0 tot 100 (Zuid: Najaar)");
    }

    [Fact]
    public async Task A_report_that_takes_the_place_of_a_pressed_card_shows_its_picture_a_moment_later()
    {
        var karin = _world.InSlack("Karin Scholten");
        var before = karin.Posts;
        await karin.Types("rapport team oost");
        var small = await karin.NextPost(before);

        await karin.Presses(small, "Klant");

        (await karin.WaitFor(me => ImageIn(me.Posts.Single(post => post.Ts == small.Ts))))["alt_text"]!.GetValue<string>().ShouldContain("Klant: Najaar");
    }

    private async Task<FakePost> Typed()
    {
        var before = Sanne.Posts;
        await Sanne.Types("rapport team");
        return await Sanne.NextPost(before);
    }

    private static JsonObject? ImageIn(FakePost post) => post.Blocks?.FirstOrDefault(block => block!["type"]!.GetValue<string>() == "image")?.AsObject();

    public sealed class Fixture() : ClosedScan(Scene.Slack);
}
