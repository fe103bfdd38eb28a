using LdRoi.Bot.Storage;
using LdRoi.Channels;

namespace LdRoi.Bot.People;

/// <summary>
/// Keeps where people speak with us, as they do so, and in which zone they then are. A turn from a known place writes nothing.
/// News of the app being added and taken away can arrive in any order: what is older than the last such news changes nothing.
/// </summary>
public sealed class Presence(BotDbContext db, TimeProvider time)
{
    /// <summary>Somebody spoke in a personal conversation: this is where they are.</summary>
    public async Task Heard(Person person, Envelope envelope, CancellationToken cancellation)
    {
        if (envelope.Address is { } address)
        {
            var at = envelope.At ?? time.GetUtcNow();
            var known = await Known(person, address, at, cancellation);
            if (known.ClosedBecause is not null && at < known.HeardAt)
            {
                return;
            }

            if (known.ClosedBecause is not null || !known.IsAt(address))
            {
                known.Open(address, at);
            }

            PlatformZone.Follow(person, known, envelope.TimeZone);
        }

        if ((person.SpeaksOn ?? ChannelKind.Simulator) != envelope.Channel)
        {
            person.SpeaksOn = envelope.Channel;
        }
    }

    /// <summary>The app was added for somebody.</summary>
    public async Task<Arrival> Added(Person person, Envelope envelope, CancellationToken cancellation)
    {
        var at = envelope.At ?? time.GetUtcNow();
        if (envelope.Address is not { } address || await Known(person, address, at, cancellation) is not { } known || (at < known.HeardAt && !known.IsOfRoster))
        {
            return Arrival.OldNews;
        }

        var wasRemoved = known.ClosedBecause == KnownAddress.Removed;
        known.Open(address, at < known.HeardAt ? known.HeardAt : at);
        PlatformZone.Follow(person, known, envelope.TimeZone);
        person.SpeaksOn ??= envelope.Channel;
        if (known.WelcomedAt is null)
        {
            known.WelcomedAt = time.GetUtcNow();
            return Arrival.First;
        }

        return wasRemoved ? Arrival.Return : Arrival.OldNews;
    }

    /// <summary>The app was taken away: nothing is sent there until it is added or used again.</summary>
    public async Task Removed(Person person, Envelope envelope, CancellationToken cancellation)
    {
        var at = envelope.At ?? time.GetUtcNow();
        if (envelope.Address is { } address && await Known(person, address, at, cancellation) is { } known && at >= known.HeardAt)
        {
            (known.ClosedBecause, known.HeardAt) = (KnownAddress.Removed, at);
        }
    }

    private async Task<KnownAddress> Known(Person person, ChatAddress address, DateTimeOffset at, CancellationToken cancellation)
    {
        if (await db.KnownAddresses.FindAsync([person.Id, address.Channel], cancellation) is { } known)
        {
            return known;
        }

        var added = KnownAddress.Of(person, address, at);
        db.Add(added);
        return added;
    }
}

/// <summary>What it means that the app was added for somebody.</summary>
public enum Arrival
{
    /// <summary>They were here all along, or this is news of before.</summary>
    OldNews,

    First,

    /// <summary>The app had been taken away, and is back.</summary>
    Return,
}
