using System.Globalization;
using System.Net;
using System.Text;
using LdRoi.Channels.Slack;
using LdRoi.Channels.Tests.Simulator;
using LdRoi.FakePlatforms.Slack;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace LdRoi.Channels.Tests.Slack;

/// <summary>Only what Slack signed, lately and for the first time, is looked at.</summary>
public sealed class SignatureTests
{
    private const string Secret = "not-a-real-signing-secret";
    private const string Body = "payload=%7B%22type%22%3A%22block_actions%22%7D";
    private const string Vector = "v0=b54d9c06bc90607134fb4e1cabc9cee4f584003f6b6c7781479bd2c0698b2830";

    [Fact]
    public void The_documented_example_holds() =>
        SlackSignature.Of(Encoding.UTF8.GetBytes(Secret), "1767225600", Encoding.UTF8.GetBytes(Body)).ShouldBe(Vector);

    [Fact]
    public void An_empty_secret_is_refused_at_the_start()
    {
        Should.Throw<ArgumentException>(() => new SlackSignature(new SlackOptions(), TimeProvider.System));
        Should.Throw<ArgumentException>(() => new SlackSignature(new SlackOptions { SigningSecret = " ", PreviousSigningSecret = "old" }, TimeProvider.System));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    public void Five_minutes_are_the_most_that_clocks_may_differ(int seconds, bool holds)
    {
        var clock = new HandClock();
        var (timestamp, signature) = Signed(clock.Now.AddSeconds(seconds));
        Signature(clock).Holds(timestamp, signature, Bytes).ShouldBe(holds);
    }

    [Fact]
    public void The_same_request_again_is_a_replay_until_it_is_too_old_anyway()
    {
        var clock = new HandClock();
        var guard = Signature(clock);
        var (timestamp, signature) = Signed(clock.Now);
        guard.Holds(timestamp, signature, Bytes).ShouldBeTrue();
        guard.Holds(timestamp, signature, Bytes).ShouldBeFalse();
        clock.Now += TimeSpan.FromSeconds(300);
        guard.Holds(timestamp, signature, Bytes).ShouldBeFalse();
    }

    [Fact]
    public void While_a_secret_is_replaced_both_hold_and_no_third()
    {
        var clock = new HandClock();
        var guard = Signature(clock, previous: "the one before");
        guard.Holds(Signed(clock.Now).Timestamp, Signed(clock.Now).Signature, Bytes).ShouldBeTrue();
        guard.Holds(Signed(clock.Now, "the one before").Timestamp, Signed(clock.Now, "the one before").Signature, Bytes).ShouldBeTrue();
        guard.Holds(Signed(clock.Now, "").Timestamp, Signed(clock.Now, "").Signature, Bytes).ShouldBeFalse();
        guard.Holds(Signed(clock.Now, "another").Timestamp, Signed(clock.Now, "another").Signature, Bytes).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("1e30")]
    [InlineData("-1767225600")]
    [InlineData("+1767225600")]
    [InlineData(" 1767225600")]
    [InlineData("1767225600.0")]
    [InlineData("١٧٦٧٢٢٥٦٠٠")]
    [InlineData("999999999999")]
    [InlineData("9999999999999")]
    [InlineData("NaN")]
    public void A_time_that_is_no_time_is_refused(string timestamp)
    {
        var clock = new HandClock();
        Signature(clock).Holds(timestamp, SlackSignature.Of(Encoding.UTF8.GetBytes(Secret), timestamp, Bytes), Bytes).ShouldBeFalse();
    }

    [Fact]
    public void A_header_that_is_missing_or_comes_twice_is_refused()
    {
        var clock = new HandClock();
        var (timestamp, signature) = Signed(clock.Now);
        var guard = Signature(clock);
        guard.Holds(StringValues.Empty, signature, Bytes).ShouldBeFalse();
        guard.Holds(timestamp, StringValues.Empty, Bytes).ShouldBeFalse();
        guard.Holds(new StringValues([timestamp, timestamp]), signature, Bytes).ShouldBeFalse();
        guard.Holds(timestamp, new StringValues([signature, signature]), Bytes).ShouldBeFalse();
        guard.Holds(timestamp, new StringValues([signature, null]), Bytes).ShouldBeFalse();
        guard.Holds(timestamp, signature, Bytes).ShouldBeTrue();
    }

    /// <summary>Every request here was genuine once; something in it was changed since, be it one bit or how it is written.</summary>
    [Fact]
    public async Task Of_a_hundred_thousand_changed_requests_none_is_taken_and_none_breaks_anything()
    {
        const int many = 100_000;
        await using var world = await SlackWorld.Start();
        var endpoints = world.Get<SlackEndpoints>();
        var random = new Random(7);
        var statuses = new Dictionary<int, int>();
        for (var round = 0; round < many; round++)
        {
            var request = Genuine(world, random, round);
            Mutations.Change(request, random);
            var (status, act) = (await Mutations.Run(request, endpoints), request.Path);
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            status.ShouldBeInRange(400, 499, $"{round} {act}");
        }

        statuses.Keys.ShouldBeSubsetOf([401, 413]);
        world.Product.Heard.ShouldBeEmpty();

        // Unchanged they are taken: the search sees something.
        (await Mutations.Run(Genuine(world, random, 0), endpoints)).ShouldBe(200);
        world.Product.Heard.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Over_the_wire_a_forged_request_gets_a_401_without_a_body_and_reaches_nobody()
    {
        await using var world = await SlackWorld.Start();
        foreach (var path in new[] { "events", "interactions", "commands" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/slack/{path}") { Content = new StringContent("{}") };
            request.Headers.Add("X-Slack-Request-Timestamp", world.Clock.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Signature", Vector);
            using var response = await world.Client.SendAsync(request);
            response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
        }

        world.Product.Heard.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ssl_check=1", 200)]
    [InlineData("ssl_check=1&token=old", 200)]
    [InlineData("ssl_check=1&command=%2Fldroi&text=stop&user_id=U1", 401)]
    [InlineData("ssl_check=0", 401)]
    [InlineData("ssl_check=1&ssl_check=1", 401)]
    public async Task Slack_may_look_at_the_certificate_and_do_nothing_else_unsigned(string body, int status)
    {
        await using var world = await SlackWorld.Start();
        using var response = await world.Client.PostAsync(
            new Uri("/slack/commands", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"));
        ((int)response.StatusCode).ShouldBe(status);
        world.Product.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_not_read_to_its_end()
    {
        await using var world = await SlackWorld.Start();
        using var response = await world.Client.PostAsync(new Uri("/slack/events", UriKind.Relative), new ByteArrayContent(new byte[200_000]));
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    private static byte[] Bytes => Encoding.UTF8.GetBytes(Body);

    private static SlackSignature Signature(HandClock clock, string previous = "") =>
        new(new SlackOptions { SigningSecret = Secret, PreviousSigningSecret = previous }, clock);

    private static (string Timestamp, string Signature) Signed(DateTimeOffset at, string secret = Secret)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return (timestamp, SlackSignature.Of(Encoding.UTF8.GetBytes(secret), timestamp, Bytes));
    }

    private static Forgery Genuine(SlackWorld world, Random random, int round)
    {
        var at = world.Clock.Now.AddSeconds(random.Next(-200, 200)).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var (path, body) = (round % 3) switch
        {
            0 => ("commands", $"team_id={world.Workspace.Team}&user_id={world.Noor.Id}&api_app_id={world.Slack.Options.AppId}&channel_id=D1&command=%2Fldroi&text=stop+{round}"),
            1 => ("events", $$"""{"event":{"type":"message","channel_type":"im","channel":"D1","user":"{{world.Noor.Id}}","text":"stop","ts":"{{round}}.1"}, "type":"event_callback","team_id":"{{world.Workspace.Team}}","api_app_id":"{{world.Slack.Options.AppId}}"}"""),
            _ => ("interactions", "payload=" + Uri.EscapeDataString($$$"""{"type":"block_actions","team":{"id":"{{{world.Workspace.Team}}}"},"api_app_id":"{{{world.Slack.Options.AppId}}}","user":{"id":"{{{world.Noor.Id}}}"},"actions":[{"type":"button","action_id":"stop","value":"t{{{round}}}"}] }""")),
        };
        return new Forgery(path, Encoding.UTF8.GetBytes(body), at, SlackLine.Signature(world.Slack.Options.SigningSecret, at, body));
    }
}
