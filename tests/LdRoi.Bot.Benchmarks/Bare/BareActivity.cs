using System.Text.Json;
using System.Text.Json.Serialization;

namespace LdRoi.Bot.Benchmarks;

/// <summary>An activity, read by code that was generated at build time.</summary>
internal sealed record BareActivity(
    string Type, string Id, DateTimeOffset Timestamp, string ChannelId, string ServiceUrl, BareAccount From, BareConversation Conversation,
    string? Text, string? Name, string? ReplyToId, JsonElement Value);

internal sealed record BareAccount(string Id, string? AadObjectId);

internal sealed record BareConversation(string Id, string? ConversationType, string? TenantId);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BareActivity))]
internal sealed partial class BareJson : JsonSerializerContext;
