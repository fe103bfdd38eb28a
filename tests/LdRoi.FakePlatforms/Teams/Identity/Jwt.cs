using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>JSON web tokens, written and read.</summary>
internal static class Jwt
{
    /// <param name="key">Null leaves the signature empty.</param>
    public static string Write(JsonObject header, JsonObject claims, RSA? key)
    {
        var signed = $"{Encoded(header)}.{Encoded(claims)}";
        var signature = key is null ? [] : key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    /// <summary>The claims; null when the token was not signed with the key.</summary>
    public static JsonObject? Read(string token, RSA key)
    {
        if (token.Split('.') is not [var header, var claims, var signature])
        {
            return null;
        }

        try
        {
            var signed = Encoding.ASCII.GetBytes($"{header}.{claims}");
            return key.VerifyData(signed, Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                ? JsonNode.Parse(Base64Url.DecodeFromChars(claims)) as JsonObject
                : null;
        }
        catch (Exception failure) when (failure is FormatException or JsonException)
        {
            return null;
        }
    }

    public static string Encoded(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    private static string Encoded(JsonObject json) => Encoded(Encoding.UTF8.GetBytes(json.Written()));
}
