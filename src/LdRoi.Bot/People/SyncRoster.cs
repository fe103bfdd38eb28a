using LdRoi.Bot.Delivery;
using LdRoi.Bot.Storage;
using LdRoi.Channels;

namespace LdRoi.Bot.People;

/// <summary>
/// Reads who is on the platforms: every few hours, or where a platform tells who comes and goes, then and at night. Some pages
/// at each beat, so that a large organisation holds nothing else up. A page that the platform does not give is asked for again
/// at a later one.
/// </summary>
public sealed partial class SyncRoster(
    IEnumerable<IRoster> rosters, RosterReading reading, Transactions transactions, OrganisationOptions organisation, TimeProvider time, ILogger<SyncRoster> log)
    : IBeat
{
    private const int PagesAtOnce = 10;
    private static readonly TimeSpan Every = TimeSpan.FromHours(6);
    private static readonly TimeSpan AfterNoPage = TimeSpan.FromMinutes(3);
    private static readonly TimeOnly AtNight = new(4, 0);

    public async Task Beat(CancellationToken cancellation)
    {
        foreach (var roster in rosters)
        {
            var tenants = await roster.Tenants(cancellation);
            await Heed(roster, tenants, cancellation);
            var left = PagesAtOnce;
            foreach (var tenant in tenants)
            {
                left = await Read(roster, tenant, left, cancellation);
            }
        }
    }

    /// <summary>Nobody waits for it at a certain moment.</summary>
    public Task<DateTimeOffset?> NextDue(CancellationToken cancellation) => Task.FromResult<DateTimeOffset?>(null);

    /// <summary>Who left one place may still be in another: where that matters, all are looked at again.</summary>
    private async Task Heed(IRoster roster, IReadOnlyList<string> tenants, CancellationToken cancellation)
    {
        var news = roster.TakeNews();
        var closed = news.Gone.Count == 0
            ? 0
            : await transactions.Run(services => services.GetRequiredService<RosterPages>().Leave(roster.Channel, news.Gone, cancellation), cancellation);
        foreach (var tenant in closed > 0 ? tenants : news.Changed)
        {
            reading.Again(roster.Channel, tenant);
        }
    }

    /// <returns>How many pages may still be read at this beat.</returns>
    private async Task<int> Read(IRoster roster, string tenant, int left, CancellationToken cancellation)
    {
        for (; left > 0 && reading.IsDue(roster.Channel, tenant, time.GetUtcNow()); left--)
        {
            reading.Begin(roster.Channel, tenant, time.GetUtcNow());
            if (await roster.Read(tenant, reading.PageOf(roster.Channel, tenant), cancellation) is not { } page)
            {
                // Those behind it have their turn meanwhile.
                reading.Later(roster.Channel, tenant, time.GetUtcNow() + AfterNoPage);
                return left - 1;
            }

            var linked = await transactions.Run(services => services.GetRequiredService<RosterPages>().Take(page, cancellation), cancellation);
            RosterRead(log, roster.Channel, page.Members.Count, linked);
            reading.Done(roster.Channel, tenant, page.Next, roster.TellsOfChanges ? NextNight() : time.GetUtcNow() + Every);
        }

        return left;
    }

    private DateTimeOffset NextNight()
    {
        var zone = organisation.ZoneOf(null);
        var now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone);
        var night = now.Date + AtNight.ToTimeSpan();
        night = night > now.DateTime ? night : night.AddDays(1);
        return new DateTimeOffset(night, zone.GetUtcOffset(night));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Channel} listed {Listed} accounts; {Linked} people were found by their address.")]
    private static partial void RosterRead(ILogger log, ChannelKind channel, int listed, int linked);
}

/// <summary>How far each roster has been read.</summary>
public sealed class RosterReading
{
    /// <summary>However often people come and go, a roster is not read more often than this.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(10);

    private readonly Dictionary<(ChannelKind Channel, string Tenant), State> _read = [];

    public bool IsDue(ChannelKind channel, string tenant, DateTimeOffset now) => !_read.TryGetValue((channel, tenant), out var at) || at.NotBefore <= now;

    public string? PageOf(ChannelKind channel, string tenant) => _read.GetValueOrDefault((channel, tenant))?.Page;

    /// <summary>A page is about to be asked for.</summary>
    public void Begin(ChannelKind channel, string tenant, DateTimeOffset now)
    {
        if (_read.GetValueOrDefault((channel, tenant)) is not { Page: not null })
        {
            _read[(channel, tenant)] = new State(null, DateTimeOffset.MinValue, now, false);
        }
    }

    /// <summary>A page was not given: it is asked for again then.</summary>
    public void Later(ChannelKind channel, string tenant, DateTimeOffset then) =>
        _read[(channel, tenant)] = _read[(channel, tenant)] with { NotBefore = then };

    /// <param name="next">The next page; null when this was the last.</param>
    /// <param name="again">When to begin anew after the last.</param>
    public void Done(ChannelKind channel, string tenant, string? next, DateTimeOffset again)
    {
        var state = _read[(channel, tenant)];
        _read[(channel, tenant)] = next is not null ? state with { Page = next }
            : state with { Page = null, NotBefore = state.HasChanged ? state.BeganAt + Shortest : again };
    }

    /// <summary>Somebody came or went.</summary>
    public void Again(ChannelKind channel, string tenant)
    {
        if (_read.TryGetValue((channel, tenant), out var state))
        {
            _read[(channel, tenant)] = state.Page is not null ? state with { HasChanged = true } : state with { NotBefore = state.BeganAt + Shortest };
        }
    }

    /// <param name="HasChanged">Since the reading began, which goes on.</param>
    private sealed record State(string? Page, DateTimeOffset NotBefore, DateTimeOffset BeganAt, bool HasChanged);
}
