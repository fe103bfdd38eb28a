using System.Collections.Concurrent;
using System.Text.Json;
using LdRoi.Channels.Turns;

namespace LdRoi.Channels.Teams;

/// <summary>
/// Who is in the teams and group chats in which the app is, page by page and at a pace of its own. A chat with each of them
/// can be made without their having written. Guests and whoever has no directory id are passed over.
/// </summary>
internal sealed class TeamsRoster(
    ConnectorClient connector, TeamsPlaces places, RosterEvents events, TenantRegions regions, TeamsPauses pauses, TimeProvider time, RealTime realTime) : IRoster
{
    private readonly SendPace _pace = new(TeamsConstants.RosterPagesPerSecond, TeamsConstants.RosterPagesPerSecond);
    private readonly Rests _rests = new(time);

    /// <summary>Read from the start once more, since a page was not to be had.</summary>
    private readonly ConcurrentDictionary<string, bool> _begunAnew = new(StringComparer.Ordinal);

    /// <summary>The page at which the reading broke off; after the rest it begins anew.</summary>
    private readonly ConcurrentDictionary<string, string> _brokenOff = new(StringComparer.Ordinal);

    public ChannelKind Channel => ChannelKind.Teams;

    public bool TellsOfChanges => true;

    public RosterNews TakeNews() => events.Take();

    public Task<IReadOnlyList<string>> Tenants(CancellationToken cancellation) => places.Keys(cancellation);

    public async Task<RosterPage?> Read(string tenant, string? page, CancellationToken cancellation)
    {
        if (_rests.Until(tenant) is not null)
        {
            return null;
        }

        if (await places.Find(tenant, cancellation) is not { } place)
        {
            return Over(tenant);
        }

        if (pauses.Until(place.Tenant) is not null)
        {
            return null;
        }

        page = page is not null && _brokenOff.TryRemove(new(tenant, page)) ? null : page;
        await realTime.Pass(_pace.Take(realTime.Elapsed), cancellation);
        var here = place with { ServiceUrl = regions.Of(place.Tenant, place.ServiceUrl) ?? place.ServiceUrl };
        switch (await connector.ListMembers(here.ServiceUrl, here.Conversation, page, cancellation))
        {
            case (SendOutcome.Sent, var read) when read.Member("members") is { ValueKind: JsonValueKind.Array } listed:
                var next = read.Member("continuationToken").Text() is { Length: > 0 and <= TeamsConstants.RosterTokenLength } token && token != page ? token : null;
                if (next is null)
                {
                    _begunAnew.TryRemove(tenant, out _);
                }

                return new RosterPage([.. listed.EnumerateArray().Select(member => MemberOf(here, member)).OfType<RosterMember>()], next);
            case (SendOutcome.Refused { Reason: RefusalReason.NotInstalled or RefusalReason.NotFound }, _):
                await events.Left(place, cancellation);
                return Over(tenant);
            case (SendOutcome.Failed, _) when page is not null && _begunAnew.TryAdd(tenant, true):
                // What named this page may have grown too old.
                return await Read(tenant, null, cancellation);
            case (var trouble, _):
                return Rest(tenant, place, page, trouble);
        }
    }

    private RosterPage Over(string tenant)
    {
        _begunAnew.TryRemove(tenant, out _);
        _brokenOff.TryRemove(tenant, out _);
        return new RosterPage([], null);
    }

    private RosterPage? Rest(string tenant, TeamsPlace place, string? page, SendOutcome trouble)
    {
        _rests.Begin(tenant, trouble switch
        {
            SendOutcome.Throttled { RetryAt: var until } => until,
            SendOutcome.Refused { Reason: RefusalReason.ByAdministrator } => pauses.One(place.Tenant),
            SendOutcome.Ambiguous or SendOutcome.Sent => time.GetUtcNow() + TeamsConstants.RestAfterUnauthorized,
            _ => time.GetUtcNow() + TeamsConstants.RestOfTenant,
        });
        if (trouble is not SendOutcome.Throttled)
        {
            _begunAnew.TryRemove(tenant, out _);
            if (page is not null)
            {
                _brokenOff[tenant] = page;
            }
        }

        return null;
    }

    private static RosterMember? MemberOf(TeamsPlace place, JsonElement member) =>
        member.Member("id").Text() is { Length: <= TeamsConstants.IdLength } id && Ids.AreUsable(id)
        && Ids.OfDirectory(member.Member("aadObjectId").Text() ?? member.Member("objectId").Text()) is { } account
        && (member.Member("tenantId").Text() is not { } tenant || Ids.OfDirectory(tenant) == place.Tenant)
        && TeamsDirectory.IsOfTheOrganisation(member)
            ? new RosterMember(
                new ChatAddress(ChannelKind.Teams, place.Tenant, id, ChatAddress.NoConversation, place.ServiceUrl),
                new PlatformProfile(account, member.Member("email").Text() is { Length: > 0 and <= 254 } email ? email : null), IsColleague: true)
            : null;
}
