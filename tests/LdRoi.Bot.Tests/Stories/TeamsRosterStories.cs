using LdRoi.Bot.People;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels.Turns;
using LdRoi.FakePlatforms.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static LdRoi.Bot.Tests.Stories.AWaitingCard;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>An administrator adds the app to a team: who is known there can be reached without having written, and who is unknown is left alone.</summary>
public sealed class TeamsRosterStories
{
    private static readonly DateTimeOffset HalfPastNine = BotWorld.Utc(2026, 9, 9, 7, 30);

    [Fact]
    public async Task Whoever_is_known_in_the_team_gets_the_card_in_a_chat_of_their_own_without_a_word_in_the_team()
    {
        await using var world = await WithoutTheApp();
        var (noor, daan) = (world.InTeams(Noor), world.InTeams(Daan));
        await world.PlansScan(["Zuid"], "2026-09-09", "2026-09-29");
        (await world.As(Organisation.LearningProfessional).Types("bereik")).Says("0 van de 2");

        var team = world.Teams.Channel(noor, daan, world.Teams.AddMember("Somebody Else", "else@elsewhere.example"));
        await Adds(world, team);
        await world.Beats();

        (await world.As(Organisation.LearningProfessional).Types("bereik")).Says("2 van de 2");
        var known = (await world.AddressOf(Noor)).ShouldNotBeNull();
        (known.ExternalUser, known.Conversation, known.ServiceUrl).ShouldBe((noor.Id, "", world.Teams.ServiceUrl));
        (await world.PersonNamed(Noor)).TeamsAadObjectId.ShouldBe(noor.AadObjectId);

        await world.SleepsUntil(HalfPastNine);
        world.As(Noor).ScanCard.Questions.Count.ShouldBe(3);
        (await world.AddressOf(Noor))!.Conversation.ShouldBe(noor.PersonalChat.Id, "the chat that was made is kept");
        world.Teams.Log.Count(ConnectorOperation.CreateConversation).ShouldBe(2);
        team.Messages.ShouldBeEmpty();

        await world.SleepsUntil(HalfPastNine.AddDays(1));
        world.Teams.Log.Count(ConnectorOperation.CreateConversation).ShouldBe(2, "it is made once");
    }

    [Fact]
    public async Task Of_whom_the_organisation_does_not_know_nothing_is_kept_and_nothing_is_sent()
    {
        await using var world = await WithoutTheApp();
        var before = await Counts(world);
        var others = Enumerable.Range(0, 60).Select(n => world.Teams.AddMember($"Other {n:00}", $"other{n}@elsewhere.example")).ToArray();
        var guest = world.Teams.AddMember("Noor Visser (gast)", "NOOR.VISSER@story.example", isGuest: true);

        await Adds(world, world.Teams.Channel([.. others, guest]));
        await world.Beats();

        (await Counts(world)).ShouldBe(before);
        (await world.PersonNamed(Noor)).TeamsAadObjectId.ShouldBeNull();
        others.Append(guest).ShouldAllBe(other => other.Sightings.Count == 0);

        static Task<(int, int)> Counts(BotWorld world) =>
            world.InDb(async db => (await db.People.CountAsync(), await db.KnownAddresses.CountAsync()));
    }

    [Fact]
    public async Task Who_joins_the_team_later_is_reached_within_minutes_and_who_leaves_before_their_first_card_no_longer()
    {
        await using var world = await WithoutTheApp();
        var (noor, daan) = (world.InTeams(Noor), world.InTeams(Daan));
        var team = world.Teams.Channel(noor);
        await Adds(world, team);
        await world.Beats();
        (await world.AddressOf(Daan)).ShouldBeNull();

        await daan.Joins(team);
        await noor.Leaves(team);
        await TakenIn(world, team);
        await world.SleepsUntil(world.Now.AddMinutes(11));

        (await world.AddressOf(Daan))!.ClosedBecause.ShouldBeNull();
        (await world.AddressOf(Noor))!.ClosedBecause.ShouldBe("NotInstalled");
        world.Teams.Log.Count(ConnectorOperation.ListMembers).ShouldBe(2);
    }

    [Fact]
    public async Task Who_leaves_one_team_and_is_still_in_another_stays_reachable()
    {
        await using var world = await WithoutTheApp();
        var noor = world.InTeams(Noor);
        var (one, other) = (world.Teams.Channel(noor), world.Teams.Channel(noor));
        await Adds(world, one);
        await Adds(world, other);
        await world.Beats();

        await noor.Leaves(one);
        await TakenIn(world, one);
        await world.Beats();
        (await world.AddressOf(Noor))!.ClosedBecause.ShouldBe("NotInstalled");
        await world.SleepsUntil(world.Now.AddMinutes(11));

        (await world.AddressOf(Noor))!.ClosedBecause.ShouldBeNull();
    }

    [Fact]
    public async Task Who_took_the_app_out_of_their_own_chat_is_not_brought_back_by_a_team()
    {
        await using var world = await BotWorld.Start(An.Organisation().Team("Zuid", members: 0).Person(Noor, "Zuid"), scene: Scene.Teams);
        await world.InTeams(Noor).Uninstalls();
        await Adds(world, world.Teams.Channel(world.InTeams(Noor)));
        await world.Beats();

        (await world.AddressOf(Noor))!.ClosedBecause.ShouldBe(KnownAddress.Removed);
    }

    [Fact]
    public async Task A_team_is_looked_at_once_a_night_also_when_Teams_told_nothing()
    {
        await using var world = await WithoutTheApp();
        var team = world.Teams.Channel(world.InTeams(Noor));
        await Adds(world, team);
        await world.Beats();
        team.HasBot = false;
        await world.InTeams(Daan).Joins(team);
        team.HasBot = true;

        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 1, 59));
        world.Teams.Log.Count(ConnectorOperation.ListMembers).ShouldBe(1);
        await world.SleepsUntil(BotWorld.Utc(2026, 9, 9, 2, 0));

        world.Teams.Log.Count(ConnectorOperation.ListMembers).ShouldBe(2, "at four at night in Amsterdam");
        (await world.AddressOf(Daan)).ShouldNotBeNull();
        await world.Beats();
        world.Teams.Log.Count(ConnectorOperation.ListMembers).ShouldBe(2);
    }

    [Fact]
    public async Task When_the_app_leaves_the_only_team_nobody_is_reachable_through_it_and_who_has_a_chat_keeps_it()
    {
        await using var world = await WithoutTheApp();
        var (noor, daan) = (world.InTeams(Noor), world.InTeams(Daan));
        var team = world.Teams.Channel(noor, daan);
        await Adds(world, team);
        await world.Beats();
        await daan.Installs();
        await daan.PersonalChat.Next();

        await world.InTeams(Organisation.LearningProfessional).Uninstalls(team);
        await TakenIn(world, team);
        await world.Beats();

        (await world.AddressOf(Noor))!.ClosedBecause.ShouldBe("NotInstalled");
        (await world.AddressOf(Daan))!.ClosedBecause.ShouldBeNull();
        world.Teams.Log.Count(ConnectorOperation.ListMembers).ShouldBe(1, "what is gone is not asked for");
    }

    /// <summary>The administrator adds the app, and the service has taken it in.</summary>
    private static async Task Adds(BotWorld world, FakeChat team)
    {
        await world.InTeams(Organisation.LearningProfessional).Installs(team);
        await TakenIn(world, team);
    }

    /// <summary>What was acknowledged is done a little later, in order within a conversation.</summary>
    private static async Task TakenIn(BotWorld world, FakeChat chat)
    {
        var done = new TaskCompletionSource();
        world.Services.GetRequiredService<ConversationLanes>().TryAdd(chat.Id, _ => Task.FromResult(done.TrySetResult())).ShouldBeTrue();
        await done.Task;
    }

    /// <summary>Two people of the organisation, in Teams, who never had the app and of whom no account is known.</summary>
    private static async Task<BotWorld> WithoutTheApp()
    {
        var world = await BotWorld.Start(
            An.Organisation().Team("Zuid", members: 0).Person(Noor, "Zuid").Person(Daan, "Zuid"), scene: Scene.Teams);
        await world.ChangeDb(async db =>
        {
            foreach (var person in await db.People.Where(person => person.Name == Noor || person.Name == Daan).ToListAsync())
            {
                person.TeamsAadObjectId = null;
                db.RemoveRange(await db.KnownAddresses.Where(address => address.PersonId == person.Id).ToListAsync());
                world.InTeams(person.Name).PersonalChat.HasBot = false;
            }
        });
        return world;
    }
}
