using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>A key of the connector, as its key set publishes it.</summary>
public sealed class SigningKey
{
    private static readonly Lazy<SigningKey> Common = new(() => new SigningKey());

    public SigningKey()
    {
        Rsa = RSA.Create(2048);
        Id = Jwt.Encoded(Thumbprint(Rsa));
    }

    /// <summary>One key for all fakes of this process that ask for no key of their own, since making one takes long.</summary>
    public static SigningKey Shared => Common.Value;

    public string Id { get; }

    internal RSA Rsa { get; }

    internal JsonObject Published(IEnumerable<string>? endorsements)
    {
        var parameters = Rsa.ExportParameters(false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["x5t"] = Id,
            ["n"] = Jwt.Encoded(parameters.Modulus),
            ["e"] = Jwt.Encoded(parameters.Exponent),
        }.With("endorsements", endorsements is null ? null : new JsonArray([.. endorsements.Select(channel => (JsonNode)channel)]));
    }

    private static byte[] Thumbprint(RSA rsa) => SHA256.HashData(rsa.ExportRSAPublicKey())[..20];
}
