using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LdRoi.Channels.Teams.Identity;

/// <summary>
/// The token of the Bot Connector: signed by one of its keys, by it, for us, now. What it vouches for of the activity is looked
/// at when that has been read. The connector sends a token again and again until it ends: of one whose signature held, only
/// the key and the time are looked at again.
/// </summary>
internal sealed class InboundTokens
{
    private const int LongestToken = 8_192;
    private const int Remembered = 64;
    private const string Scheme = "Bearer ";
    private const string ServiceUrlClaim = "serviceurl";

    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = LongestToken };
    private readonly ConcurrentDictionary<string, Vouched> _vouched = new(StringComparer.Ordinal);
    private readonly SigningKeys _keys;
    private readonly TimeProvider _time;
    private readonly TokenValidationParameters _rules;

    public InboundTokens(SigningKeys keys, string issuer, string audience, TimeProvider time)
    {
        if (string.IsNullOrWhiteSpace(audience))
        {
            // For an empty audience nothing would be left to check.
            throw new ArgumentException("The application id is empty.", nameof(audience));
        }

        _keys = keys;
        _time = time;
        _rules = new TokenValidationParameters
        {
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            RequireAudience = true,
            TryAllIssuerSigningKeys = false,
            ValidateIssuerSigningKey = true,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ValidIssuer = issuer,
            ValidAudience = audience,
            IgnoreTrailingSlashWhenValidatingAudience = false,
            LifetimeValidator = (from, until, _, _) => IsNow(from, until),
        };
    }

    /// <param name="authorization">As it came.</param>
    /// <param name="cancellation">The request's.</param>
    public async ValueTask<Admission> Check(StringValues authorization, CancellationToken cancellation)
    {
        if (authorization is not [{ Length: > 0 } header])
        {
            return new Admission.Refused(authorization.Count == 0 ? RefusedBecause.NoToken : RefusedBecause.Unreadable);
        }

        if (_vouched.TryGetValue(header, out var before)
            && (await _keys.Find(before.KeyId, cancellation)).Key == before.Key && IsNow(before.From, before.Until))
        {
            return before.Admission;
        }

        if (!header.StartsWith(Scheme, StringComparison.Ordinal) || header.Length > LongestToken || Read(header[Scheme.Length..]) is not { } token)
        {
            return new Admission.Refused(RefusedBecause.Unreadable);
        }

        // Before anything is asked of anybody: a stranger's token costs no more than reading it.
        if (token.Alg != SecurityAlgorithms.RsaSha256)
        {
            return new Admission.Refused(RefusedBecause.Signature);
        }

        var found = await _keys.Find(token.Kid, cancellation);
        return found.Key is { } key ? Remember(header, token, key, await Check(token, key))
            : new Admission.Refused(found.HasKeys ? RefusedBecause.Signature : RefusedBecause.NoKeys);
    }

    private JsonWebToken? Read(string token)
    {
        // A token is three parts; what has five is encrypted, and no reader of ours is asked to open it.
        if (token.AsSpan().Count('.') != 2 || !_handler.CanReadToken(token))
        {
            return null;
        }

        try
        {
            return new JsonWebToken(token);
        }
        catch (Exception broken) when (broken is ArgumentException or SecurityTokenException or FormatException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private async ValueTask<Admission> Check(JsonWebToken token, EndorsedKey key)
    {
        var rules = _rules.Clone();
        rules.IssuerSigningKey = key.Key;
        var checkedToken = await _handler.ValidateTokenAsync(token, rules);
        return checkedToken.IsValid
            ? new Admission.Granted(token.TryGetClaim(ServiceUrlClaim, out var claim) ? claim.Value : null, key.Channels)
            : new Admission.Refused(checkedToken.Exception switch
            {
                SecurityTokenInvalidIssuerException => RefusedBecause.Issuer,
                SecurityTokenInvalidAudienceException => RefusedBecause.Audience,
                SecurityTokenInvalidLifetimeException or SecurityTokenNoExpirationException or SecurityTokenExpiredException
                    or SecurityTokenNotYetValidException => RefusedBecause.Lifetime,
                _ => RefusedBecause.Signature,
            });
    }

    private Admission Remember(string header, JsonWebToken token, EndorsedKey key, Admission admission)
    {
        if (admission is Admission.Granted granted)
        {
            if (_vouched.Count >= Remembered)
            {
                _vouched.Clear();
            }

            _vouched[header] = new Vouched(token.Kid, key, token.TryGetPayloadValue(JwtRegisteredClaimNames.Nbf, out long _) ? token.ValidFrom : null, token.ValidTo, granted);
        }

        return admission;
    }

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = _time.GetUtcNow();
        return until is { } end && now < Utc(end) + TeamsConstants.ClockSkew && (from is not { } start || now >= Utc(start) - TeamsConstants.ClockSkew);
    }

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));

    /// <summary>A token whose signature held with this key.</summary>
    private sealed record Vouched(string KeyId, EndorsedKey Key, DateTime? From, DateTime Until, Admission.Granted Admission);
}
