using System.Text.Json;

namespace LdRoi.Channels.Teams;

/// <summary>Who speaks in an activity: by the directory's id, and for somebody unknown by what the connector says of them.</summary>
internal sealed class Members(ConnectorClient connector)
{
    private const string Personal = "personal";

    // The ids of group chats, meetings and channels.
    private const string OfSeveral = "19:";

    public static bool IsPersonal(Activity activity) =>
        activity.Conversation is { IsGroup: not true, ConversationType: null or Personal, Id: var id }
        && id?.StartsWith(OfSeveral, StringComparison.Ordinal) != true;

    /// <summary>The activity's ids are usable, and its service URL is one of the connector's.</summary>
    public Envelope EnvelopeOf(Activity activity)
    {
        var isPersonal = IsPersonal(activity);
        var tenant = activity.TenantId ?? "";
        return new Envelope(ChannelKind.Teams, tenant, Ids.OfDirectory(activity.From!.AadObjectId) ?? activity.From.Id!, activity.Conversation!.Id!)
        {
            IsPersonal = isPersonal,
            Locale = activity.Locale,
            TimeZone = activity.TimeZone,
            At = activity.Timestamp,
            // Never where others read along: whoever has no chat with us yet gets one of their own.
            Address = new ChatAddress(
                ChannelKind.Teams, tenant, activity.From.Id!, isPersonal ? activity.Conversation.Id! : ChatAddress.NoConversation, activity.ServiceUrl),
            // Not for a press, which is answered at once and made by somebody who was sent a card.
            LookUp = isPersonal && activity.Type != "invoke" ? token => LookUp(activity, token) : null,
        };
    }

    public Interaction.Pressed PressOf(Activity activity, AdaptiveAction action) =>
        new(EnvelopeOf(activity), action.Verb, action.Token, action.Inputs);

    /// <summary>Believed only when it is about whom we asked, in the same tenant, and not a guest: a guest brings an e-mail address from elsewhere.</summary>
    private async Task<PlatformProfile?> LookUp(Activity activity, CancellationToken cancellation)
    {
        var member = await connector.GetMember(activity.ServiceUrl!, activity.Conversation!.Id!, activity.From!.Id!, cancellation);
        var objectId = Ids.OfDirectory(member.Member("aadObjectId").Text() ?? member.Member("objectId").Text());
        var isAsked = member.Member("id").Text() == activity.From.Id
            && (Ids.OfDirectory(activity.From.AadObjectId) is not { } said || objectId == said)
            && (member.Member("tenantId").Text() is not { } tenant || Ids.OfDirectory(tenant) == activity.TenantId);
        return isAsked && IsOfTheOrganisation(member) && objectId is not null && member.Member("email").Text() is { Length: > 0 } email
            ? new PlatformProfile(objectId, email)
            : null;
    }

    public static bool IsOfTheOrganisation(JsonElement member) =>
        "user".Equals(member.Member("userRole").Text() ?? "user", StringComparison.OrdinalIgnoreCase)
        && member.Member("userPrincipalName").Text()?.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) != true;
}
