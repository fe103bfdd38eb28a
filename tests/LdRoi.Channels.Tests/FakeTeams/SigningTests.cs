using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LdRoi.FakePlatforms.Teams;

namespace LdRoi.Channels.Tests.TeamsItself;

public sealed class SigningTests
{
    [Fact]
    public async Task A_request_carries_a_token_that_the_published_key_verifies()
    {
        await using var world = await TeamsWithBot.Start(options => options with { SignRequests = true });
        await world.Noor.Types("help");
        var token = new ReadToken(world.Bot.Authorizations.Last()!["Bearer ".Length..]);

        var key = (await Keys(world)).ShouldHaveSingleItem()!;
        key["kid"]!.GetValue<string>().ShouldBe(token.Header["kid"]!.GetValue<string>());
        key["endorsements"]!.AsArray().Select(channel => channel!.GetValue<string>()).ShouldContain("msteams");
        token.IsSignedBy(key).ShouldBeTrue();
        token.Header["alg"]!.GetValue<string>().ShouldBe("RS256");
        var now = world.Clock.Now.ToUnixTimeSeconds();
        ClientTests.ShouldBe(token.Claims, $$"""
            {
              "serviceurl": "{{world.Teams.ServiceUrl}}", "nbf": {{now}}, "exp": {{now + 3_600}},
              "iss": "https://api.botframework.com", "aud": "{{world.Teams.Options.AppId}}"
            }
            """);
    }

    [Fact]
    public async Task Without_asking_for_it_nothing_is_signed()
    {
        await using var world = await TeamsWithBot.Start();

        world.Bot.Authorizations.ShouldAllBe(header => header == null);
    }

    public static TheoryData<string, Action<RequestSigning>, Func<ReadToken, bool>> Knobs { get; } = new()
    {
        { "issuer", signing => signing.Issuer = "https://sts.windows.net/x/", token => token.Claim("iss") == "https://sts.windows.net/x/" },
        { "no issuer", signing => signing.Issuer = null, token => token.Claim("iss") is null },
        { "audience", signing => signing.Audience = "another", token => token.Claim("aud") == "another" },
        { "service URL", signing => signing.ServiceUrl = "https://evil.example/", token => token.Claim("serviceurl") == "https://evil.example/" },
        { "no service URL", signing => signing.HasServiceUrl = false, token => token.Claim("serviceurl") is null },
        { "expired", signing => signing.Expires = TimeSpan.FromMinutes(-6), token => token.Claims["exp"]!.GetValue<long>() == Now - 360 },
        { "no expiry", signing => signing.Expires = null, token => token.Claims["exp"] is null },
        { "not yet", signing => signing.NotBefore = TimeSpan.FromMinutes(6), token => token.Claims["nbf"]!.GetValue<long>() == Now + 360 },
        { "algorithm none", signing => signing.Algorithm = "none", token => token.Signature.Length == 0 && token.Header["alg"]!.GetValue<string>() == "none" },
        { "key id", signing => signing.KeyId = "unknown", token => token.Header["kid"]!.GetValue<string>() == "unknown" },
    };

    [Theory]
    [MemberData(nameof(Knobs))]
    public async Task Each_claim_can_be_made_wrong(string knob, Action<RequestSigning> turn, Func<ReadToken, bool> isWrong)
    {
        await using var world = await TeamsWithBot.Start(options => options with { SignRequests = true });
        isWrong(new ReadToken(world.Teams.Signing.Token())).ShouldBeFalse();
        turn(world.Teams.Signing);

        isWrong(new ReadToken(world.Teams.Signing.Token())).ShouldBeTrue(knob);
    }

    [Fact]
    public async Task A_strange_key_signs_what_the_published_one_does_not_verify()
    {
        await using var world = await TeamsWithBot.Start();
        world.Teams.Signing.Key = new SigningKey();
        world.Teams.Signing.KeyId = SigningKey.Shared.Id;

        new ReadToken(world.Teams.Signing.Token()).IsSignedBy((await Keys(world))[0]!).ShouldBeFalse();
    }

    [Fact]
    public async Task Rotated_keys_are_published_and_endorsements_can_be_left_out()
    {
        await using var world = await TeamsWithBot.Start();
        var old = (await Keys(world))[0]!["kid"]!.GetValue<string>();
        world.Teams.Signing.RotateKeys();
        world.Teams.Signing.Endorsements = null;
        var key = (await Keys(world)).ShouldHaveSingleItem()!;

        key["kid"]!.GetValue<string>().ShouldNotBe(old);
        key.AsObject().ContainsKey("endorsements").ShouldBeFalse();
        new ReadToken(world.Teams.Signing.Token()).IsSignedBy(key).ShouldBeTrue();
    }

    [Fact]
    public async Task A_whole_header_can_be_put_in_place_of_one_that_is_made()
    {
        await using var world = await TeamsWithBot.Start();
        world.Teams.Signing.Authorization = "Bearer";
        await world.Noor.Types("help");

        world.Bot.Authorizations.Last().ShouldBe("Bearer");
    }

    [Theory]
    [InlineData("openidconfiguration")]
    [InlineData("openid-configuration")]
    public async Task The_metadata_is_found_under_either_spelling(string spelling)
    {
        await using var world = await TeamsWithBot.Start();
        var metadata = (await world.Bot.Calls(HttpMethod.Get, $"{world.Teams.Root}v1/.well-known/{spelling}", (string?)null)).Json;

        metadata["issuer"]!.GetValue<string>().ShouldBe("https://api.botframework.com");
        metadata["jwks_uri"]!.GetValue<string>().ShouldBe($"{world.Teams.Root}v1/.well-known/keys");
    }

    private static long Now => new Simulator.HandClock().Now.ToUnixTimeSeconds();

    private static async Task<JsonArray> Keys(TeamsWithBot world) =>
        (await world.Bot.Calls(HttpMethod.Get, $"{world.Teams.Root}v1/.well-known/keys", (string?)null)).Json["keys"]!.AsArray();

    public sealed class ReadToken
    {
        private readonly string _signed;

        public ReadToken(string token)
        {
            var parts = token.Split('.');
            _signed = $"{parts[0]}.{parts[1]}";
            Header = JsonNode.Parse(Base64Url.DecodeFromChars(parts[0]))!.AsObject();
            Claims = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!.AsObject();
            Signature = Base64Url.DecodeFromChars(parts[2]);
        }

        public JsonObject Header { get; }

        public JsonObject Claims { get; }

        public byte[] Signature { get; }

        public string? Claim(string name) => Claims[name]?.GetValue<string>();

        public bool IsSignedBy(JsonNode key)
        {
            using var rsa = RSA.Create(new RSAParameters
            {
                Modulus = Base64Url.DecodeFromChars(key["n"]!.GetValue<string>()),
                Exponent = Base64Url.DecodeFromChars(key["e"]!.GetValue<string>()),
            });
            return rsa.VerifyData(Encoding.ASCII.GetBytes(_signed), Signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
    }
}
