using System.Net;
using System.Net.Sockets;
using System.Text;
using LdRoi.Channels.Teams;
using LdRoi.Channels.Teams.Identity;
using LdRoi.Channels.Tests.Simulator;
using LdRoi.Channels.Turns;
using LdRoi.FakePlatforms.Teams;
using Microsoft.Extensions.Logging.Abstractions;

namespace LdRoi.Channels.Tests.Teams;

/// <summary>Only what carries a good token of the Bot Connector is read, and only what the token vouches for is answered.</summary>
public sealed class TokenTests
{
    [Fact]
    public async Task With_a_good_token_everything_works_and_what_goes_out_carries_a_token_too()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        world.Product.Echoes();
        (await world.Noor.Types("help")).Status.ShouldBe(HttpStatusCode.OK);

        (await world.Chat.Next()).Summary.ShouldBe("help.");
        world.Teams.Tokens.HandedOut.ShouldBe(1);
    }

    public static TheoryData<string, Action<RequestSigning>, int> Wrong { get; } = new()
    {
        { "no Authorization", signing => signing.IsOn = false, 401 },
        { "nothing behind Bearer", signing => signing.Authorization = "Bearer ", 401 },
        { "only the scheme", signing => signing.Authorization = "Bearer", 401 },
        { "another scheme", signing => signing.Scheme = "Basic", 401 },
        { "the scheme in lower case", signing => signing.Scheme = "bearer", 401 },
        { "random letters", signing => signing.Authorization = "Bearer nHr8fQ2mZ", 401 },
        { "three empty parts", signing => signing.Authorization = "Bearer ..", 401 },
        { "five parts, as an encrypted token has", signing => signing.Authorization = "Bearer e30.e30.e30.e30.e30", 401 },
        { "a very long token", signing => signing.Authorization = "Bearer " + new string('a', 9_000), 401 },
        { "algorithm none", signing => signing.Algorithm = "none", 401 },
        { "algorithm None", signing => signing.Algorithm = "None", 401 },
        { "algorithm RS384", signing => signing.Algorithm = "RS384", 401 },
        { "algorithm HS256", signing => signing.Algorithm = "HS256", 401 },
        { "algorithm PS256", signing => signing.Algorithm = "PS256", 401 },
        { "a key nobody published", signing => signing.Key = new SigningKey(), 401 },
        { "a strange key under a known id", Impostor, 401 },
        { "no key id", signing => signing.KeyId = "", 401 },
        { "no issuer", signing => signing.Issuer = null, 401 },
        { "Entra's issuer", signing => signing.Issuer = "https://sts.windows.net/7e000000-0000-4000-8000-00000000c001/", 401 },
        { "Entra's newer issuer", signing => signing.Issuer = "https://login.microsoftonline.com/7e000000-0000-4000-8000-00000000c001/v2.0", 401 },
        { "the issuer with a slash", signing => signing.Issuer = "https://api.botframework.com/", 401 },
        { "the government's issuer", signing => signing.Issuer = "https://api.botframework.us", 401 },
        { "no audience", signing => signing.Audience = null, 401 },
        { "another bot's audience", signing => signing.Audience = "0f0e0d0c-0000-4000-8000-00000000b002", 401 },
        { "the audience with a slash", signing => signing.Audience += "/", 401 },
        { "an empty audience", signing => signing.Audience = "", 401 },
        { "expired by five minutes and a second", signing => signing.Expires = TimeSpan.FromSeconds(-301), 401 },
        { "good in five minutes and a second", signing => signing.NotBefore = TimeSpan.FromSeconds(301), 401 },
        { "without an end", signing => signing.Expires = null, 401 },
        { "without a service URL", signing => signing.HasServiceUrl = false, 403 },
        { "another service URL", signing => signing.ServiceUrl = "https://smba.trafficmanager.net/emea/", 403 },
        { "the service URL in capitals", signing => signing.ServiceUrl = "HTTP://127.0.0.1/", 403 },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_token_gets_nothing_read_and_nobody_answered(string name, Action<RequestSigning> make, int status)
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        make(world.Teams.Signing);

        ((int?)(await world.Noor.Types("help")).Status).ShouldBe(status, name);
        await world.ShouldHaveKeptSilent();
    }

    [Theory]
    [InlineData(-299)]
    [InlineData(299)]
    public async Task Clocks_may_differ_by_five_minutes(int seconds)
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        world.Teams.Signing.NotBefore = TimeSpan.FromSeconds(Math.Max(seconds, -3_600));
        world.Teams.Signing.Expires = TimeSpan.FromSeconds(seconds < 0 ? seconds : 3_600);

        (await world.Noor.Types("help")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("webchat")]
    [InlineData("msteams2")]
    public async Task A_key_that_is_not_endorsed_for_teams_is_refused(string? endorsed)
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        world.Teams.Signing.Endorsements = endorsed is null ? null : [endorsed];

        (await world.Noor.Types("help")).Status.ShouldBe(HttpStatusCode.Forbidden);
        await world.ShouldHaveKeptSilent();
    }

    [Theory]
    [InlineData("7e000000-0000-4000-8000-00000000c002")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_tenant_that_is_not_on_the_list_is_refused_whatever_it_says(string? tenant)
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        foreach (var type in new[] { "message", "somethingNew" })
        {
            var activity = world.Typed();
            (activity["type"], activity["conversation"]!["tenantId"]) = (type, tenant);
            activity["channelData"]!["tenant"]!["id"] = tenant;
            (await world.Noor.Sends(activity)).Status.ShouldBe(HttpStatusCode.Forbidden);
        }

        await world.ShouldHaveKeptSilent();
    }

    [Fact]
    public async Task A_token_does_not_open_another_channel_nor_what_is_no_json()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        var activity = world.Typed();
        activity["channelId"] = "webchat";
        (await world.Noor.Sends(activity)).Status.ShouldBe(HttpStatusCode.Forbidden);
        var authorization = $"Bearer {world.Teams.Signing.Token()}";
        (await world.Posts(world.Typed(), request =>
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
            request.Content!.Headers.ContentType = new("text/plain");
        })).ShouldBe(HttpStatusCode.UnsupportedMediaType);
        await world.ShouldHaveKeptSilent();
    }

    [Fact]
    public async Task Two_tokens_are_none()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        var authorization = $"Bearer {world.Teams.Signing.Token()}";
        (await world.Posts(world.Typed(), request => request.Headers.TryAddWithoutValidation("Authorization", [authorization, authorization])))
            .ShouldBe(HttpStatusCode.Unauthorized);
        await world.ShouldHaveKeptSilent();
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

    [Fact]
    public async Task A_new_key_is_found_and_the_old_one_no_longer_believed()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        (await world.Noor.Types("help")).Status.ShouldBe(HttpStatusCode.OK);
        world.Clock.Now += TimeSpan.FromMinutes(6);
        world.Teams.Signing.RotateKeys();
        (await world.Noor.Types("help")).Status.ShouldBe(HttpStatusCode.OK);

        world.Teams.Signing.Key = SigningKey.Shared;
        (await world.Noor.Types("help")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_that_was_let_in_before_is_refused_when_it_is_altered_and_once_it_has_ended()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        world.Teams.Signing.Expires = TimeSpan.FromHours(1);
        var token = world.Teams.Signing.Token();
        (await With(world, token)).ShouldBe(HttpStatusCode.OK);
        (await With(world, token)).ShouldBe(HttpStatusCode.OK);

        (await With(world, token[..^4] + (token.EndsWith("AAAA", StringComparison.Ordinal) ? "BBBB" : "AAAA"))).ShouldBe(HttpStatusCode.Unauthorized);
        world.Clock.Now += TimeSpan.FromMinutes(66);
        (await With(world, token)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_that_was_let_in_before_is_refused_once_its_key_is_withdrawn()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        var token = world.Teams.Signing.Token();
        (await With(world, token)).ShouldBe(HttpStatusCode.OK);
        world.Clock.Now += TimeSpan.FromMinutes(6);
        world.Teams.Signing.RotateKeys();
        (await With(world, world.Teams.Signing.Token())).ShouldBe(HttpStatusCode.OK);

        (await With(world, token)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Keys_are_asked_for_once_by_however_many_and_for_invented_ones_no_more_often_than_every_five_minutes()
    {
        var (clock, asked) = (new HandClock(), 0);
        var third = new TaskCompletionSource();
        var keys = Keys(clock, () =>
        {
            if (Interlocked.Increment(ref asked) == 3)
            {
                third.SetResult();
            }
        });
        await Task.WhenAll(Enumerable.Range(0, 50).Select(at => keys.Find("known", default).AsTask()));
        asked.ShouldBe(1);
        for (var at = 0; at < 1_000; at++)
        {
            (await keys.Find($"invented {at}", default)).Key.ShouldBeNull();
        }

        asked.ShouldBe(1);
        clock.Now += TimeSpan.FromMinutes(5);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(at => keys.Find($"invented {at}", default).AsTask()));
        asked.ShouldBe(2);
        clock.Now += TimeSpan.FromHours(12);
        (await keys.Find("known", default)).Key.ShouldNotBeNull();
        await third.Task.WaitAsync(TimeSpan.FromSeconds(30));
        asked.ShouldBe(3);
    }

    [Fact]
    public async Task Keys_that_cannot_be_renewed_are_believed_for_a_day_and_then_nobody_is()
    {
        var (clock, isThere) = (new HandClock(), true);
        var keys = Keys(clock, () => { }, () => isThere);
        (await keys.Find("known", default)).Key.ShouldNotBeNull();
        isThere = false;
        clock.Now += TimeSpan.FromHours(23);
        (await keys.Find("known", default)).Key.ShouldNotBeNull();
        clock.Now += TimeSpan.FromHours(1);
        var found = await keys.Find("known", default);
        found.Key.ShouldBeNull();
        found.HasKeys.ShouldBeFalse();
        isThere = true;
        clock.Now += TimeSpan.FromMinutes(5);
        (await keys.Find("known", default)).Key.ShouldNotBeNull();
    }

    public static TheoryData<string, string> Unusable { get; } = new()
    {
        { """{"issuer":"https://evil.example","jwks_uri":"http://login.test/keys"}""", "{}" },
        { """{"issuer":"https://api.botframework.com","jwks_uri":"http://evil.example/keys"}""", "{}" },
        { """{"issuer":"https://api.botframework.com","jwks_uri":"https://login.test/keys"}""", "{}" },
        { """{"issuer":"https://api.botframework.com","jwks_uri":"http://login.test:81/keys"}""", "{}" },
        { """{"issuer":"https://api.botframework.com","jwks_uri":"http://login.test/keys"}""", """{"keys":[]}""" },
        { """{"issuer":"https://api.botframework.com","jwks_uri":"http://login.test/keys"}""", """{"keys":{}}""" },
        { """{"issuer":"https://api.botframework.com","jwks_uri":"http://login.test/keys"}""", """{"keys":[{"kty":"RSA","kid":"short","n":"AQAB","e":"AQAB"}]}""" },
        { """{"issuer":"https://api.botframework.com","jwks_uri":"http://login.test/keys"}""", """{"keys":[{"kty":"oct","kid":"secret","k":"AQAB"}]}""" },
        { """{"issuer":"https://api.botframework.com","jwks_uri":"http://login.test/keys"}""", "<html>" },
        { "<html>", "{}" },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public async Task Keys_of_another_host_or_issuer_or_of_another_kind_are_none(string metadata, string set)
    {
        using var published = new PublishedKeys(
            new HttpMessageInvoker(new Scripted(uri => uri.Host == "login.test" && uri.AbsolutePath == "/metadata" ? metadata : set)),
            new Uri("http://login.test/metadata"), "https://api.botframework.com");

        (await published.Read(default)).ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_runs_the_service_reads_why_and_not_who_or_what()
    {
        await using var world = await TeamsWorld.Start(TeamsMode.Authenticated);
        world.Teams.Signing.Audience = "another bot";
        for (var at = 0; at < 20; at++)
        {
            await world.Noor.Types("a secret wish");
        }

        var said = world.Host.Log.All.Where(line => line.Contains("Refused at", StringComparison.Ordinal)).ShouldHaveSingleItem();
        said.ShouldContain("Audience");
        world.Host.Log.All.ShouldNotContain(line => line.Contains("secret wish", StringComparison.Ordinal) || line.Contains("eyJ", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_an_application_id_nothing_is_served()
    {
        var keys = Keys(new HandClock(), () => { });
        Should.Throw<ArgumentException>(() => new InboundTokens(keys, "https://api.botframework.com", " ", TimeProvider.System));
    }

    [Fact]
    public async Task Nobody_whose_key_is_known_waits_until_it_has_been_renewed()
    {
        using var slow = new ManualResetEventSlim(true);
        var (clock, asked) = (new HandClock(), 0);
        var keys = Keys(clock, () => Interlocked.Increment(ref asked), () => slow.Wait(TimeSpan.FromSeconds(30)));
        (await keys.Find("known", default)).Key.ShouldNotBeNull();
        slow.Reset();
        clock.Now += TimeSpan.FromHours(13);

        var found = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => keys.Find("known", default).AsTask()));

        found.ShouldAllBe(search => search.Key != null);
        slow.Set();
        asked.ShouldBeLessThanOrEqualTo(2);
    }

    private static Task<HttpStatusCode> With(TeamsWorld world, string token) =>
        world.Posts(world.Typed(), request => request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}"));

    private static void Impostor(RequestSigning signing) => (signing.Key, signing.KeyId) = (new SigningKey(), SigningKey.Shared.Id);

    private static SigningKeys Keys(TimeProvider clock, Action asks, Func<bool>? isThere = null)
    {
        var modulus = new string('u', 341) + 'w';
        var published = new PublishedKeys(
            new HttpMessageInvoker(new Scripted(uri =>
            {
                if (uri.AbsolutePath == "/keys")
                {
                    return $$"""{"keys":[{"kty":"RSA","kid":"known","n":"{{modulus}}","e":"AQAB","endorsements":["msteams"]}]}""";
                }

                asks();
                return isThere?.Invoke() == false ? "" : """{"issuer":"https://api.botframework.com","jwks_uri":"http://login.test/keys"}""";
            })),
            new Uri("http://login.test/metadata"), "https://api.botframework.com");
        return new SigningKeys(published, clock, new RealTime(TimeProvider.System), NullLogger<SigningKeys>.Instance);
    }

    private sealed class Scripted(Func<Uri, string> says) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return new HttpResponseMessage { Content = new StringContent(says(request.RequestUri!)) };
        }
    }
}
