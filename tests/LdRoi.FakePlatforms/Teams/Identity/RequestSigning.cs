using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>How requests to the bot are signed. Everything can be made wrong; as it comes, it is right.</summary>
public sealed class RequestSigning
{
    private readonly FakeTeams _teams;

    internal RequestSigning(FakeTeams teams)
    {
        _teams = teams;
        IsOn = teams.Options.SignRequests;
        Audience = teams.Options.AppId;
    }

    public bool IsOn { get; set; }

    public string Scheme { get; set; } = "Bearer";

    /// <summary>Null for the present key of <see cref="Published"/>.</summary>
    public SigningKey? Key { get; set; }

    /// <summary>The keys in the key set; the first one signs.</summary>
    public IList<SigningKey> Published { get; } = [];

    /// <summary>For which channels the keys are good; null leaves the word out.</summary>
    public IReadOnlyList<string>? Endorsements { get; set; } = ["msteams", "webchat"];

    /// <summary>RS256; with <c>none</c> the signature is empty, and any other name is only a name.</summary>
    public string Algorithm { get; set; } = "RS256";

    /// <summary>Null for the signing key's own.</summary>
    public string? KeyId { get; set; }

    public string? Issuer { get; set; } = "https://api.botframework.com";

    public string? Audience { get; set; }

    public bool HasServiceUrl { get; set; } = true;

    /// <summary>Null for that of the activity.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>From when the token is good, counted from now.</summary>
    public TimeSpan NotBefore { get; set; } = TimeSpan.Zero;

    /// <summary>Until when, counted from now; null leaves the claim out.</summary>
    public TimeSpan? Expires { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The whole header, instead of one that is made.</summary>
    public string? Authorization { get; set; }

    /// <summary>A new key takes the place of the old one, as it does from time to time.</summary>
    public void RotateKeys()
    {
        Published.Clear();
        Published.Add(new SigningKey());
    }

    /// <summary>A token as these settings make it.</summary>
    public string Token(string? serviceUrl = null)
    {
        var key = Key ?? Published.FirstOrDefault() ?? SigningKey.Shared;
        var now = _teams.Now;
        var kid = KeyId ?? key.Id;
        var header = new JsonObject { ["alg"] = Algorithm, ["kid"] = kid, ["typ"] = "JWT", ["x5t"] = kid };
        var claims = new JsonObject()
            .With("serviceurl", HasServiceUrl ? ServiceUrl ?? serviceUrl ?? _teams.ServiceUrl : null)
            .With("nbf", (now + NotBefore).ToUnixTimeSeconds())
            .With("exp", Expires is { } life ? (now + life).ToUnixTimeSeconds() : null)
            .With("iss", Issuer)
            .With("aud", Audience);
        return Jwt.Write(header, claims, Algorithm == "none" ? null : key.Rsa);
    }

    internal string? Header(JsonObject? activity) => Authorization ?? (IsOn ? $"{Scheme} {Token(activity?.Text("serviceUrl"))}" : null);

    internal JsonObject KeySet() => new()
    {
        ["keys"] = new JsonArray([.. (Published.Count > 0 ? Published : [SigningKey.Shared]).Select(key => key.Published(Endorsements))]),
    };
}
