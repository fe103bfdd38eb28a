using System.Text.Json;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Operations;
using LdRoi.Bot.Operations.Demo;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>What a newcomer finds in the demo. Nothing here changes it.</summary>
public sealed class DemoStories(DemoStories.FreshDemo demo) : IClassFixture<DemoStories.FreshDemo>
{
    private readonly BotWorld _world = demo.World;

    [Fact]
    public async Task About_a_dozen_people_have_a_card_waiting_since_the_last_working_morning()
    {
        var waiting = await _world.InDb(db => db.Deliveries.AsNoTracking().Where(d => d.State == DeliveryState.Sent && d.Kind == ScanCards.Kind).ToListAsync());

        waiting.Count.ShouldBeInRange(12, 14);
        waiting.Select(d => d.PersonId).Distinct().Count().ShouldBe(waiting.Count);
        waiting.Select(d => d.SentAt).Distinct().ShouldBe([BotWorld.Utc(2026, 9, 8, 7, 30), BotWorld.Utc(2026, 9, 8, 8, 30)], ignoreOrder: true);
        _world.As("Noor Visser").ScanCard.Title.ShouldBe("3 vragen over leren");
        _world.As("Jack Murphy").ScanCard.Title.ShouldBe("3 questions about learning");
    }

    [Fact]
    public async Task A_reminder_of_a_tiny_habit_waits_too_and_its_own_line_is_there()
    {
        var femke = _world.As(DemoHabits.Faithful);
        femke.LastCard.Buttons.Select(button => button.Verb).ShouldBe([Verbs.DidHabit, Verbs.NotToday, Verbs.HelpHabit]);
        (await femke.Types("mijn gewoonten")).Says("loopt", "Hoezeer je gewoonte vanzelf ging");
        (await _world.As("Henk Brouwer").Types("rapport gewoonten")).Says(DemoHabits.Name);
    }

    [Fact]
    public async Task A_newcomer_follows_each_euro_of_the_leadership_programme()
    {
        var planner = _world.As("Fatima El Idrissi");

        (await planner.Types("rapport roi Leadership 2026")).Says("ROI", "A: teams die later of niet startten", "Netto baten", "doel 25 %", "klanttevredenheid, vertrouwen in het team");
        (await planner.Presses(Verbs.RoiBenefits)).Says("herstelwerk", "latere start van andere teams", "schatting van deelnemers", "Eigenaar: Financiën");
        (await planner.Presses(Verbs.ReportRoi)).Says("Nog door niemand goedgekeurd");
        (await planner.Presses(Verbs.RoiCosts)).Says("op kantoor gegeven, niemand reisde", "Samen € 36.500.").DoesNotSay("Nog leeg");
        await planner.Presses(Verbs.ReportRoi);
        (await planner.Presses(Verbs.RoiCulture)).Says("niets hiervan komt bij de ROI", "Begin met ‘Geen tijd’");
        (await planner.Types("rapport programma leadership")).Says("3. Gebruikt na 60 dagen", "Wat in de weg zat, na 60 dagen", "Niet gebruikt: vooraf gedacht");
        (await _world.As("Sanne de Wit").Types("rapport programma leadership 2026")).Title.ShouldBe("Rapport van ‘Leadership 2026’, Ontwikkeling");
    }

    [Theory]
    [InlineData("Ontwikkeling", true)]
    [InlineData("Beheer", true)]
    [InlineData("Klantenservice", true)]
    [InlineData("Design", false)]
    [InlineData("Sales", false)]
    public async Task Three_teams_have_a_report_and_two_are_too_small(string team, bool hasReport)
    {
        var report = await _world.As("Fatima El Idrissi").Types($"rapport team {team}");

        report.Title.ShouldBe($"{team}: Scan 2");
        report.Says("Demo: verzonnen gegevens.");
        report.Card.Blocks.OfType<CardBlock.Bar>().Count().ShouldBe(hasReport ? 3 : 0);
        if (hasReport)
        {
            report.Says("sinds Scan 1");
        }
        else
        {
            report.Says("Voor dit team zijn er te weinig antwoorden om te laten zien");
        }
    }

    [Fact]
    public async Task The_manager_of_the_tour_sees_their_report_and_the_change_since_the_last_scan()
    {
        var report = await _world.As("Sanne de Wit").Types("report team");

        report.Title.ShouldBe("Ontwikkeling: Scan 2");
        report.Says("sinds Scan 1: ", "Een richting: begin bij");
    }

    [Fact]
    public async Task The_demo_says_that_it_is_one()
    {
        (await _world.As("Noor Visser").Types("hulp")).Says("Dit is een demo: de mensen en hun antwoorden zijn verzonnen.");
        (await _world.As("Jack Murphy").Types("help")).Says("This is demo data: the people and their answers are made up.");
        using var organisation = JsonDocument.Parse(await _world.Client.GetStringAsync(new Uri("/simulator/organisation", UriKind.Relative)));
        organisation.RootElement.GetProperty("isDemo").GetBoolean().ShouldBeTrue();
        organisation.RootElement.GetProperty("people").GetArrayLength().ShouldBeInRange(33, 40);
    }

    [Fact]
    public async Task No_published_figure_of_the_demo_rests_on_fewer_than_five_people() =>
        (await _world.InDb(db => db.Set<ReleasedFigure>().AsNoTracking().ToListAsync()))
            .ShouldAllBe(figure => figure.Withheld != null ? figure.Mean == null && figure.Respondents == 0 : figure.Respondents >= 5);

    public sealed class FreshDemo : IAsyncLifetime
    {
        public BotWorld World { get; private set; } = null!;

        public async Task InitializeAsync() => World = await BotWorld.StartWithDemo();

        public async Task DisposeAsync() => await World.DisposeAsync();
    }
}

/// <summary>The demo comes once, is made anew and left, and never stands in the way of real people.</summary>
public sealed class DemoDoorStories
{
    [Fact]
    public async Task The_demo_is_seeded_once_and_survives_a_restart_is_made_anew_and_left()
    {
        await using var world = await BotWorld.StartWithDemo();
        var first = await Counted(world);
        await world.Restart();
        (await Counted(world)).ShouldBe(first);
        await world.As("Noor Visser").Types("stop");
        var noor = world.IdOf("Noor Visser");

        await world.Stop();
        await Door(world).Reset(world.Clock.GetUtcNow(), CancellationToken.None);
        await world.StartAgain();
        (await Counted(world)).ShouldBe(first);
        world.IdOf("Noor Visser").ShouldNotBe(noor);
        world.As("Noor Visser").Cards.ShouldHaveSingleItem();

        await world.Stop();
        await Door(world).Leave(world.Clock.GetUtcNow(), CancellationToken.None);
        await world.StartAgain();
        (await world.InDb(db => db.People.AnyAsync())).ShouldBeFalse();
        (await world.AsVisitor().Types("hulp")).Title.ShouldBe("We kennen elkaar nog niet");
    }

    [Fact]
    public async Task Real_people_are_left_alone()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Zuid", members: 3));
        await world.Stop();

        (await Should.ThrowAsync<OperatorException>(() => Door(world).Reset(world.Clock.GetUtcNow(), CancellationToken.None)))
            .Message.ShouldContain("people who are not of the demo");
        await Should.ThrowAsync<OperatorException>(() => Door(world).Leave(world.Clock.GetUtcNow(), CancellationToken.None));

        await world.StartAgain();
        (await world.InDb(db => db.People.CountAsync())).ShouldBe(5);
    }

    [Fact]
    public async Task A_second_service_on_the_same_file_explains_itself()
    {
        await using var world = await BotWorld.Start();

        var refused = await Should.ThrowAsync<OperatorException>(() => BotHost.Create(
            ["--environment=Development", $"--contentRoot={world.Folder}", "--urls=http://127.0.0.1:0", "--hostBuilder:reloadConfigOnChange=false"]));

        refused.Message.ShouldContain("in use by a running service");
    }

    private static DemoDoor Door(BotWorld world) =>
        new(new ConfigurationBuilder().Build(), world.Folder, new DevelopmentFiles(Path.Combine(world.Folder, "data")));

    private static Task<(int People, int Teams, int Campaigns, int Answers, int Sent)> Counted(BotWorld world) => world.InDb(async db => (
        await db.People.CountAsync(), await db.Teams.CountAsync(), await db.Campaigns.CountAsync(), await db.Set<Answer>().CountAsync(),
        await db.Deliveries.CountAsync(d => d.SentAt != null)));
}
