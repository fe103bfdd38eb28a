using System.Text.Json;
using LdRoi.Channels.Turns;

namespace LdRoi.Channels.Teams;

/// <summary>Who somebody is after what the connector says of them: asked while they wait for an answer, or later at a pace of its own.</summary>
internal sealed class TeamsDirectory(ConnectorClient connector, TenantRegions regions, TeamsPauses pauses, TimeProvider clock, RealTime time) : IDirectory
{
    private readonly SendPace _pace = new(TeamsConstants.LookUpsPerSecond, TeamsConstants.LookUpsPerSecond);
    private readonly Rests _rests = new(clock);

    public ChannelKind Channel => ChannelKind.Teams;

    public async Task<LookUpOutcome> WhoIs(ChatAddress address, string account, CancellationToken cancellation)
    {
        if ((pauses.Until(address.Tenant) ?? _rests.Until(address.Tenant)) is { } rests)
        {
            return new LookUpOutcome.NotNow(rests);
        }

        await time.Pass(_pace.Take(time.Elapsed), cancellation);
        var here = address with { ServiceUrl = regions.Of(address.Tenant, address.ServiceUrl) ?? address.ServiceUrl };
        var (profile, notBefore) = await Ask(here, account, cancellation);
        if (notBefore is { } until)
        {
            _rests.Begin(address.Tenant, until);
            return new LookUpOutcome.NotNow(until);
        }

        return profile is null ? new LookUpOutcome.NotFound() : new LookUpOutcome.Found(profile);
    }

    /// <summary>At once.</summary>
    public async Task<PlatformProfile?> LookUp(ChatAddress address, string account, CancellationToken cancellation) =>
        (await Ask(address, account, cancellation)).Profile;

    public static bool IsOfTheOrganisation(JsonElement member) =>
        "user".Equals(member.Member("userRole").Text() ?? "user", StringComparison.OrdinalIgnoreCase)
        && member.Member("userPrincipalName").Text()?.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) != true;

    /// <summary>Believed only when it is about whom we asked, in the same tenant, and not a guest: a guest brings an e-mail address from elsewhere.</summary>
    private async Task<(PlatformProfile? Profile, DateTimeOffset? NotBefore)> Ask(ChatAddress address, string account, CancellationToken cancellation)
    {
        var (member, notBefore) = await connector.GetMember(address.ServiceUrl ?? "", address.Conversation, address.ExternalUser, cancellation);
        var objectId = Ids.OfDirectory(member.Member("aadObjectId").Text() ?? member.Member("objectId").Text());

        // Who speaks without a directory's id is named by their address.
        var isAsked = member.Member("id").Text() == address.ExternalUser
            && (account == address.ExternalUser || objectId == account)
            && (member.Member("tenantId").Text() is not { } tenant || Ids.OfDirectory(tenant) == address.Tenant);
        return isAsked && IsOfTheOrganisation(member) && objectId is not null && member.Member("email").Text() is { Length: > 0 } email
            ? (new PlatformProfile(objectId, email), null)
            : (null, notBefore);
    }
}
