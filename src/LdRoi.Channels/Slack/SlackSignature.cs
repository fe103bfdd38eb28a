using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace LdRoi.Channels.Slack;

/// <summary>
/// Whether a request is Slack's: HMAC-SHA-256 over <c>v0:time:body</c>, the body as it came, with one of our secrets; no more
/// than five minutes from now; and each only once.
/// </summary>
internal sealed class SlackSignature
{
    private const string Version = "v0=";
    private const int Remembered = 100_000;

    private readonly byte[][] _secrets;
    private readonly TimeProvider _time;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<(string Proof, DateTimeOffset Until)> _oldestFirst = new();
    private readonly Lock _lock = new();

    /// <exception cref="ArgumentException">There is no secret: everybody could sign.</exception>
    public SlackSignature(SlackOptions options, TimeProvider time)
    {
        _secrets = [.. new[] { options.SigningSecret, options.PreviousSigningSecret }
            .Where(secret => !string.IsNullOrWhiteSpace(secret)).Select(secret => Encoding.UTF8.GetBytes(secret.Trim()))];
        if (_secrets.Length == 0 || string.IsNullOrWhiteSpace(options.SigningSecret))
        {
            throw new ArgumentException("Slack:SigningSecret is empty.", nameof(options));
        }

        _time = time;
    }

    public bool Holds(StringValues timestamp, StringValues signature, ReadOnlySpan<byte> body)
    {
        if (timestamp is not [{ Length: >= 1 and <= 12 } said] || !said.All(char.IsAsciiDigit)
            || signature is not [{ Length: 67 } proof] || !Ascii.IsValid(proof) || !proof.StartsWith(Version, StringComparison.Ordinal))
        {
            return false;
        }

        var at = DateTimeOffset.FromUnixTimeSeconds(Math.Min(long.Parse(said, CultureInfo.InvariantCulture), 253_402_300_799));
        return (_time.GetUtcNow() - at).Duration() <= SlackConstants.SignatureWindow && IsSigned(said, proof, body) && IsFirst(said + proof, at);
    }

    /// <summary>The request could not be done: Slack may send it again at once, within the same second and so with the same proof.</summary>
    public void Forget(StringValues timestamp, StringValues signature)
    {
        lock (_lock)
        {
            _seen.Remove($"{timestamp}{signature}");
        }
    }

    /// <summary>What Slack would send along with a body.</summary>
    public static string Of(byte[] secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hash.AppendData(Encoding.ASCII.GetBytes($"v0:{timestamp}:"));
        hash.AppendData(body);
        return Version + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // All secrets are tried, whichever fits: the time taken tells nothing.
    private bool IsSigned(string timestamp, string proof, ReadOnlySpan<byte> body)
    {
        var given = Encoding.ASCII.GetBytes(proof);
        var fits = false;
        foreach (var secret in _secrets)
        {
            fits |= CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Of(secret, timestamp, body)), given);
        }

        return fits;
    }

    /// <summary>Only what is signed gets here, so strangers cannot fill the memory.</summary>
    private bool IsFirst(string proof, DateTimeOffset at)
    {
        var now = _time.GetUtcNow();
        lock (_lock)
        {
            while (_oldestFirst.TryPeek(out var oldest) && (oldest.Until < now || _oldestFirst.Count >= Remembered))
            {
                _seen.Remove(_oldestFirst.Dequeue().Proof);
            }

            if (!_seen.Add(proof))
            {
                return false;
            }

            _oldestFirst.Enqueue((proof, at + SlackConstants.SignatureWindow));
            return true;
        }
    }
}
