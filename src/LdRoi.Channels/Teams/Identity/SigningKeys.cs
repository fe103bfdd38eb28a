using LdRoi.Channels.Turns;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace LdRoi.Channels.Teams.Identity;

/// <summary>
/// The keys that sign what comes in, as the connector publishes them. They are asked for when the first request comes,
/// every half day, and for a key that nobody knows; but never twice within five minutes, so that a stranger who invents keys
/// makes us ask no more often. What is a day old is believed no more.
/// </summary>
internal sealed partial class SigningKeys(PublishedKeys published, TimeProvider time, RealTime realTime, ILogger<SigningKeys> log) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);
    private static readonly TimeSpan Usable = TimeSpan.FromHours(24);
    private static readonly TimeSpan LeastBetween = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LeastAfterFailure = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1);
    private volatile Ring? _ring;
    private long _notBefore = long.MinValue;

    /// <param name="id">The key's id in a token's head; null for none.</param>
    public async ValueTask<KeySearch> Find(string? id, CancellationToken cancellation)
    {
        var ring = _ring;
        var known = Known(ring, id);
        var isFresh = ring is not null && time.GetUtcNow() - ring.At < Fresh;
        if (known is not null && !isFresh && MayAsk && _one.CurrentCount > 0)
        {
            // The key will do: nobody waits until the newer ones are here.
            _ = Renew(ring, CancellationToken.None);
        }
        else if (known is null && MayAsk)
        {
            await Renew(ring, cancellation);
            ring = _ring;
            known = Known(ring, id);
        }

        return new KeySearch(known, HasKeys: ring is not null && IsUsable(ring));
    }

    public void Dispose() => _one.Dispose();

    private bool MayAsk => time.GetUtcNow().UtcTicks >= Interlocked.Read(ref _notBefore);

    private EndorsedKey? Known(Ring? ring, string? id) =>
        id is not null && ring is not null && IsUsable(ring) ? ring.Keys.GetValueOrDefault(id) : null;

    private bool IsUsable(Ring ring) => time.GetUtcNow() - ring.At < Usable;

    /// <summary>One asks; whoever comes meanwhile waits and takes what was found.</summary>
    private async Task Renew(Ring? seen, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            if (!ReferenceEquals(_ring, seen) || !MayAsk)
            {
                return;
            }

            // Not tied to the request: another one that waits needs the answer too.
            using var limit = realTime.Limit(TeamsConstants.LookUpTime, CancellationToken.None);
            var keys = await published.Read(limit.Token);
            var now = time.GetUtcNow();
            Interlocked.Exchange(ref _notBefore, (now + (keys is null && seen is null ? LeastAfterFailure : LeastBetween)).UtcTicks);
            if (keys is null)
            {
                KeysNotRead(log);
                return;
            }

            _ring = new Ring(keys, now);
        }
        finally
        {
            _one.Release();
        }
    }

    private sealed record Ring(IReadOnlyDictionary<string, EndorsedKey> Keys, DateTimeOffset At);

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The keys of the Bot Connector could not be read. Requests of Teams are refused once the known ones are a day old. Can the service reach Microsoft's login host?")]
    private static partial void KeysNotRead(ILogger log);
}

/// <summary>A key, and the channels that it may sign for.</summary>
internal sealed record EndorsedKey(SecurityKey Key, IReadOnlyList<string> Channels);

/// <param name="Key">Null when it is not one of the connector's.</param>
/// <param name="HasKeys">False when we have none at all, so that nothing can be told.</param>
internal readonly record struct KeySearch(EndorsedKey? Key, bool HasKeys);
