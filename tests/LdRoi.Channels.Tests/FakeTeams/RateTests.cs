using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.TeamsItself;

public sealed class RateTests
{
    [Fact]
    public async Task Seven_sends_in_a_second_pass_and_the_eighth_only_after_its_wait()
    {
        await using var world = await TeamsWithBot.Start();
        for (var n = 0; n < 7; n++)
        {
            (await world.Sends()).Status.ShouldBe(201);
        }

        var eighth = await world.Sends();
        eighth.Status.ShouldBe(429);
        eighth.Code.ShouldBe("Throttled");
        eighth.RetryAfter.ShouldBe(TimeSpan.FromSeconds(1));

        world.Passes(0.999);
        (await world.Sends()).Status.ShouldBe(429);
        world.Passes(0.001);
        (await world.Sends()).Status.ShouldBe(201);
        world.Chat.Messages.Count.ShouldBe(8);
    }

    [Fact]
    public async Task A_ninth_within_two_seconds_waits_for_those_two_seconds()
    {
        await using var world = await TeamsWithBot.Start();
        for (var n = 0; n < 8; n++)
        {
            (await world.Sends()).Status.ShouldBe(201);
            world.Passes(0.2);
        }

        var ninth = await world.Sends();
        ninth.Status.ShouldBe(429);
        world.Passes(ninth.RetryAfter!.Value.TotalSeconds);
        (await world.Sends()).Status.ShouldBe(201);
    }

    [Theory]
    [InlineData(60, 0.49, 30)]
    [InlineData(1_800, 1.9, 3_600)]
    public async Task No_more_than_so_many_fit_in_a_longer_stretch(int allowed, double apart, int stretch)
    {
        await using var world = await TeamsWithBot.Start();
        for (var n = 0; n < allowed; n++)
        {
            (await world.Sends()).Status.ShouldBe(201);
            world.Passes(apart);
        }

        var tooMany = await world.Sends();
        tooMany.Status.ShouldBe(429);
        tooMany.RetryAfter.ShouldBe(TimeSpan.FromSeconds(Math.Ceiling(stretch - (allowed * apart))));
        world.Passes(tooMany.RetryAfter!.Value.TotalSeconds);
        (await world.Sends()).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Text_with_a_card_counts_double()
    {
        await using var world = await TeamsWithBot.Start();
        var both = Cards.Message(Cards.Plain("card"));
        both["text"] = "and text";
        for (var n = 0; n < 3; n++)
        {
            (await world.Sends(both)).Status.ShouldBe(201);
        }

        (await world.Sends(both)).Status.ShouldBe(429);
        (await world.Sends()).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Updates_and_deletes_count_with_the_sends_and_member_reads_have_windows_of_their_own()
    {
        await using var world = await TeamsWithBot.Start();
        var id = (await world.Sends()).Id;
        var one = PlainBot.Activities(world.Teams, world.Chat.Id, id);
        for (var n = 0; n < 6; n++)
        {
            (await world.Bot.Calls(HttpMethod.Put, one, Cards.Message(Cards.Plain("new")))).Status.ShouldBe(200);
        }

        (await world.Bot.Calls(HttpMethod.Delete, one)).Status.ShouldBe(429);
        (await world.Sends()).Status.ShouldBe(429);

        var member = one[..one.IndexOf("/activities", StringComparison.Ordinal)] + $"/members/{Uri.EscapeDataString(world.Noor.Id)}";
        for (var n = 0; n < 14; n++)
        {
            (await world.Bot.Calls(HttpMethod.Get, member)).Status.ShouldBe(200);
        }

        (await world.Bot.Calls(HttpMethod.Get, member)).Status.ShouldBe(429);
    }

    [Fact]
    public async Task An_app_has_fifty_requests_a_second_in_a_tenant_over_all_conversations()
    {
        await using var world = await TeamsWithBot.Start();
        var people = Enumerable.Range(0, 11).Select(n => world.Teams.AddMember($"Member {n}", $"m{n}@example.org")).ToList();
        foreach (var member in people)
        {
            await member.Installs();
        }

        for (var n = 0; n < 50; n++)
        {
            (await world.Bot.Sends(world.Teams, people[n % 10].PersonalChat)).Status.ShouldBe(201);
        }

        var more = await world.Bot.Sends(world.Teams, people[10].PersonalChat);
        more.Status.ShouldBe(429);
        world.Passes(more.RetryAfter!.Value.TotalSeconds);
        (await world.Bot.Sends(world.Teams, people[10].PersonalChat)).Status.ShouldBe(201);
    }

    [Fact]
    public async Task What_people_do_takes_time_for_the_rates_and_for_nothing_else()
    {
        await using var world = await TeamsWithBot.Start();
        var before = world.Teams.Now;
        for (var n = 0; n < 20; n++)
        {
            await world.Noor.Types("help");
            (await world.Sends()).Status.ShouldBe(201);
        }

        world.Teams.Now.ShouldBe(before);

        await using var strict = await TeamsWithBot.Start(options => options with { PauseOfPeople = TimeSpan.Zero });
        var statuses = new List<int>();
        for (var n = 0; n < 8; n++)
        {
            await strict.Noor.Types("help");
            statuses.Add((await strict.Sends()).Status);
        }

        statuses.ShouldBe([201, 201, 201, 201, 201, 201, 201, 429]);
    }

    [Fact]
    public async Task Two_operations_at_once_in_one_conversation_are_one_too_many()
    {
        await using var world = await TeamsWithBot.Start();
        var daan = world.Teams.AddMember("Daan Bos", "daan@example.org");
        await daan.Installs();
        var held = world.Teams.Faults.Next(new Answer.Hold(), ConnectorOperation.Send, world.Chat);
        var first = world.Sends();
        await held.Reached;

        var second = await world.Sends();
        second.Status.ShouldBe(412);
        second.Code.ShouldBe("PreconditionFailed");
        (await world.Bot.Sends(world.Teams, daan.PersonalChat)).Status.ShouldBe(201);

        held.Release();
        (await first).Status.ShouldBe(201);
        (await world.Sends()).Status.ShouldBe(201);
    }
}
