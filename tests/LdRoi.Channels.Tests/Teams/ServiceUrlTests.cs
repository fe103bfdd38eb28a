using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using LdRoi.Channels.Teams;
using LdRoi.Channels.Teams.Identity;

namespace LdRoi.Channels.Tests.Teams;

public sealed class ServiceUrlTests
{
    public static TheoryData<string?> Foreign { get; } =
    [
        "https://evil.example/", "https://smba.trafficmanager.net/emea/", "http://127.0.0.1.evil.example:{port}/", "http://localhost.evil.example/",
        "http://user@127.0.0.1:{port}/", "http://user:word@localhost:{port}/", "http://127.0.0.1:{port}@evil.example/",
        "http://127.0.0.1:{port}/?next=x", "http://127.0.0.1:{port}/#x", "http://[2001:db8::1]:{port}/", "http://[::ffff:169.254.169.254]/",
        "http://2852039166/", "http://0xA9FEA9FE/", "http://0251.0376.0251.0376/", "http://169.254.169.254/", "http://0.0.0.0:{port}/",
        "http://127.0.0.2:{port}/", "http://localhost.:{port}/", "file:///etc/passwd", "file://127.0.0.1/x",
        "ftp://127.0.0.1:{port}/", "ws://127.0.0.1:{port}/", "//127.0.0.1:{port}/", "127.0.0.1:{port}", "/v3", "", " ", null,
    ];

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task An_address_that_is_not_on_this_machine_is_forbidden_and_gets_not_one_byte(string? serviceUrl)
    {
        using var bait = new TcpListener(IPAddress.Any, 0);
        bait.Start();
        await using var world = await TeamsWorld.Start();
        foreach (var name in DocumentedActivities.Names)
        {
            var activity = DocumentedActivities.Of(name, world.Noor);
            activity["serviceUrl"] = serviceUrl?.Replace("{port}", $"{((IPEndPoint)bait.LocalEndpoint).Port}", StringComparison.Ordinal);
            (await world.Posts(activity)).ShouldBe(HttpStatusCode.Forbidden);
        }

        await world.ShouldHaveKeptSilent();
        bait.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task An_address_that_is_no_text_is_refused()
    {
        await using var world = await TeamsWorld.Start();
        foreach (JsonNode wrong in new JsonNode[] { 7, true, new JsonArray("http://127.0.0.1/"), new JsonObject() })
        {
            var activity = world.Typed();
            activity["serviceUrl"] = wrong;
            (await world.Posts(activity)).ShouldBe(HttpStatusCode.BadRequest);
        }

        await world.ShouldHaveKeptSilent();
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://SMBA.trafficmanager.net", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams", true)]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/amer", false)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/emea/", false)]
    [InlineData("https://evil.trafficmanager.net/emea/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("https://x@smba.trafficmanager.net/", false)]
    [InlineData("http://127.0.0.1/", false)]
    [InlineData("https://localhost/", false)]
    public void With_tokens_only_the_connector_itself_is_allowed(string serviceUrl, bool isAllowed) =>
        new ServiceUrls(TeamsCloud.Public.Hosts).Allows(serviceUrl).ShouldBe(isAllowed);

    [Fact]
    public void Each_cloud_has_its_own_connectors()
    {
        var government = new ServiceUrls(TeamsCloud.UsGovernment.Hosts);
        government.Allows("https://smba.infra.gov.teams.microsoft.us/amer").ShouldBeTrue();
        government.Allows("https://smba.infra.dod.teams.microsoft.us/amer").ShouldBeTrue();
        government.Allows("https://smba.trafficmanager.net/emea/").ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task Nothing_is_sent_to_a_stored_address_that_is_not_allowed(string? serviceUrl)
    {
        await using var world = await TeamsWorld.Start();
        var address = world.Address with { ServiceUrl = serviceUrl?.Replace("{port}", "9", StringComparison.Ordinal) };

        (await world.Channel.Send(address, ScriptedProduct.Saying("Hi"), default)).ShouldBe(new SendOutcome.Refused(RefusalReason.NotFound));
        (await world.Channel.Update(address, "1", ScriptedProduct.Saying("Hi"), default)).ShouldBe(new SendOutcome.Refused(RefusalReason.NotFound));
    }
}
