using System.Collections.Concurrent;

namespace LdRoi.Channels.Turns;

/// <summary>
/// One queue for each tenant, in which our messages wait: no faster than the tenant takes them, and not while it wants none.
/// </summary>
/// <param name="pace">How fast a tenant's queue begins.</param>
/// <param name="burst">So far a few messages may run ahead of their pace.</param>
internal sealed class SendQueues(Func<SendPace> pace, TimeSpan burst, TimeProvider clock, RealTime time)
{
    /// <summary>So many in a row of which nobody can tell whether they arrived are no chance.</summary>
    private const int MostInDoubt = 5;

    private static readonly TimeSpan RestInDoubt = TimeSpan.FromMinutes(1);

    private readonly Rests _rests = new(clock);
    private readonly ConcurrentDictionary<string, int> _inDoubt = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SendPace> _paces = new(StringComparer.Ordinal);

    /// <summary>Waits until it is a message's turn.</summary>
    /// <returns>Null when it is; otherwise until when the tenant wants none.</returns>
    public async Task<DateTimeOffset?> Await(string tenant, CancellationToken cancellation)
    {
        if (_rests.Until(tenant) is { } until)
        {
            return until;
        }

        if (Of(tenant).Take(time.Elapsed) is var wait && wait > burst)
        {
            await time.Pass(wait, cancellation);
        }

        // One that went before may have been too much.
        return _rests.Until(tenant);
    }

    /// <summary>The platform said that a message was too much for the tenant.</summary>
    /// <param name="sentAt">When that message went out, on <see cref="RealTime.Elapsed"/>.</param>
    public void WasTooMuch(string tenant, DateTimeOffset until, TimeSpan sentAt)
    {
        Of(tenant).Slow(time.Elapsed, sentAt);
        _rests.Begin(tenant, until);
    }

    /// <summary>
    /// What became of a message. While the platform is out nobody knows what arrives, and each attempt counts: then the tenant is
    /// left alone for a while, until something arrives again.
    /// </summary>
    public void Ended(string tenant, SendOutcome outcome)
    {
        switch (outcome)
        {
            case SendOutcome.Sent:
                _inDoubt.TryRemove(tenant, out _);
                break;
            case SendOutcome.Ambiguous when _inDoubt.AddOrUpdate(tenant, 1, (_, before) => before + 1) >= MostInDoubt:
                _rests.Begin(tenant, clock.GetUtcNow() + RestInDoubt);
                break;
        }
    }

    private SendPace Of(string tenant) => _paces.GetOrAdd(tenant, _ => pace());
}
