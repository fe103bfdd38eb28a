using LdRoi.Bot.Delivery;
using LdRoi.Bot.Storage;
using LdRoi.Channels;

namespace LdRoi.Bot.People;

/// <summary>
/// Reads every few hours who is on the platforms: some pages at each beat, so that a large organisation holds nothing else up.
/// A page that the platform does not give is asked for again at the next beat.
/// </summary>
public sealed partial class SyncRoster(
    IEnumerable<IRoster> rosters, RosterReading reading, Transactions transactions, TimeProvider time, ILogger<SyncRoster> log) : IBeat
{
    private const int PagesAtOnce = 10;
    private static readonly TimeSpan Every = TimeSpan.FromHours(6);

    public async Task Beat(CancellationToken cancellation)
    {
        foreach (var roster in rosters)
        {
            foreach (var tenant in await roster.Tenants(cancellation))
            {
                await Read(roster, tenant, cancellation);
            }
        }
    }

    /// <summary>Nobody waits for it at a certain moment.</summary>
    public Task<DateTimeOffset?> NextDue(CancellationToken cancellation) => Task.FromResult<DateTimeOffset?>(null);

    private async Task Read(IRoster roster, string tenant, CancellationToken cancellation)
    {
        for (var pages = 0; pages < PagesAtOnce && reading.IsDue(roster.Channel, tenant, time.GetUtcNow()); pages++)
        {
            if (await roster.Read(tenant, reading.PageOf(roster.Channel, tenant), cancellation) is not { } page)
            {
                return;
            }

            var linked = await transactions.Run(services => services.GetRequiredService<RosterPages>().Take(page, cancellation), cancellation);
            RosterRead(log, roster.Channel, page.Members.Count, linked);
            reading.Done(roster.Channel, tenant, page.Next, time.GetUtcNow() + Every);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Channel} listed {Listed} accounts; {Linked} people were found by their address.")]
    private static partial void RosterRead(ILogger log, ChannelKind channel, int listed, int linked);
}

/// <summary>How far each roster has been read.</summary>
public sealed class RosterReading
{
    private readonly Dictionary<(ChannelKind Channel, string Tenant), (string? Page, DateTimeOffset NotBefore)> _read = [];

    public bool IsDue(ChannelKind channel, string tenant, DateTimeOffset now) => !_read.TryGetValue((channel, tenant), out var at) || at.NotBefore <= now;

    public string? PageOf(ChannelKind channel, string tenant) => _read.GetValueOrDefault((channel, tenant)).Page;

    /// <param name="next">The next page; null when this was the last.</param>
    /// <param name="again">When to begin anew after the last.</param>
    public void Done(ChannelKind channel, string tenant, string? next, DateTimeOffset again) =>
        _read[(channel, tenant)] = (next, next is null ? again : DateTimeOffset.MinValue);
}
