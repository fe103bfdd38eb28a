using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using LdRoi.Channels.Teams;

namespace LdRoi.Channels.Tests.Teams;

public sealed class EnvelopeTests
{
    [Theory]
    [InlineData("Forwarded", "for=127.0.0.1", HttpStatusCode.Unauthorized)]
    [InlineData("X-Forwarded-For", "127.0.0.1", HttpStatusCode.Unauthorized)]
    [InlineData("x-forwarded-host", "localhost", HttpStatusCode.Unauthorized)]
    [InlineData("X-Forwarded-Anything", "", HttpStatusCode.Unauthorized)]
    [InlineData("Host", "bot.example", HttpStatusCode.Forbidden)]
    [InlineData("Host", "127.0.0.1.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://localhost, https://evil.example", HttpStatusCode.Forbidden)]
    public async Task Who_does_not_come_straight_from_this_machine_is_refused(string header, string value, HttpStatusCode status)
    {
        await using var world = await TeamsWorld.Start();
        (await world.Posts(world.Typed(), request => request.Headers.TryAddWithoutValidation(header, value).ShouldBeTrue())).ShouldBe(status);
        await world.ShouldHaveKeptSilent();
    }

    [Theory]
    [InlineData("emulator")]
    [InlineData("MSTeams")]
    [InlineData("webchat")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Another_channel_than_teams_is_forbidden(string? channel)
    {
        await using var world = await TeamsWorld.Start();
        foreach (var name in DocumentedActivities.Names)
        {
            var activity = DocumentedActivities.Of(name, world.Noor);
            activity["channelId"] = channel;
            (await world.Posts(activity)).ShouldBe(HttpStatusCode.Forbidden);
        }

        await world.ShouldHaveKeptSilent();
    }

    [Theory]
    [InlineData("7e000000-0000-4000-8000-00000000c002")]
    [InlineData("")]
    [InlineData("a\nb")]
    public async Task Two_different_tenants_in_one_activity_are_forbidden(string other)
    {
        await using var world = await TeamsWorld.Start();
        foreach (var place in new[] { "conversation", "channelData" })
        {
            var activity = world.Typed();
            activity[place] = place == "conversation"
                ? new JsonObject { ["id"] = world.Chat.Id, ["tenantId"] = other }
                : new JsonObject { ["tenant"] = new JsonObject { ["id"] = other } };
            (await world.Posts(activity)).ShouldBe(HttpStatusCode.Forbidden);
        }

        await world.ShouldHaveKeptSilent();
    }

    [Fact]
    public async Task A_tenant_is_one_tenant_in_either_place_and_in_capitals()
    {
        await using var world = await TeamsWorld.Start();
        var capitals = world.Typed();
        capitals["conversation"]!["tenantId"] = world.Teams.Options.TenantId.ToUpperInvariant();
        var elsewhere = world.Typed();
        elsewhere["conversation"]!.AsObject().Remove("tenantId");

        (await world.Posts(capitals)).ShouldBe(HttpStatusCode.OK);
        (await world.Posts(elsewhere)).ShouldBe(HttpStatusCode.OK);
        await world.Host.Stop();
        world.Product.Heard.Select(said => said.Envelope.Tenant).ShouldBe([world.Teams.Options.TenantId, world.Teams.Options.TenantId]);
    }

    [Fact]
    public async Task A_refusal_does_not_wait_for_the_body()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        using var client = new TcpClient("127.0.0.1", world.Host.Messages.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            "POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"));
        using var reader = new StreamReader(client.GetStream());

        (await reader.ReadLineAsync()).ShouldBe("HTTP/1.1 401 Unauthorized");
    }
}
