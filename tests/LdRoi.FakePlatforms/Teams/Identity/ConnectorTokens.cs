using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>The tokens that the identity provider hands out to bots, and the connector's check of them.</summary>
public sealed class ConnectorTokens
{
    public const string Audience = "https://api.botframework.com";
    private readonly FakeTeams _teams;
    private DateTimeOffset _revokedUntil = DateTimeOffset.MinValue;
    private int _handedOut;

    internal ConnectorTokens(FakeTeams teams) => _teams = teams;

    /// <summary>How many were handed out.</summary>
    public int HandedOut => _handedOut;

    public TimeSpan? Lifetime { get; set; }

    /// <summary>The connector takes no token any more that was handed out until now.</summary>
    public void RevokeAll() => _revokedUntil = _teams.Now;

    internal string HandOut(string appId, TimeSpan lifetime, string audience = Audience)
    {
        var serial = Interlocked.Increment(ref _handedOut);
        var now = _teams.Now;
        var claims = new JsonObject
        {
            ["aud"] = audience,
            ["iss"] = $"https://sts.windows.net/{_teams.Options.TenantId}/",
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + lifetime).ToUnixTimeSeconds(),
            ["appid"] = appId,
            ["tid"] = _teams.Options.TenantId,
            ["uti"] = $"{now.UtcTicks}-{serial}",
        };
        return Jwt.Write(new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = SigningKey.Shared.Id }, claims, SigningKey.Shared.Rsa);
    }

    /// <summary>Why the request is not let in; null when it is.</summary>
    internal Answer.Reply? Refusal(HttpContext http) => !_teams.Options.RequireToken || IsGood(http.Request.Headers.Authorization.ToString())
        ? null
        : Answer.Error(401, "Unauthorized", "Authorization has been denied for this request.");

    private bool IsGood(string authorization)
    {
        if (authorization.Split(' ') is not ["Bearer", var token] || Jwt.Read(token, SigningKey.Shared.Rsa) is not { } claims)
        {
            return false;
        }

        var issued = claims.Text("uti")?.Split('-')[0];
        return claims.Text("aud") == Audience
            && claims.Text("appid") == _teams.Options.AppId
            && claims["exp"]!.GetValue<long>() > _teams.Now.ToUnixTimeSeconds()
            && long.TryParse(issued, System.Globalization.CultureInfo.InvariantCulture, out var ticks)
            && ticks > _revokedUntil.UtcTicks;
    }
}
