using System.Text.Json;

namespace LdRoi.Channels.Teams;

/// <summary>
/// An activity as the Bot Connector posts it: the fields that we read, under the Bot Framework's names. Parts whose shape
/// the platform may extend stay JSON and are read leniently.
/// </summary>
internal sealed record Activity
{
    public string? Type { get; init; }

    /// <summary>Of an invoke, for example <c>adaptiveCard/action</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Of an installationUpdate: <c>add</c>, <c>remove</c>, and after an upgrade of the app <c>add-upgrade</c>.</summary>
    public string? Action { get; init; }

    /// <summary>Not a key: Teams sends the same activity again under a new id when we are slow.</summary>
    public string? Id { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>The regional connector: where answers go.</summary>
    public string? ServiceUrl { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? Locale { get; init; }

    public JsonElement LocalTimezone { get; init; }

    public string? Text { get; init; }

    /// <summary>The message whose button was pressed.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>What a button carried.</summary>
    public JsonElement Value { get; init; }

    public JsonElement ChannelData { get; init; }

    public JsonElement Entities { get; init; }

    /// <summary>Of a conversationUpdate, as <see cref="MembersRemoved"/>: who came to a team or group chat.</summary>
    public JsonElement MembersAdded { get; init; }

    public JsonElement MembersRemoved { get; init; }

    /// <summary>IANA zone of the client. Some clients say it, some among what they tell of themselves, some nowhere.</summary>
    public string? TimeZone => LocalTimezone.Text() ?? ClientInfo.Member("timezone").Text();

    /// <summary>Tenant of the conversation; vendor texts disagree on which of the two places always holds it.</summary>
    public string? TenantId => Ids.OfDirectory(NamedTenant);

    /// <summary>False when the two places name different tenants, or something that is no tenant.</summary>
    public bool HasOneTenant =>
        NamedTenant is null || (TenantId is { } one && (TenantOf(ChannelData) is not { } other || Ids.OfDirectory(other) == one));

    private JsonElement ClientInfo => Entities.ValueKind == JsonValueKind.Array
        ? Entities.EnumerateArray().FirstOrDefault(entity => entity.Member("type").Text() == "clientInfo")
        : default;

    private string? NamedTenant => Conversation?.TenantId ?? TenantOf(ChannelData);

    private static string? TenantOf(JsonElement channelData) => channelData.Member("tenant").Member("id").Text();
}

/// <param name="Id">Of a person: <c>29:…</c>, for this bot only. Of a bot: <c>28:…</c>.</param>
/// <param name="AadObjectId">The directory's id of a person; absent in some events and for anonymous guests.</param>
internal sealed record ChannelAccount(string? Id, string? AadObjectId);

/// <param name="ConversationType"><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</param>
internal sealed record ConversationAccount(string? Id, string? ConversationType, string? TenantId, bool? IsGroup);
