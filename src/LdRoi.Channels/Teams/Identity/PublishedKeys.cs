using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace LdRoi.Channels.Teams.Identity;

/// <summary>Reads the connector's metadata and the keys it points to: at the same host only, and RSA keys that are long enough only.</summary>
internal sealed class PublishedKeys(HttpMessageInvoker http, Uri metadata, string issuer) : IDisposable
{
    private const int DocumentBytes = 256 * 1024;
    private const int MostKeys = 100;
    private const int LeastBits = 2_048;

    /// <returns>Null when they cannot be read, or say nothing that we believe.</returns>
    public async Task<IReadOnlyDictionary<string, EndorsedKey>?> Read(CancellationToken cancellation)
    {
        var document = await Get(metadata, cancellation);
        if (document.Member("issuer").Text() != issuer || !Uri.TryCreate(document.Member("jwks_uri").Text(), UriKind.Absolute, out var keys)
            || keys.Scheme != metadata.Scheme || keys.Authority != metadata.Authority)
        {
            return null;
        }

        return (await Get(keys, cancellation)).Member("keys") is { ValueKind: JsonValueKind.Array } listed
            ? Read(listed)
            : null;
    }

    public void Dispose() => http.Dispose();

    private static Dictionary<string, EndorsedKey>? Read(JsonElement listed)
    {
        var keys = new Dictionary<string, EndorsedKey>(StringComparer.Ordinal);
        foreach (var json in listed.EnumerateArray().Take(MostKeys))
        {
            if (json.Member("kid").Text() is { Length: > 0 } id && json.Member("kty").Text() == "RSA" && KeyOf(json, id) is { } key)
            {
                keys[id] = new EndorsedKey(key, Channels(json.Member("endorsements")));
            }
        }

        return keys.Count > 0 ? keys : null;
    }

    private static RsaSecurityKey? KeyOf(JsonElement json, string id)
    {
        if (Number(json.Member("n")) is not { } modulus || Number(json.Member("e")) is not { } exponent || modulus.Length * 8 < LeastBits)
        {
            return null;
        }

        return new RsaSecurityKey(new RSAParameters { Modulus = modulus, Exponent = exponent }) { KeyId = id };
    }

    private static byte[]? Number(JsonElement json)
    {
        try
        {
            return json.Text() is { Length: > 0 and <= 4_096 } text ? Base64Url.DecodeFromChars(text) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static IReadOnlyList<string> Channels(JsonElement endorsements) => endorsements.ValueKind == JsonValueKind.Array
        ? [.. endorsements.EnumerateArray().Select(channel => channel.Text()).OfType<string>()]
        : [];

    private async Task<JsonElement> Get(Uri uri, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            using var response = await http.SendAsync(request, cancellation);
            if (!response.IsSuccessStatusCode
                || await StrictJson.Read(await response.Content.ReadAsStreamAsync(cancellation), DocumentBytes, cancellation)
                    is not JsonReading.Read { Document: var document })
            {
                return default;
            }

            using (document)
            {
                return document.RootElement.Clone();
            }
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or OperationCanceledException)
        {
            return default;
        }
    }
}
