using System.Text;
using LdRoi.Bot.People;
using LdRoi.Bot.People.Import;
using LdRoi.Bot.Tests.Storage.Servers;
using LdRoi.Bot.Tests.World;
using LdRoi.FakePlatforms.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static LdRoi.Bot.Tests.Stories.AWaitingCard;
using static LdRoi.Bot.Tests.World.BotWorld;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>The app is in somebody's chat before the people file has them: they need not do anything once it does.</summary>
public sealed class TeamsNewcomerStories
{
    private const string Stranger = "We kennen elkaar nog niet";
    private const string Welcome = "Welkom, Noor";
    private const string OfNoor = "noor.visser@story.example,Noor Visser,Zuid,nl";
    private static readonly DateTimeOffset HalfPastEight = Utc(2026, 9, 9, 6, 30);

    [Fact]
    public Task Whoever_had_the_app_before_the_file_had_them_is_welcomed_the_next_morning_and_gets_the_card() => Welcomed(Scene.Teams);

    internal static async Task Welcomed(Scene scene)
    {
        await using var world = await BeforeTheFile(scene: scene);
        var noor = await Installs(world);
        await world.MovesClockTo(Utc(2026, 9, 8, 18, 0));
        await Imports(world, OfNoor);
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");

        await world.MovesClockTo(Utc(2026, 9, 9, 8, 0));

        noor.PersonalChat.Messages.Select(message => AdaptiveCardReader.Read(message.CardOn(noor)!).Title).ShouldBe([Stranger, Welcome, "3 vragen over leren"]);
        noor.PersonalChat.Messages.Skip(1).Select(message => message.SentAt).ShouldBe([HalfPastEight, HalfPastEight.AddHours(1)]);
        (await world.PersonNamed(Noor)).TeamsAadObjectId.ShouldBe(noor.AadObjectId);
        (await world.AddressOf(Noor)).ShouldNotBeNull().ShouldSatisfyAllConditions(
            address => address.Conversation.ShouldBe(noor.PersonalChat.Id), address => address.ClosedBecause.ShouldBeNull(), address => address.WelcomedAt.ShouldNotBeNull());
        (await Kept(world)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whose_look_up_failed_when_they_got_the_app_is_recognised_some_minutes_later()
    {
        await using var world = await Unlinked();
        world.Teams.Faults.Next(Answer.Throttled(3), ConnectorOperation.GetMember);
        var noor = await Installs(world);

        await world.SleepsUntil(world.Now.AddMinutes(1));
        noor.PersonalChat.Messages.ShouldHaveSingleItem();
        await world.SleepsUntil(world.Now.AddMinutes(1));

        noor.PersonalChat.Messages.Count.ShouldBe(2);
        AdaptiveCardReader.Read(noor.PersonalChat.Messages[1].CardOn(noor)!).Title.ShouldBe(Welcome);
        (await world.AddressOf(Noor))!.ClosedBecause.ShouldBeNull();
        (await Kept(world)).ShouldBeEmpty();
        await world.SleepsUntil(world.Now.AddDays(1));
        noor.PersonalChat.Messages.Count.ShouldBe(2, "once");
    }

    [Fact]
    public async Task Who_is_in_no_file_is_asked_about_less_and_less_and_an_import_makes_them_due_at_once()
    {
        await using var world = await BeforeTheFile();
        var noor = await Installs(world);
        var (installed, asked) = (world.Now, new List<TimeSpan>());
        while (world.Now < installed.AddDays(22))
        {
            var before = LookUps(world);
            await world.SleepsUntil(Earliest(await Kept(world)).AskAt);
            if (LookUps(world) > before)
            {
                asked.Add(world.Now - installed);
            }
        }

        // At 12:02, 13:02, and the next days at 13:02: all within the hours.
        asked.ShouldBe([At(0, 2), At(0, 62), At(1, 62), At(8, 62), At(15, 62), At(22, 62)]);
        await Imports(world, OfNoor);
        await world.Beats();

        AdaptiveCardReader.Read(noor.PersonalChat.Messages[^1].CardOn(noor)!).Title.ShouldBe(Welcome);

        static TimeSpan At(int days, int minutes) => new(days, 0, minutes, 0);
    }

    [Fact]
    public async Task An_import_that_changes_nobody_makes_nobody_due()
    {
        await using var world = await BeforeTheFile();
        await Imports(world, "daan.mulder@story.example,Daan Mulder,Zuid,nl");
        await Installs(world);
        var before = Earliest(await Kept(world)).AskAt;

        await Imports(world, "daan.mulder@story.example,Daan Mulder,Zuid,nl");

        Earliest(await Kept(world)).AskAt.ShouldBe(before);
    }

    [Fact]
    public async Task Who_typed_before_the_file_had_them_is_recognised_too_and_the_file_may_name_the_account_itself()
    {
        await using var world = await BeforeTheFile();
        var noor = world.Teams.AddMember(Noor, "noor@elsewhere.example");
        noor.PersonalChat.HasBot = true;
        (await world.TypesAs(noor, "hulp")).Title.ShouldBe(Stranger);
        var asked = LookUps(world);

        await Imports(world, $"{OfNoor},{noor.AadObjectId}");
        await world.Beats();

        AdaptiveCardReader.Read(noor.PersonalChat.Messages[^1].CardOn(noor)!).Title.ShouldBe(Welcome);
        LookUps(world).ShouldBe(asked, "the file has said whose account it is");
    }

    [Fact]
    public async Task Who_is_recognised_by_what_they_type_is_not_welcomed_again()
    {
        await using var world = await BeforeTheFile();
        var noor = await Installs(world);
        await Imports(world, OfNoor);
        (await world.As(Noor).Types("hulp")).Says("Hallo Noor");

        await world.SleepsUntil(HalfPastEight.AddHours(1));

        (await Kept(world)).ShouldBeEmpty();
        noor.PersonalChat.Messages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_takes_the_app_away_is_forgotten()
    {
        await using var world = await BeforeTheFile();
        var noor = await Installs(world);
        (await Kept(world)).ShouldHaveSingleItem();

        await noor.Uninstalls();
        await world.Restart();

        (await Kept(world)).ShouldBeEmpty();
        await Imports(world, OfNoor);
        await world.SleepsUntil(HalfPastEight);
        (await world.PersonNamed(Noor)).TeamsAadObjectId.ShouldBeNull();
    }

    [Fact]
    public async Task News_of_the_app_being_taken_away_that_arrives_after_its_return_forgets_nobody()
    {
        await using var world = await BeforeTheFile();
        var noor = world.Teams.AddMember(Noor, "noor.visser@story.example");
        var late = noor.Activity("installationUpdate");
        late["action"] = "remove";
        world.Clock.AdvanceTo(world.Now.AddMinutes(5));
        await noor.Installs();
        await noor.PersonalChat.Next();

        await noor.Sends(late);
        await world.Restart();

        (await Kept(world)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_guest_is_never_recognised_and_after_thirty_days_nothing_is_kept_of_them()
    {
        await using var world = await Unlinked();
        var guest = world.Teams.AddMember("Noor Visser (gast)", "NOOR.VISSER@story.example", isGuest: true);
        await guest.Installs();
        await guest.PersonalChat.Next();
        var installed = world.Now;

        while (world.Now < installed.AddDays(29))
        {
            await world.SleepsUntil(world.Now.AddDays(1));
        }

        (await Kept(world)).ShouldHaveSingleItem();
        await world.SleepsUntil(installed.AddDays(30));

        (await Kept(world)).ShouldBeEmpty();
        (await world.PersonNamed(Noor)).TeamsAadObjectId.ShouldBeNull();
        guest.PersonalChat.Messages.ShouldHaveSingleItem();
        LookUps(world).ShouldBeLessThan(10);
    }

    [Fact]
    public async Task Who_still_writes_is_kept_for_thirty_days_after_their_last_word_and_by_ids_alone()
    {
        await using var world = await BeforeTheFile();
        var noor = await Installs(world);
        await world.SleepsUntil(world.Now.AddDays(20));
        await world.TypesAs(noor, "hulp");
        var heard = world.Now;
        await world.SleepsUntil(heard.AddDays(29));

        var kept = (await Kept(world)).ShouldHaveSingleItem();
        (kept.Account, kept.ExternalUser, kept.Conversation, kept.TimeZone, kept.HeardAt)
            .ShouldBe((noor.AadObjectId, noor.Id, noor.PersonalChat.Id, noor.TimeZone, heard));
        await world.SleepsUntil(heard.AddDays(30));
        (await Kept(world)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_who_got_the_app_before_strangers_were_kept_an_upgrade_tells()
    {
        await using var world = await Unlinked();
        var noor = world.InTeams(Noor);
        world.Teams.Faults.Next(Answer.Throttled(3), ConnectorOperation.GetMember);
        await noor.Upgrades();
        await world.Restart();
        noor.PersonalChat.Messages.ShouldBeEmpty();

        await world.SleepsUntil(world.Now.AddMinutes(3));

        AdaptiveCardReader.Read(noor.PersonalChat.Messages.ShouldHaveSingleItem().CardOn(noor)!).Title.ShouldBe(Welcome);
    }

    [Fact]
    public async Task Who_is_in_New_York_is_welcomed_in_the_morning_there_and_gets_the_card_at_half_past_nine()
    {
        await using var world = await BeforeTheFile();
        var noor = world.Teams.AddMember(Noor, "noor.visser@story.example", timeZone: "America/New_York");
        await noor.Installs();
        await noor.PersonalChat.Next();
        await world.MovesClockTo(Utc(2026, 9, 8, 22, 0));
        await Imports(world, OfNoor);
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");

        await world.MovesClockTo(Utc(2026, 9, 10, 15, 0));

        // When they were welcomed the card of the first day had gone, by the clock of an organisation that knew of no other.
        noor.PersonalChat.Messages.Skip(1).Select(message => message.SentAt).ShouldBe([Utc(2026, 9, 9, 12, 30), Utc(2026, 9, 10, 13, 30)]);
    }

    [Fact]
    public async Task Nobody_is_welcomed_at_the_weekend()
    {
        await using var world = await BeforeTheFile(Utc(2026, 9, 11, 16, 0));
        var noor = await Installs(world);
        await Imports(world, OfNoor);

        await world.MovesClockTo(Utc(2026, 9, 14, 8, 0));

        noor.PersonalChat.Messages.Skip(1).Select(message => message.SentAt).ShouldBe([Utc(2026, 9, 14, 6, 30)]);
    }

    [Fact]
    public async Task A_welcome_that_surely_did_not_arrive_comes_later_and_once()
    {
        await using var world = await BeforeTheFile();
        var noor = await Installs(world);
        await Imports(world, OfNoor);
        world.Teams.Faults.Next(Answer.Throttled(120), ConnectorOperation.Send, noor.PersonalChat);

        await world.Beats();
        noor.PersonalChat.Messages.ShouldHaveSingleItem();
        (await world.AddressOf(Noor))!.WelcomedAt.ShouldBeNull();

        await world.SleepsUntil(world.Now.AddMinutes(3));
        await world.SleepsUntil(world.Now.AddDays(1));
        noor.PersonalChat.Messages.Count.ShouldBe(2);
        (await world.AddressOf(Noor))!.WelcomedAt.ShouldNotBeNull();
        (await Kept(world)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_welcome_that_perhaps_arrived_is_not_sent_again()
    {
        await using var world = await BeforeTheFile();
        var noor = await Installs(world);
        await Imports(world, OfNoor);
        world.Teams.Faults.Next(new Answer.Delivered(Answer.Html(502)), ConnectorOperation.Send, noor.PersonalChat);

        await world.Beats();
        await world.SleepsUntil(world.Now.AddDays(1));

        noor.PersonalChat.Messages.Count.ShouldBe(2);
        (await Kept(world)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whom_the_platform_refuses_is_known_and_not_written_to()
    {
        await using var world = await BeforeTheFile();
        var noor = await Installs(world);
        await Imports(world, OfNoor);
        world.Teams.Faults.Next(Answer.Error(403, "ConversationBlockedByUser"), ConnectorOperation.Send, noor.PersonalChat);

        await world.Beats();
        await world.SleepsUntil(world.Now.AddDays(1));

        (await world.AddressOf(Noor)).ShouldNotBeNull().ShouldSatisfyAllConditions(
            address => address.ClosedBecause.ShouldBe("Blocked"), address => address.WelcomedAt.ShouldBeNull());
        (await Kept(world)).ShouldBeEmpty();
        world.Teams.Log.Count(ConnectorOperation.Send).ShouldBe(2, "the stranger's card and one welcome");
    }

    [Fact]
    public async Task Who_wants_no_messages_is_known_and_not_welcomed()
    {
        await using var world = await BeforeTheFile();
        var noor = await Installs(world);
        await Imports(world, OfNoor);
        await world.Change(Noor, person => person.StoppedAt = world.Now);

        await world.Beats();

        (await world.AddressOf(Noor))!.ClosedBecause.ShouldBeNull();
        noor.PersonalChat.Messages.ShouldHaveSingleItem();
        (await Kept(world)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whom_a_team_made_known_meanwhile_is_still_welcomed_in_the_chat_that_they_have()
    {
        await using var world = await BeforeTheFile();
        var noor = await Installs(world);
        await Imports(world, OfNoor);
        await world.ChangeDb(async db =>
        {
            var person = await db.People.SingleAsync(person => person.Name == Noor);
            person.TeamsAadObjectId = noor.AadObjectId;
            db.Add(new KnownAddress
            {
                PersonId = person.Id, Channel = Channels.ChannelKind.Teams, Tenant = world.Teams.Options.TenantId, ExternalUser = noor.Id,
                Conversation = Channels.ChatAddress.NoConversation, ServiceUrl = world.Teams.ServiceUrl, HeardAt = world.Now.AddMinutes(1),
            });
        });

        await world.Beats();

        noor.PersonalChat.Messages.Count.ShouldBe(2);
        (await world.AddressOf(Noor))!.Conversation.ShouldBe(noor.PersonalChat.Id);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(401)]
    public async Task When_Teams_tells_nothing_of_anybody_it_is_left_alone_and_nobody_is_asked_about_the_less(int status)
    {
        await using var world = await BeforeTheFile();
        var many = Enumerable.Range(0, 40).Select(n => world.Teams.AddMember($"Other {n:00}", $"other{n}@elsewhere.example")).ToList();
        foreach (var member in many)
        {
            await member.Installs();
            await member.PersonalChat.Next();
        }

        var before = LookUps(world);
        world.Teams.Faults.Next(Answer.Error(status, "Refused", retryAfter: 240), ConnectorOperation.GetMember, times: 1_000);
        await world.SleepsUntil(world.Now.AddMinutes(3));
        LookUps(world).ShouldBeLessThanOrEqualTo(before + 8, "those that were under way");
        var asked = LookUps(world);
        await world.SleepsUntil(world.Now.AddMinutes(1));
        LookUps(world).ShouldBe(asked);
        (await Kept(world)).ShouldAllBe(newcomer => newcomer.Asked == 0);

        world.Teams.Faults.Clear();
        await world.SleepsUntil(world.Now.AddMinutes(6));
        (await Kept(world)).ShouldAllBe(newcomer => newcomer.Asked == 1);
    }

    [Fact]
    public async Task L_and_D_reads_how_many_have_the_app_and_are_in_no_file_and_not_who()
    {
        await using var world = await BeforeTheFile();
        await Imports(world, "daan.mulder@story.example,Daan Mulder,Zuid,nl");
        await world.Change(Daan, person => person.SpeaksOn = Channels.ChannelKind.Teams);
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");
        await Installs(world);
        await world.SleepsUntil(world.Now.AddMinutes(3));

        var reach = await world.As(Organisation.LearningProfessional).Types("bereik");

        reach.Says(Daan, "in Teams die de app wel hebben en die ik bij niemand kan plaatsen: 1.");
        reach.Text.ShouldNotContain("Visser");
    }

    [Fact]
    public async Task No_more_than_two_hundred_thousand_are_kept_and_who_was_heard_longest_ago_makes_way()
    {
        await using var world = await BeforeTheFile();
        await world.InDb(db => db.Database.ExecuteSqlRawAsync(
            $"""
            WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < {Newcomer.Most})
            INSERT INTO newcomers (Channel, Account, Tenant, ExternalUser, Conversation, HeardAt, AskAt, Asked, Version)
            SELECT 'Teams', 'account ' || n, 't', 'u', 'c', '2026-09-01 10:00:00', '2026-12-01 10:00:00', 1, 0 FROM number;
            UPDATE newcomers SET HeardAt = '2026-09-01 09:59:59' WHERE Account = 'account 7';
            """));
        await Installs(world);

        await world.Beats();

        (await world.InDb(db => db.Newcomers.CountAsync())).ShouldBe(Newcomer.Most);
        (await world.InDb(db => db.Newcomers.AnyAsync(newcomer => newcomer.Account == "account 7"))).ShouldBeFalse();
    }

    private static async Task<FakeMember> Installs(BotWorld world)
    {
        var noor = world.Teams.Members.SingleOrDefault(member => member.Name == Noor) ?? world.Teams.AddMember(Noor, "noor.visser@story.example");
        await noor.Installs();
        (await noor.PersonalChat.Next()).Summary.ShouldBe(Stranger);
        return noor;
    }

    private static int LookUps(BotWorld world) => world.Teams.Log.Count(ConnectorOperation.GetMember);

    private static Task<List<Newcomer>> Kept(BotWorld world) => world.InDb(db => db.Newcomers.AsNoTracking().ToListAsync());

    private static Newcomer Earliest(IEnumerable<Newcomer> kept) => kept.MinBy(newcomer => newcomer.AskAt)!;

    /// <param name="row">One with four values, or five.</param>
    private static async Task Imports(BotWorld world, string row)
    {
        await using var scope = world.Services.CreateAsyncScope();
        var header = "email,name,team,language" + (row.Count(letter => letter == ',') > 3 ? ",teams_aad_object_id" : "");
        using var file = new MemoryStream(Encoding.UTF8.GetBytes($"{header}\n{row}\n"));
        (await scope.ServiceProvider.GetRequiredService<ImportPeople>().Execute(file, new ImportOptions(), null, CancellationToken.None)).Written.ShouldBeTrue();
    }

    /// <summary>Teams has everybody, and the service only those who run it.</summary>
    private static Task<BotWorld> BeforeTheFile(DateTimeOffset? at = null, Scene scene = Scene.Teams) => Start(An.Organisation(), at, scene: scene);

    /// <summary>The file has Noor, of whose account nothing is known; and she has not had the app.</summary>
    private static async Task<BotWorld> Unlinked()
    {
        var world = await Start(An.Organisation().Team("Zuid", members: 0).Person(Noor, "Zuid"), scene: Scene.Teams);
        await world.ChangeDb(async db =>
        {
            var person = await db.People.SingleAsync(person => person.Name == Noor);
            (person.TeamsAadObjectId, person.SpeaksOn) = (null, null);
            await db.KnownAddresses.Where(address => address.PersonId == person.Id).ExecuteDeleteAsync();
        });
        return world;
    }
}

[OnPostgreSql]
public sealed class TeamsNewcomersOnPostgreSql
{
    [ContractFact]
    public Task Whoever_had_the_app_before_the_file_had_them_is_welcomed_there_too() => TeamsNewcomerStories.Welcomed(Scene.TeamsOnPostgreSql);
}
