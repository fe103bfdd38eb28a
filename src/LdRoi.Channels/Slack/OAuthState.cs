using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace LdRoi.Channels.Slack;

/// <summary>
/// Ties the end of an installation to its beginning: signed and sealed by us, good for ten minutes, for one browser, and once.
/// </summary>
internal sealed class OAuthState(IDataProtectionProvider protection, IConnections connections, TimeProvider time)
{
    private const int SecretLength = 32;

    private readonly IDataProtector _seal = protection.CreateProtector("LdRoi.Channels.Slack.OAuthState");

    /// <returns>What goes to Slack and comes back, and what stays in the browser.</returns>
    public (string State, string Cookie) Begin()
    {
        var cookie = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretLength));
        var until = time.GetUtcNow() + SlackConstants.InstallTime;
        return (_seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{until.ToUnixTimeSeconds()} {HashOf(cookie)}")), cookie);
    }

    public async Task<bool> End(string? state, string? cookie, CancellationToken cancellation)
    {
        if (state is not { Length: > 0 and <= 1_000 } || cookie is not { Length: > 0 and <= 100 } || Opened(state)?.Split(' ') is not [var seconds, var hash])
        {
            return false;
        }

        var until = DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture));
        return time.GetUtcNow() < until
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(HashOf(cookie)))
            && await connections.UseOnce(HashOf(state), until, cancellation);
    }

    private string? Opened(string state)
    {
        try
        {
            return _seal.Unprotect(state);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string HashOf(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
