using System.Net;

namespace LdRoi.Channels.Tests.Teams;

public sealed class UnknownActivityTests
{
    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("messageReaction")]
    [InlineData("messageDelete")]
    [InlineData("command")]
    [InlineData("Message")]
    [InlineData("somethingOfNextYear")]
    public async Task A_type_that_we_do_not_act_on_is_acknowledged_and_passed_over(string type)
    {
        await using var world = await TeamsWorld.Start();
        var activity = world.Typed();
        activity["type"] = type;
        activity["value"] = 7;
        activity["timestamp"] = "yesterday";

        (await world.Posts(activity)).ShouldBe(HttpStatusCode.OK);
        await world.ShouldHaveKeptSilent();
    }

    [Theory]
    [InlineData("task/other")]
    [InlineData("composeExtension/query")]
    [InlineData("ADAPTIVECARD/ACTION")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_invoke_that_we_do_not_know_is_not_implemented(string? name)
    {
        await using var world = await TeamsWorld.Start();
        var activity = world.Noor.Activity("invoke");
        activity["name"] = name;

        (await world.Posts(activity)).ShouldBe(HttpStatusCode.NotImplemented);
        await world.ShouldHaveKeptSilent();
    }

    [Theory]
    [InlineData("undeleteMessage")]
    [InlineData(null)]
    public async Task Only_an_edit_is_news_of_a_message(string? eventType)
    {
        await using var world = await TeamsWorld.Start();
        var activity = world.Typed();
        activity["type"] = "messageUpdate";
        activity["channelData"]!["eventType"] = eventType;

        (await world.Posts(activity)).ShouldBe(HttpStatusCode.OK);
        await world.ShouldHaveKeptSilent();
    }
}
