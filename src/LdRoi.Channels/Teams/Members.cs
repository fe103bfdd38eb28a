namespace LdRoi.Channels.Teams;

/// <summary>Who speaks in an activity: by the directory's id, and for somebody unknown by what the connector says of them.</summary>
internal sealed class Members(TeamsDirectory directory)
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
        var account = Ids.OfDirectory(activity.From!.AadObjectId) ?? activity.From.Id!;

        // Never where others read along: whoever has no chat with us yet gets one of their own.
        var address = new ChatAddress(
            ChannelKind.Teams, tenant, activity.From.Id!, isPersonal ? activity.Conversation!.Id! : ChatAddress.NoConversation, activity.ServiceUrl);
        return new Envelope(ChannelKind.Teams, tenant, account, activity.Conversation!.Id!)
        {
            IsPersonal = isPersonal,
            Locale = activity.Locale,
            TimeZone = activity.TimeZone,
            At = activity.Timestamp,
            Address = address,

            // Not for a press, which is answered at once and made by somebody who was sent a card.
            LookUp = isPersonal && activity.Type != "invoke" ? token => directory.LookUp(address, account, token) : null,
        };
    }

    public Interaction.Pressed PressOf(Activity activity, AdaptiveAction action) =>
        new(EnvelopeOf(activity), action.Verb, action.Token, action.Inputs);
}
