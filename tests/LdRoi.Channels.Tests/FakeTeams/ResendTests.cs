using System.Text.Json.Nodes;

namespace LdRoi.Channels.Tests.TeamsItself;

public sealed class ResendTests
{
    [Fact]
    public async Task What_a_failing_bot_did_not_take_comes_again_and_then_under_a_new_id()
    {
        await using var world = await TeamsWithBot.Start();
        world.Bot.Answers = _ => Task.FromResult((500, ""));
        await world.Noor.Types("help");
        (await world.Teams.ResendsDueNow()).ShouldBeEmpty();

        world.Passes(15);
        (await world.Teams.ResendsDueNow()).ShouldHaveSingleItem();
        world.Passes(29);
        (await world.Teams.ResendsDueNow()).ShouldBeEmpty();
        world.Passes(1);
        (await world.Teams.ResendsDueNow()).ShouldHaveSingleItem();
        world.Passes(3_600);
        (await world.Teams.ResendsDueNow()).ShouldBeEmpty();

        var sent = world.Bot.Heard.TakeLast(3).ToList();
        JsonNode.DeepEquals(sent[0], sent[1]).ShouldBeTrue();
        sent[2]["text"]!.GetValue<string>().ShouldBe("help");
        sent[2]["id"]!.GetValue<string>().ShouldNotBe(sent[0]["id"]!.GetValue<string>());
        sent[2]["timestamp"]!.GetValue<string>().ShouldBe("2026-05-12T06:55:45.000Z");
    }

    [Theory]
    [InlineData(200)]
    [InlineData(401)]
    public async Task What_the_bot_took_or_refused_does_not_come_again(int status)
    {
        await using var world = await TeamsWithBot.Start();
        world.Bot.Answers = _ => Task.FromResult((status, ""));
        await world.Noor.Types("help");

        world.Passes(60);
        (await world.Teams.ResendsDueNow()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_slow_bot_hears_it_again_while_it_still_thinks()
    {
        await using var world = await TeamsWithBot.Start();
        var thinks = new TaskCompletionSource();
        var heard = new TaskCompletionSource();
        world.Bot.Answers = async _ =>
        {
            heard.TrySetResult();
            await thinks.Task;
            return (200, "");
        };
        var typing = world.Noor.Types("help");
        await heard.Task;
        world.Passes(15);
        world.Bot.Answers = _ => Task.FromResult((200, ""));

        (await world.Teams.ResendsDueNow()).ShouldHaveSingleItem().IsOk.ShouldBeTrue();
        thinks.SetResult();
        (await typing).IsOk.ShouldBeTrue();
        JsonNode.DeepEquals(world.Bot.Heard[^2], world.Bot.Heard[^1]).ShouldBeTrue();
    }
}
