using System.Net;
using System.Text.Json.Nodes;
using LdRoi.Channels.Teams;
using LdRoi.Channels.Turns;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.Teams;

/// <summary>The teams and group chats in which the app is: how they become known, and who is listed there.</summary>
public sealed class RosterTests
{
    [Theory]
    [InlineData(ChatType.Channel)]
    [InlineData(ChatType.GroupChat)]
    public async Task Where_the_app_is_added_the_people_can_be_listed_and_where_it_is_taken_away_no_longer(ChatType type)
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        var (chat, roster) = (Place(world, type, world.Noor), world.Host.Get<IRoster>());
        await world.Noor.Installs(chat);
        var place = await Settled(world, chat);
        roster.TakeNews().Changed.ShouldBe([place]);
        roster.TakeNews().Changed.ShouldBeEmpty("it is told once");

        var member = (await roster.Read(place, null, default))!.Members.ShouldHaveSingleItem();
        member.ShouldBe(new RosterMember(
            world.Address with { Conversation = ChatAddress.NoConversation }, new PlatformProfile(world.Noor.AadObjectId!, "noor@example.org"), IsColleague: true));

        await world.Noor.Uninstalls(chat);
        await world.Host.Stop();
        (await roster.Tenants(default)).ShouldBeEmpty();
        roster.TakeNews().Gone.ShouldBe([new RosterLeaver(world.Teams.Options.TenantId, null)]);
    }

    [Fact]
    public async Task A_team_in_which_the_app_was_already_becomes_known_when_somebody_speaks_there()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        var team = world.Teams.Channel(world.Noor);
        await world.Noor.Types("@LdRoi help", team);
        await world.Noor.Types("@LdRoi help", team);
        await world.Host.Stop();

        var roster = world.Host.Get<IRoster>();
        var place = (await roster.Tenants(default)).ShouldHaveSingleItem();
        roster.TakeNews().Changed.ShouldBe([place]);
        roster.TakeNews().Changed.ShouldBeEmpty("it is told once");
        (await roster.Read(place, null, default))!.Members.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_comes_makes_the_team_be_read_again_and_who_goes_is_named()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        var (team, roster) = (world.Teams.Channel(world.Noor), world.Host.Get<IRoster>());
        await world.Noor.Installs(team);
        var daan = world.Add("Daan Bos", "daan@example.org");
        var place = await Settled(world, team);
        roster.TakeNews();

        (await daan.Joins(team)).ShouldBe(HttpStatusCode.OK);
        (await world.Noor.Leaves(team)).ShouldBe(HttpStatusCode.OK);
        await world.Host.Stop();

        var news = roster.TakeNews();
        news.Changed.ShouldBe([place]);
        news.Gone.ShouldBe([new RosterLeaver(world.Teams.Options.TenantId, world.Noor.Id)]);
        (await roster.Read(place, null, default))!.Members.Select(member => member.Profile.Email).ShouldBe(["daan@example.org"]);
    }

    [Fact]
    public async Task A_large_team_comes_page_by_page_each_person_once_at_two_pages_a_second()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        world.Host.Waits.StandsStill = true;
        var roster = world.Host.Get<IRoster>();
        var place = await With(world, [.. Enumerable.Range(0, 1_100).Select(n => world.Teams.AddMember($"Member {n:0000}", $"m{n}@example.org"))]);
        var seen = new List<string>();
        string? next = null;
        for (var pages = 1; pages <= 3; pages++)
        {
            var reading = roster.Read(place, next, default);
            if (pages > 1)
            {
                await world.Host.Waits.Reached(TimeSpan.FromSeconds(0.5) * (pages - 1), 1);
                world.Host.Waits.Pass(TimeSpan.FromSeconds(0.5) * (pages - 1));
                world.Host.Waits.Pass(TimeSpan.MinValue);
            }

            var page = (await reading).ShouldNotBeNull();
            seen.AddRange(page.Members.Select(member => member.Address.ExternalUser));
            next = page.Next;
        }

        next.ShouldBeNull();
        seen.Distinct().Count().ShouldBe(1_100);
        world.Teams.Log.Count(ConnectorOperation.ListMembers).ShouldBe(3);
    }

    [Fact]
    public async Task Guests_and_whoever_has_no_directory_id_are_passed_over()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        var nameless = world.Add("No Id", "none@example.org");
        nameless.AadObjectId = null;
        var place = await With(world, world.Noor, world.Add("Sam Ito", "sam@partner.example", isGuest: true), nameless);

        (await world.Host.Get<IRoster>().Read(place, null, default))!.Members.Select(member => member.Profile.Email).ShouldBe(["noor@example.org"]);
    }

    public static TheoryData<string, Answer, int> Troubles { get; } = new()
    {
        { "throttled", Answer.Throttled(7), 7 },
        { "broken", Answer.Html(502), 300 },
        { "dropped", new Answer.Drop(), 300 },
        { "no JSON", Answer.Json(200, "{\"members\":"), 300 },
        { "no list", Answer.Json(200, """{"members":7}"""), 300 },
        { "unknown", Answer.Error(418, "Teapot"), 3_600 },
        { "forbidden", Answer.Error(403, "Forbidden"), 3_600 },
        { "switched off", Answer.Error(403, "BotDisabledByAdmin"), 3_600 },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_page_that_does_not_come_is_asked_for_again_once_the_platform_has_had_its_rest(string name, Answer answer, int seconds)
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        var (roster, place) = (world.Host.Get<IRoster>(), await With(world, world.Noor));
        world.Host.Waits.Pass(TimeSpan.FromSeconds(2));
        world.Teams.Faults.Next(answer, ConnectorOperation.ListMembers);

        (await roster.Read(place, null, default)).ShouldBeNull(name);
        world.Clock.Now += TimeSpan.FromSeconds(seconds - 1);
        (await roster.Read(place, null, default)).ShouldBeNull();
        world.Teams.Log.Count(ConnectorOperation.ListMembers).ShouldBe(1, "it is left alone meanwhile");
        world.Clock.Now += TimeSpan.FromSeconds(1);
        (await roster.Read(place, null, default))!.Members.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_name_of_the_next_page_that_grew_too_old_begins_the_roster_anew()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        var place = await With(world, world.Noor);
        world.Host.Waits.Pass(TimeSpan.FromSeconds(2));

        (await world.Host.Get<IRoster>().Read(place, "old", default))!.Members.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_next_page_that_is_never_to_be_had_is_left_alone_for_a_while()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        var (roster, place) = (world.Host.Get<IRoster>(), await With(world, [.. Enumerable.Range(0, 600).Select(one => world.Add($"P {one}", $"p{one}@example.org"))]));
        world.Host.Waits.Pass(TimeSpan.FromSeconds(2));
        var next = (await roster.Read(place, null, default))!.Next.ShouldNotBeNull();
        world.Teams.Faults.Next(Answer.Error(400, "BadArgument", "The token is not valid."), ConnectorOperation.ListMembers);
        next = (await roster.Read(place, next, default))!.Next.ShouldNotBeNull("the roster begins anew");

        world.Teams.Faults.Next(Answer.Error(400, "BadArgument", "The token is not valid."), ConnectorOperation.ListMembers);
        (await roster.Read(place, next, default)).ShouldBeNull();
        var asked = world.Teams.Log.Count(ConnectorOperation.ListMembers);
        (await roster.Read(place, next, default)).ShouldBeNull();
        world.Teams.Log.Count(ConnectorOperation.ListMembers).ShouldBe(asked);

        world.Clock.Now += TeamsConstants.RestOfTenant;
        (await roster.Read(place, next, default))!.Next.ShouldNotBeNull("after the rest it begins anew");
    }

    [Fact]
    public async Task A_page_at_which_the_reading_breaks_off_in_whatever_way_does_not_end_it_for_good()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        var (roster, place) = (world.Host.Get<IRoster>(), await With(world, world.Noor));
        world.Host.Waits.Pass(TimeSpan.FromSeconds(2));
        world.Teams.Faults.Next(Answer.Error(403, "Forbidden", "This page is not for you."), ConnectorOperation.ListMembers);
        (await roster.Read(place, "page", default)).ShouldBeNull();

        world.Clock.Now += TeamsConstants.RestOfTenant;
        (await roster.Read(place, "page", default))!.Members.Count.ShouldBe(1, "the made-up page is not asked for again");
    }

    [Theory]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(404, "ConversationNotFound")]
    public async Task A_team_that_is_gone_without_a_word_is_forgotten(int status, string code)
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        var (roster, place) = (world.Host.Get<IRoster>(), await With(world, world.Noor));
        world.Teams.Faults.Next(Answer.Error(status, code), ConnectorOperation.ListMembers);

        (await roster.Read(place, null, default))!.Members.ShouldBeEmpty();
        (await roster.Tenants(default)).ShouldBeEmpty();
        roster.TakeNews().Gone.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task After_Teams_moves_to_another_region_the_roster_is_read_there()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        var place = await With(world, world.Noor);
        world.Teams.MovesTo("emea");
        await world.Noor.Types("help");

        (await world.Host.Get<IRoster>().Read(place, null, default))!.Members.ShouldHaveSingleItem().Address.ServiceUrl.ShouldBe(world.Teams.ServiceUrl);
    }

    public static TheoryData<string> Shapes { get; } =
    [
        """{"membersAdded":7}""", """{"membersAdded":[7,null,{"id":[]}],"membersRemoved":"x"}""", """{"membersAdded":[{"id":"29:1x"}],"conversation":{"id":"19:x","conversationType":7}}""",
        """{"membersAdded":[{"id":"29:1x"}],"conversation":null,"recipient":[]}""", """{"membersRemoved":[{"id":""}],"channelData":[]}""",
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task News_of_any_shape_is_acknowledged(string odd)
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        var update = world.Noor.Activity("conversationUpdate", world.Teams.Channel(world.Noor));
        foreach (var (name, value) in JsonNode.Parse(odd)!.AsObject())
        {
            update[name] = value?.DeepClone();
        }

        (await world.Noor.Sends(update)).IsOk.ShouldBeTrue();
        await world.ShouldHaveKeptSilent();
    }

    [Fact]
    public async Task Where_a_chat_is_still_to_be_made_sending_makes_it_and_says_where()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        world.Chat.HasBot = false;
        world.Teams.Channel(world.Noor);
        var listed = world.Address with { Conversation = ChatAddress.NoConversation };

        var sent = (await world.Channel.Send(listed, ScriptedProduct.Question(), default)).ShouldBeOfType<SendOutcome.Sent>();

        sent.NewAddress.ShouldBe(world.Address);
        world.Chat.Messages.ShouldHaveSingleItem();
        world.Teams.Log.Requests.Select(request => request.Operation).ShouldBe([ConnectorOperation.CreateConversation, ConnectorOperation.Send]);
    }

    [Fact]
    public async Task Where_no_chat_can_be_made_the_person_does_not_have_the_app()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        world.Chat.HasBot = false;

        (await world.Channel.Send(world.Address with { Conversation = ChatAddress.NoConversation }, ScriptedProduct.Question(), default))
            .ShouldBe(new SendOutcome.Refused(RefusalReason.NotInstalled));
    }

    private static FakeChat Place(TeamsWorld world, ChatType type, params FakeMember[] members) =>
        type == ChatType.Channel ? world.Teams.Channel(members) : world.Teams.GroupChat(members);

    private static async Task<string> With(TeamsWorld world, params FakeMember[] members)
    {
        var place = new TeamsPlace(world.Teams.Options.TenantId, world.Teams.Channel(members).Id, world.Teams.ServiceUrl);
        await world.Host.Get<TeamsPlaces>().Keep(place, default);
        return TeamsPlaces.KeyOf(place);
    }

    /// <summary>What was acknowledged is done a little later, in order within a conversation.</summary>
    private static async Task<string> Settled(TeamsWorld world, FakeChat chat)
    {
        var done = new TaskCompletionSource();
        world.Host.Get<ConversationLanes>().TryAdd(chat.Id, _ => Task.FromResult(done.TrySetResult())).ShouldBeTrue();
        await done.Task;
        return (await world.Host.Get<IRoster>().Tenants(default)).ShouldHaveSingleItem();
    }
}
