using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LdRoi.Channels.Teams;
using LdRoi.Channels.Teams.Identity;
using LdRoi.Channels.Turns;
using LdRoi.FakePlatforms.Teams;
using Microsoft.Identity.Client;

namespace LdRoi.Channels.Tests.Teams;

/// <summary>Our own token: got by MSAL, kept, renewed when it is refused, and shown to the connector only.</summary>
public sealed class BotTokenTests
{
    [Fact]
    public async Task One_token_serves_for_many_calls()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        await world.Asks();
        await world.Asks();

        world.Teams.Tokens.HandedOut.ShouldBe(1);
        world.Chat.Messages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once_and_the_card_sent_once()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        await world.Asks();
        world.Teams.Tokens.RevokeAll();
        world.Clock.Now += TimeSpan.FromSeconds(1);
        await world.Asks();

        world.Teams.Tokens.HandedOut.ShouldBe(2);
        world.Chat.Messages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task When_the_new_token_is_refused_too_nothing_is_sent_for_a_while_and_somebody_reads_why_once()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        world.Teams.Faults.Next(Answer.Error(401, "BotNotRegistered"), ConnectorOperation.Send, times: 2);
        var until = new SendOutcome.Throttled(world.Clock.Now.AddMinutes(5));
        (await world.Channel.Send(world.Address, ScriptedProduct.Question(), default)).ShouldBe(until);
        (await world.Channel.Send(world.Address, ScriptedProduct.Question(), default)).ShouldBe(until);
        (await world.Channel.Update(world.Address, "1", ScriptedProduct.Question(), default)).ShouldBe(until);

        world.Teams.Log.Count(ConnectorOperation.Send).ShouldBe(2);
        world.Host.Log.All.Where(line => line.Contains("BotNotRegistered", StringComparison.Ordinal)).ShouldHaveSingleItem();
        world.Clock.Now += TimeSpan.FromMinutes(5);
        await world.Asks();
    }

    [Theory]
    [InlineData(401, "invalid_client")]
    [InlineData(400, "unauthorized_client")]
    [InlineData(400, "invalid_scope")]
    public async Task Without_a_token_nothing_is_called_and_somebody_reads_the_code(int status, string error)
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        world.Teams.Faults.Next(Answer.Json(status, $$"""{"error":"{{error}}","error_description":"a-secret-word"}"""), ConnectorOperation.Token);

        (await world.Channel.Send(world.Address, ScriptedProduct.Question(), default)).ShouldBe(new SendOutcome.Throttled(world.Clock.Now.AddMinutes(5)));
        world.Teams.Log.Requests.ShouldBeEmpty();
        world.Host.Log.All.Where(line => line.Contains(error, StringComparison.Ordinal)).ShouldHaveSingleItem();
        world.Host.Log.All.ShouldNotContain(line => line.Contains("a-secret-word", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task A_login_host_that_is_busy_is_tried_again_soon_and_surely_nothing_was_sent(int status)
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        world.Teams.Faults.Next(Answer.Html(status), ConnectorOperation.Token, times: 3);
        (await world.Channel.Send(world.Address, ScriptedProduct.Question(), default)).ShouldBe(new SendOutcome.Throttled(world.Clock.Now.AddSeconds(5)));

        world.Teams.Faults.Clear();
        world.Chat.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_many_who_need_a_token_at_the_same_moment_one_asks()
    {
        var (asked, held) = (0, new TaskCompletionSource());
        string? kept = null;
        using var tokens = new BotTokens(
            async (anew, _) =>
            {
                if (anew || kept is null)
                {
                    await held.Task;
                    kept = $"token {Interlocked.Increment(ref asked)}";
                }

                return kept;
            },
            new RealTime(TimeProvider.System));
        var all = Enumerable.Range(0, 40).Select(_ => tokens.Get(null, default)).ToList();
        held.SetResult();
        (await Task.WhenAll(all)).ShouldAllBe(token => token == "token 1");

        // All of them find it refused: one renews it.
        (await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => tokens.Get("token 1", default)))).ShouldAllBe(token => token == "token 2");
        asked.ShouldBe(2);
    }

    [Theory]
    [InlineData("0F0E0D0C-0000-4000-8000-00000000B001\n")]
    [InlineData("{0f0e0d0c-0000-4000-8000-00000000b001}")]
    [InlineData("0f0e0d0c0000400080000000000000b001", null)]
    [InlineData(null, "")]
    [InlineData("0f0e0d0c00004000800000000000b001")]
    public void An_id_is_compared_as_Microsoft_writes_it_however_it_was_copied(string? copied, string? read = "0f0e0d0c-0000-4000-8000-00000000b001")
    {
        var options = new TeamsOptions { AppId = copied!, TenantId = copied!, CatalogAppId = copied! };
        new[] { options.AppId, options.TenantId, options.CatalogAppId }.ShouldAllBe(id => id == (read ?? copied));
    }

    [Fact]
    public async Task A_network_that_keeps_a_managed_identity_from_its_token_is_no_mistake_in_the_registration()
    {
        using var tokens = new BotTokens(
            (_, _) => throw new MsalServiceException("managed_identity_unreachable_network", "words", new HttpRequestException("refused")), new RealTime(TimeProvider.System));

        (await Should.ThrowAsync<NoTokenException>(() => tokens.Get(null, default))).IsOfTheLine.ShouldBeTrue();
    }

    [Theory]
    [InlineData("https://evil.example/v3/conversations")]
    [InlineData("http://smba.trafficmanager.net/emea/v3/conversations")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://smba.trafficmanager.net:444/")]
    [InlineData("https://user@smba.trafficmanager.net/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://169.254.169.254/metadata")]
    [InlineData("https://127.0.0.1/")]
    public async Task The_last_door_gives_no_token_to_a_host_that_is_not_on_the_list(string address)
    {
        var seen = new Seen(HttpStatusCode.OK);
        using var tokens = new BotTokens((_, _) => Task.FromResult("token"), new RealTime(TimeProvider.System));
        using var http = new HttpMessageInvoker(new BearerHandler(tokens, new ServiceUrls(TeamsCloud.Public.Hosts).AreOf, seen));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address));

        await Should.ThrowAsync<InvalidOperationException>(() => http.SendAsync(request, default));
        seen.Authorizations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_gets_no_token()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        await using var elsewhere = await FakeTeams.Start(new FakeTeamsOptions { Time = world.Clock });
        foreach (var status in new[] { 301, 302, 307, 308 })
        {
            world.Teams.Faults.Next(new Answer.Reply(status, Location: $"{elsewhere.ServiceUrl}v3/conversations"), ConnectorOperation.Send);
            (await world.Channel.Send(world.Address, ScriptedProduct.Question(), default)).ShouldBe(new SendOutcome.Failed(FailureKind.Unknown));
        }

        elsewhere.Log.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("52.113.194.132", true)]
    [InlineData("2620:1ec:8fa::10", true)]
    public void A_name_that_leads_into_our_own_network_is_not_connected_to(string address, bool isPublic) =>
        PublicAddresses.Holds(IPAddress.Parse(address)).ShouldBe(isPublic);

    [Fact]
    public async Task With_a_certificate_a_signed_assertion_takes_the_place_of_the_secret()
    {
        var file = Path.Combine(Path.GetTempPath(), $"ldroi-{Path.GetRandomFileName()}.pfx");
        using (var rsa = RSA.Create(2048))
        using (var made = new CertificateRequest("CN=ldroi", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                   .CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2080, 1, 1, 0, 0, 0, TimeSpan.Zero)))
        {
            await File.WriteAllBytesAsync(file, made.Export(X509ContentType.Pfx, "word"));
        }

        try
        {
            await using var teams = await FakeTeams.Start();
            var options = TeamsWorld.Settings(teams);
            (options.AppSecret, options.Certificate, options.CertificatePassword) = ("", file, "word");
            using var http = new MsalHttp(options.StandInAddress);
            using var tokens = new BotTokens(
                BotTokens.With(options, TeamsCloud.Public.Audience, TeamsCloud.Public.Authority, http), new RealTime(TimeProvider.System));

            (await tokens.Get(null, default)).ShouldStartWith("eyJ");
            teams.Tokens.HandedOut.ShouldBe(1);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task With_a_managed_identity_the_machine_itself_is_asked_and_no_secret_exists()
    {
        await using var teams = await FakeTeams.Start();
        var options = TeamsWorld.Settings(teams);
        (options.AppSecret, options.AppType) = ("", "UserAssignedMSI");
        options.Missing.ShouldBeEmpty();
        using var http = new MsalHttp(options.StandInAddress);
        using var tokens = new BotTokens(
            BotTokens.With(options, TeamsCloud.Public.Audience, TeamsCloud.Public.Authority, http), new RealTime(TimeProvider.System));

        (await tokens.Get(null, default)).ShouldStartWith("eyJ");
        teams.Tokens.HandedOut.ShouldBe(1);
    }

    private sealed class Seen(HttpStatusCode status) : HttpMessageHandler
    {
        public ConcurrentQueue<string> Authorizations { get; } = new();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Authorizations.Enqueue(request.Headers.Authorization?.ToString() ?? "");
            return Task.FromResult(new HttpResponseMessage(status));
        }
    }
}
