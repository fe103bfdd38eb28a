using System.Text.Json;

namespace LdRoi.Channels.Slack;

/// <summary>A slash command as it is posted, or as it comes over a socket.</summary>
internal sealed record SlashCommand(
    WorkspaceKey Workspace, string? App, string? Person, string? Channel, string Text, string? ResponseUrl, string? Trigger)
{
    public static SlashCommand Of(IReadOnlyDictionary<string, string> form) => Of(name => form.GetValueOrDefault(name));

    public static SlashCommand Of(JsonElement payload) => Of(name => payload.Member(name).Text());

    private static SlashCommand Of(Func<string, string?> field) => new(
        new WorkspaceKey(field("enterprise_id") ?? "", field("team_id") ?? ""), field("api_app_id"), field("user_id"), field("channel_id"),
        field("text") ?? "", field("response_url"), field("trigger_id"));
}
