using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LdRoi.FakePlatforms.Teams;
using Microsoft.Extensions.Primitives;

namespace LdRoi.Channels.Tests.Teams;

/// <summary>All the ways in which a genuine token is made another.</summary>
internal sealed class TokenMutations
{
    private const int Prepared = 12;

    private readonly string[] _genuine;
    private readonly string[] _properlySignedButWrong;
    private readonly string[] _ofAStranger;
    private readonly byte[] _publicKey;

    public TokenMutations(FakeTeams teams, byte[] publicKey)
    {
        _publicKey = publicKey;
        var signing = teams.Signing;
        _genuine = [.. Enumerable.Range(0, Prepared).Select(at => With(signing, s => s.Expires = TimeSpan.FromMinutes(30 + at)))];
        _properlySignedButWrong =
        [
            With(signing, s => s.Issuer = "https://evil.example"), With(signing, s => s.Issuer = null), With(signing, s => s.Audience = "another"),
            With(signing, s => s.Audience = null), With(signing, s => s.Expires = null), With(signing, s => s.Expires = TimeSpan.FromHours(-1)),
            With(signing, s => s.NotBefore = TimeSpan.FromHours(1)), With(signing, s => s.Algorithm = "none"), With(signing, s => s.Algorithm = "HS256"),
            With(signing, s => s.Algorithm = "RS512"), With(signing, s => s.KeyId = "invented"),
        ];
        var stranger = new SigningKey();
        _ofAStranger = [With(signing, s => s.Key = stranger), With(signing, s => (s.Key, s.KeyId) = (stranger, SigningKey.Shared.Id))];
    }

    /// <summary>As it comes, it is taken.</summary>
    public string Genuine(Random random) => $"Bearer {_genuine[random.Next(_genuine.Length)]}";

    /// <returns>A header that nobody signed like this for us.</returns>
    public StringValues Wrong(Random random)
    {
        var token = _genuine[random.Next(_genuine.Length)];
        var parts = token.Split('.');
        var other = _genuine[random.Next(_genuine.Length)].Split('.');
        return random.Next(24) switch
        {
            0 => $"Bearer {Flipped(token, random)}",
            1 => $"Bearer {Flipped(parts[0], random)}.{parts[1]}.{parts[2]}",
            2 => $"Bearer {parts[0]}.{Flipped(parts[1], random)}.{parts[2]}",
            3 => $"Bearer {parts[0]}.{parts[1]}.{Flipped(parts[2], random)}",
            4 when other[1] != parts[1] => $"Bearer {parts[0]}.{other[1]}.{parts[2]}",
            5 => $"Bearer {parts[0]}.{Claims(parts[1], random)}.{parts[2]}",
            6 => $"Bearer {Head(parts[0], random)}.{parts[1]}.{parts[2]}",
            7 => $"Bearer {Encoded("""{"alg":"none"}""")}.{parts[1]}.",
            8 => $"Bearer {SignedWithThePublicKey(parts)}",
            9 => $"Bearer {_properlySignedButWrong[random.Next(_properlySignedButWrong.Length)]}",
            10 => $"Bearer {_ofAStranger[random.Next(_ofAStranger.Length)]}",
            11 => $"Bearer {parts[0]}.{parts[1]}.",
            12 => $"Bearer {parts[0]}.{parts[1]}",
            13 => $"Bearer {token}.{parts[2]}",
            14 => $"Bearer {token[..random.Next(token.Length)]}",
            15 => token,
            16 => $"Bearer  {token}",
            17 => $"bearer {token}",
            18 => $"Basic {token}",
            19 => $"Bearer {token} {token}",
            20 => new StringValues([$"Bearer {token}", $"Bearer {token}"]),
            21 => StringValues.Empty,
            22 => $"Bearer {Encoding.Latin1.GetString(Some(random, random.Next(1, 400)))}",
            _ => $"Bearer {token}{new string('A', random.Next(1, 9_000))}",
        };
    }

    private static string With(RequestSigning signing, Action<RequestSigning> make)
    {
        var (issuer, audience, expires, notBefore, algorithm, keyId, key) =
            (signing.Issuer, signing.Audience, signing.Expires, signing.NotBefore, signing.Algorithm, signing.KeyId, signing.Key);
        make(signing);
        var token = signing.Token();
        (signing.Issuer, signing.Audience, signing.Expires, signing.NotBefore, signing.Algorithm, signing.KeyId, signing.Key) =
            (issuer, audience, expires, notBefore, algorithm, keyId, key);
        return token;
    }

    /// <summary>Another byte in what the letters stand for: the last letter of a part may carry bits that mean nothing.</summary>
    private static string Flipped(string text, Random random)
    {
        var at = random.Next(text.Length - 1);
        var letter = text[at] == 'A' ? 'Q' : text[at] == '.' ? 'x' : 'A';
        return text[..at] + letter + text[(at + 1)..];
    }

    private static string Claims(string part, Random random)
    {
        var claims = Decoded(part);
        var name = new[] { "aud", "iss", "exp", "nbf", "serviceurl", "extra" }[random.Next(6)];
        claims[name] = random.Next(5) switch
        {
            0 => null,
            1 => random.Next(),
            2 => new JsonArray("x", 7),
            3 => new JsonObject { ["x"] = name },
            _ => new string('x', random.Next(1, 500)),
        };
        return Encoded(claims.ToJsonString());
    }

    private static string Head(string part, Random random)
    {
        var head = Decoded(part);
        switch (random.Next(6))
        {
            case 0:
                head["alg"] = new[] { "none", "HS256", "RS384", "ES256", "", "rs256" }[random.Next(6)];
                break;
            case 1:
                head["kid"] = random.Next().ToString(System.Globalization.CultureInfo.InvariantCulture);
                break;
            case 2:
                head.Remove("kid");
                break;
            case 3:
                head["jwk"] = new JsonObject { ["kty"] = "RSA", ["n"] = "AQAB", ["e"] = "AQAB" };
                break;
            case 4:
                head["jku"] = "https://evil.example/keys";
                break;
            default:
                head["crit"] = new JsonArray("exp");
                break;
        }

        return Encoded(head.ToJsonString());
    }

    /// <summary>What a careless reader takes the public key for, which everybody knows: the secret of an HMAC.</summary>
    private string SignedWithThePublicKey(string[] parts)
    {
        var head = Decoded(parts[0]);
        head["alg"] = "HS256";
        var signed = $"{Encoded(head.ToJsonString())}.{parts[1]}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(_publicKey, Encoding.ASCII.GetBytes(signed)))}";
    }

    private static JsonObject Decoded(string part) => JsonNode.Parse(Base64Url.DecodeFromChars(part))!.AsObject();

    private static string Encoded(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private static byte[] Some(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
