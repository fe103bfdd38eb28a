using LdRoi.Bot.Storage;
using LdRoi.Channels;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.People;

/// <summary>
/// Where people can be reached on the channels that are on. Somebody who is on several is written to where they last
/// spoke with us.
/// </summary>
public sealed class ChatAddresses(BotDbContext db, IEnumerable<IChannel> channels, TimeProvider time)
{
    private readonly Dictionary<ChannelKind, IChannel> _channels = channels.ToDictionary(channel => channel.Kind);

    /// <summary>The address to use now; null when the person cannot be reached in chat.</summary>
    public async Task<(IChannel Channel, ChatAddress Address)?> Of(Person person, CancellationToken cancellation)
    {
        if (IsSimulated(person))
        {
            return Simulated(person.Id);
        }

        var known = await Open().Where(address => address.PersonId == person.Id).ToListAsync(cancellation);
        return known.OrderByDescending(address => address.Channel == person.SpeaksOn).ThenBy(address => address.Channel).FirstOrDefault() is { } best
            ? (_channels[best.Channel], best.ToAddress())
            : null;
    }

    /// <summary>The person's address on the channel on which something was sent before, if that is still on.</summary>
    public async Task<(IChannel Channel, ChatAddress Address)?> On(ChannelKind kind, Person person, CancellationToken cancellation)
    {
        if (kind == ChannelKind.Simulator)
        {
            return Simulated(person.Id);
        }

        return await Open().FirstOrDefaultAsync(address => address.PersonId == person.Id && address.Channel == kind, cancellation) is { } known
            ? (_channels[kind], known.ToAddress())
            : null;
    }

    /// <summary>On which channel a message to each of these people would go now, and who is on none.</summary>
    public async Task<Reach> ReachOf(IReadOnlyCollection<Person> people, CancellationToken cancellation)
    {
        var known = (await Open().Select(address => new { address.PersonId, address.Channel }).ToListAsync(cancellation))
            .ToLookup(address => address.PersonId, address => address.Channel);
        var channels = people.Select(person => (Person: person, Channel: ChannelOf(person))).ToList();
        var unreachable = channels.Where(row => row.Channel is null).Select(row => row.Person).ToList();
        return new Reach(
            channels.Where(row => row.Channel is not null).GroupBy(row => row.Channel!.Value).OrderBy(group => group.Key).ToDictionary(group => group.Key, group => group.Count()),
            unreachable, await Closed(unreachable.Count, cancellation));

        ChannelKind? ChannelOf(Person person) => IsSimulated(person)
            ? ChannelKind.Simulator
            : known[person.Id].OrderByDescending(channel => channel == person.SpeaksOn).ThenBy(channel => channel).Select(channel => (ChannelKind?)channel).FirstOrDefault();
    }

    /// <summary>The channels on which some place of ours takes no messages for now.</summary>
    public async Task<IReadOnlyList<ChannelKind>> Resting(CancellationToken cancellation)
    {
        var places = await Open().Select(address => new { address.Channel, address.Tenant }).Distinct().ToListAsync(cancellation);
        return [.. places.Where(place => _channels[place.Channel].RestsUntil(place.Tenant) is not null).Select(place => place.Channel).Distinct().Order()];
    }

    /// <summary>The platform said that nothing arrives there, and that this will not get better by itself.</summary>
    public Task Close(PersonId person, ChannelKind kind, string because, CancellationToken cancellation) =>
        db.KnownAddresses.Where(address => address.PersonId == person && address.Channel == kind && address.ClosedBecause == null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(address => address.ClosedBecause, because).SetProperty(address => address.Version, address => address.Version + 1),
                cancellation);

    /// <summary>The app was taken out of the place: nobody there is written to until it is back.</summary>
    internal Task CloseAll(ChannelKind kind, string tenant, DateTimeOffset at, CancellationToken cancellation) =>
        db.KnownAddresses.Where(address => address.Channel == kind && address.Tenant == tenant && address.ClosedBecause == null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(address => address.ClosedBecause, KnownAddress.Removed).SetProperty(address => address.HeardAt, at)
                    .SetProperty(address => address.Version, address => address.Version + 1),
                cancellation);

    /// <summary>The place has another name.</summary>
    internal Task MoveAll(ChannelKind kind, string from, string to, CancellationToken cancellation) =>
        db.KnownAddresses.Where(address => address.Channel == kind && address.Tenant == from)
            .ExecuteUpdateAsync(
                set => set.SetProperty(address => address.Tenant, to).SetProperty(address => address.Version, address => address.Version + 1), cancellation);

    /// <summary>Somebody spoke where others read along: enough to make a chat with them, if they have none and closed none.</summary>
    public async Task Meet(Person person, ChatAddress address, CancellationToken cancellation)
    {
        if (_channels.ContainsKey(address.Channel) && await db.KnownAddresses.FindAsync([person.Id, address.Channel], cancellation) is null)
        {
            db.Add(KnownAddress.Of(person, address, time.GetUtcNow()));
            person.SpeaksOn ??= address.Channel;
            await db.SaveChangesAsync(cancellation);
        }
    }

    /// <summary>Something arrived elsewhere than where the person was known to be.</summary>
    public Task Move(PersonId person, ChatAddress to, CancellationToken cancellation) =>
        db.KnownAddresses.Where(address => address.PersonId == person && address.Channel == to.Channel)
            .ExecuteUpdateAsync(
                set => set.SetProperty(address => address.Conversation, to.Conversation).SetProperty(address => address.ServiceUrl, to.ServiceUrl)
                    .SetProperty(address => address.Version, address => address.Version + 1),
                cancellation);

    /// <summary>Where somebody had several chats, one of the reasons is enough.</summary>
    private async Task<IReadOnlyDictionary<PersonId, string>> Closed(int people, CancellationToken cancellation) => people == 0
        ? new Dictionary<PersonId, string>()
        : (await OnThem().Where(address => address.ClosedBecause != null).Select(address => new { address.PersonId, Because = address.ClosedBecause! })
            .ToListAsync(cancellation)).GroupBy(row => row.PersonId).ToDictionary(group => group.Key, group => group.First().Because);

    private IQueryable<KnownAddress> Open() => OnThem().Where(address => address.ClosedBecause == null);

    private IQueryable<KnownAddress> OnThem()
    {
        var on = _channels.Keys.ToArray();
        return db.KnownAddresses.AsNoTracking().Where(address => on.Contains(address.Channel));
    }

    private bool IsSimulated(Person person) =>
        person.SpeaksOn is null or ChannelKind.Simulator && _channels.ContainsKey(ChannelKind.Simulator);

    private (IChannel, ChatAddress)? Simulated(PersonId person) => _channels.TryGetValue(ChannelKind.Simulator, out var simulator)
        ? (simulator, new ChatAddress(ChannelKind.Simulator, "simulator", person.Value.ToString(), person.Value.ToString()))
        : null;
}
