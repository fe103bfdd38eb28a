using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using LdRoi.Channels.Teams;
using LdRoi.Channels.Teams.Identity;
using LdRoi.Channels.Tests.Simulator;
using LdRoi.Channels.Turns;
using Microsoft.Extensions.Logging.Abstractions;

namespace LdRoi.Channels.Tests.Teams;

public sealed class ConnectionTests
{
    private static readonly SendOutcome Open = new SendOutcome.Ambiguous("connection");

    [Fact]
    public async Task Where_nobody_listens_surely_nothing_arrived()
    {
        await using var world = await TeamsWorld.Start();
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var address = world.Address with { ServiceUrl = $"http://{closed.LocalEndpoint}/" };
        closed.Stop();

        (await world.Channel.Send(address, ScriptedProduct.Question(), default)).ShouldBe(new SendOutcome.Throttled(world.Clock.Now.AddSeconds(5)));
    }

    public static TheoryData<string> Unreachable { get; } = ["no such name", "refused", "wrong certificate", "connecting takes too long"];

    [Theory]
    [MemberData(nameof(Unreachable))]
    public async Task Without_a_connection_surely_nothing_arrived(string why)
    {
        var clock = new HandClock();
        var handler = new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromMilliseconds(1) };
        handler.ConnectCallback = async (_, cancellation) =>
        {
            await Task.Delay(why == "connecting takes too long" ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, TimeProvider.System, cancellation);
            throw why switch
            {
                "no such name" => new SocketException((int)SocketError.HostNotFound),
                "refused" => new SocketException((int)SocketError.ConnectionRefused),
                _ => new AuthenticationException(),
            };
        };
        using var connector = new ConnectorClient(
            new HttpMessageInvoker(handler), new ServiceUrls(TeamsCloud.Public.Hosts), new ConnectorOutcomes(new TeamsPauses(clock, NullLogger<TeamsPauses>.Instance), clock), new RealTime(new Waits()));
        var outcome = await connector.Send("https://smba.trafficmanager.net/emea/", "a:1", OutgoingActivity.Of("Hi"), default);

        outcome.ShouldBe(new SendOutcome.Throttled(clock.Now.AddSeconds(5)));
    }

    public static TheoryData<string, string> HungUp { get; } = new()
    {
        { "", "open" },
        { "HTTP/1.1 201", "open" },
        { "not http at all\r\n\r\n", "open" },
        { "HTTP/1.1 201 Created\r\nX: " + new string('x', 100_000), "open" },
        { "HTTP/1.1 201 Created\r\nContent-Length: 99\r\n\r\n{\"id\":", "sent" },
        { "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "sent" },
        { "HTTP/1.1 403 Forbidden\r\nContent-Length: 99\r\n\r\n{\"error\":", "refused" },
    };

    [Theory]
    [MemberData(nameof(HungUp))]
    public async Task An_answer_that_breaks_off_counts_as_far_as_its_status_came(string answer, string outcome)
    {
        await using var world = await TeamsWorld.Start();
        using var connector = new RawConnector(answer, hangsUp: true);

        (await world.Channel.Send(world.Address with { ServiceUrl = connector.ServiceUrl }, ScriptedProduct.Question(), default)).ShouldBe(outcome switch
        {
            "sent" => new SendOutcome.Sent(""),
            "refused" => new SendOutcome.Refused(RefusalReason.Forbidden),
            _ => Open,
        });
    }

    [Fact]
    public async Task A_body_that_never_ends_does_not_put_in_doubt_what_the_status_said()
    {
        await using var world = await TeamsWorld.Start();
        using var connector = new RawConnector("HTTP/1.1 201 Created\r\nContent-Length: 99\r\n\r\n{\"id\":", hangsUp: false);
        var sending = world.Channel.Send(world.Address with { ServiceUrl = connector.ServiceUrl }, ScriptedProduct.Question(), default);
        await connector.Said;
        world.Host.Waits.Pass(TimeSpan.FromSeconds(30));

        // The head may not have been read yet when time is up; then nobody knows.
        (await sending).ShouldBeOneOf(new SendOutcome.Sent(""), new SendOutcome.Ambiguous("timeout"));
    }
}
