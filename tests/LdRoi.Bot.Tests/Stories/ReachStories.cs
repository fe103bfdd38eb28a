using System.Data.Common;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels;
using LdRoi.FakePlatforms.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using static LdRoi.Bot.Tests.Stories.AWaitingCard;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>Who can be reached, who not, and what mends it; in Teams with tokens on both sides, as in a tenant.</summary>
public sealed class ReachStories
{
    private static readonly DateTimeOffset HalfPastNine = BotWorld.Utc(2026, 9, 9, 7, 30);

    [Fact]
    public async Task L_and_D_reads_per_campaign_who_is_missing_and_what_helps_and_not_who_took_the_app_away()
    {
        await using var world = await Planned();
        var planner = world.As(Organisation.LearningProfessional);
        (await planner.Types("bereik")).Says("‘Scan’: 2 van de 2 mensen zijn bereikbaar.");

        await world.InTeams(Noor).Uninstalls();
        await Forget(world, Daan);

        // One took the app away, the other never had it: L&D reads the same of both.
        var card = await planner.Types("bereik");
        card.Says("‘Scan’: 0 van de 2 mensen zijn bereikbaar.", $"{Daan}, {Noor}", "instellingenbeleid");
    }

    [Fact]
    public async Task Whom_the_platform_refuses_and_whose_account_is_closed_is_told_apart_with_another_mend()
    {
        await using var world = await Planned();
        world.Teams.Faults.Next(Answer.Error(403, "Forbidden"), ConnectorOperation.Send, world.InTeams(Noor).PersonalChat, times: 2);
        await world.SleepsUntil(HalfPastNine);

        (await world.As(Organisation.LearningProfessional).Types("bereik")).Says("‘Scan’: 1 van de 2 mensen zijn bereikbaar.", Noor, "machtigingsbeleid");
        await world.InDb(db => db.KnownAddresses.Where(address => address.PersonId == world.IdOf(Noor))
            .ExecuteUpdateAsync(set => set.SetProperty(address => address.ClosedBecause, "Left")));
        (await world.As(Organisation.LearningProfessional).Types("bereik")).Says(Noor, "personeelsbestand bij");
    }

    [Fact]
    public async Task Whoever_never_had_the_app_gets_it_through_Graph_with_a_welcome_and_then_the_card_and_who_took_it_away_does_not()
    {
        await using var world = await Planned();
        await Forget(world, Noor);
        world.InTeams(Noor).PersonalChat.HasBot = false;
        await world.InTeams(Daan).Uninstalls();

        // The first look opens the scan, the next one sees who is in it.
        await world.SleepsUntil(HalfPastNine);
        await world.Beats();
        await world.InTeams(Noor).PersonalChat.WaitFor(message => message.Summary is not null);
        await world.SleepsUntil(HalfPastNine.AddDays(1));

        (await world.AddressOf(Noor))!.ClosedBecause.ShouldBeNull();
        world.As(Noor).Cards.Count.ShouldBeGreaterThanOrEqualTo(2);
        world.InTeams(Daan).PersonalChat.HasBot.ShouldBeFalse();
        (await world.As(Organisation.LearningProfessional).Types("bereik")).Says("‘Scan’: 1 van de 2 mensen zijn bereikbaar.", Daan);
    }

    [Fact]
    public async Task Without_the_permission_Graph_is_left_alone_for_an_hour()
    {
        await using var world = await Planned();
        await Forget(world, Noor);
        world.InTeams(Noor).PersonalChat.HasBot = false;
        var refused = world.Teams.Faults.Next(Answer.Error(403, "Forbidden"), ConnectorOperation.Install, times: 100);

        await world.SleepsUntil(HalfPastNine.AddMinutes(-5));
        await world.Beats();
        await world.SleepsUntil(HalfPastNine.AddMinutes(20));
        await world.Beats();

        refused.Hits.ShouldBe(1);
        (await world.AddressOf(Noor)).ShouldBeNull();
    }

    [Fact]
    public async Task Whom_Graph_does_not_know_is_not_asked_for_every_day_and_holds_nobody_else_up()
    {
        await using var world = await Planned();
        foreach (var name in new[] { Noor, Daan })
        {
            await Forget(world, name);
            world.InTeams(name).PersonalChat.HasBot = false;
        }

        await world.Change(Daan, person => person.TeamsAadObjectId = "5a1d0b7e-0000-4000-8000-00000000a0ff");
        await world.SleepsUntil(HalfPastNine.AddMinutes(-5));
        await world.Beats();
        await world.InTeams(Noor).PersonalChat.Next();
        await world.SleepsUntil(HalfPastNine.AddDays(2));
        Statuses(world).ShouldBe([404, 201], "in the order of their addresses, each once");

        // The file was wrong, and is imported again.
        await world.Change(Daan, person => person.TeamsAadObjectId = world.InTeams(Daan).AadObjectId);
        await world.Beats();
        Statuses(world).ShouldBe([404, 201, 201]);
    }

    [Fact]
    public async Task An_app_that_the_catalogue_does_not_have_is_an_error_that_names_the_setting_once_an_hour()
    {
        await using var world = await Planned(new() { ["Teams:CatalogAppId"] = "ca7a0000-0000-4000-8000-00000000d0ff" });
        await Forget(world, Noor);
        await Forget(world, Daan);
        const string setting = "Teams:CatalogAppId";
        world.Expecting(setting);

        await world.SleepsUntil(HalfPastNine.AddMinutes(-5));
        await world.Beats();
        await world.SleepsUntil(HalfPastNine.AddMinutes(50));
        Statuses(world).ShouldBe([400]);
        world.Expecting(setting).Count.ShouldBe(1);
        await world.SleepsUntil(HalfPastNine.AddHours(1));
        Statuses(world).ShouldBe([400, 400]);
    }

    [Fact]
    public async Task Of_a_large_organisation_the_next_few_are_looked_up_and_asked_for_and_everybody_gets_their_turn()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Zuid", members: 250));
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");
        await world.SleepsUntil(HalfPastNine.AddMinutes(-5));
        var (installer, asked, reads) = (new Willing(), new InstallsAsked(), new Reads());
        await using var db = new SqliteBotContext(new DbContextOptionsBuilder<SqliteBotContext>()
            .UseSqlite(new SqliteFile("", world.Folder).ConnectionString).AddInterceptors(reads).Options);

        (await Beat()).ShouldBe(100);
        (await Beat()).ShouldBe(100);
        (await Beat()).ShouldBe(50);
        installer.Asked.Distinct().Count().ShouldBe(250);
        (await Beat()).ShouldBe(0, "once a day is enough");
        reads.Most.ShouldBeLessThanOrEqualTo(101, "a hundred people, and the end of them");

        async Task<int> Beat()
        {
            var before = installer.Asked.Count;
            await new InstallForPeople([installer], asked, db, world.Clock, NullLogger<InstallForPeople>.Instance).Beat(default);
            return installer.Asked.Count - before;
        }
    }

    private static IEnumerable<int?> Statuses(BotWorld world) =>
        world.Teams.Log.Requests.Where(request => request.Operation == ConnectorOperation.Install).Select(request => request.Status);

    /// <summary>How many rows a query gave at most.</summary>
    private sealed class Reads : DbCommandInterceptor
    {
        public int Most { get; private set; }

        public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
        {
            Most = Math.Max(Most, eventData.ReadCount);
            return result;
        }
    }

    private sealed class Willing : IInstaller
    {
        public List<string> Asked { get; } = [];

        public ChannelKind Channel => ChannelKind.Teams;

        public Task<InstallOutcome> Install(string account, CancellationToken cancellation)
        {
            Asked.Add(account);
            return Task.FromResult<InstallOutcome>(new InstallOutcome.Installed());
        }
    }

    private static async Task<BotWorld> Planned(Dictionary<string, string?>? settings = null)
    {
        var world = await BotWorld.Start(
            An.Organisation().Team("Zuid", members: 0).Person(Noor, "Zuid").Person(Daan, "Zuid"), settings: settings, scene: Scene.TeamsWithTokens);
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");
        return world;
    }

    /// <summary>As if the service had never heard of them in Teams.</summary>
    private static Task<int> Forget(BotWorld world, string name)
    {
        var id = world.IdOf(name);
        return world.InDb(db => db.KnownAddresses.Where(address => address.PersonId == id).ExecuteDeleteAsync());
    }
}
