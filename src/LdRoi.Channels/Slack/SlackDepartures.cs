using System.Text.Json;

namespace LdRoi.Channels.Slack;

/// <summary>
/// What is done when the app was taken out of a place, or its token revoked: this very installation is forgotten. That of the
/// organisation around a workspace goes on, and so does one that was made since.
/// </summary>
internal sealed class SlackDepartures(Workspaces workspaces)
{
    public async Task<SlackAnswer> Take(JsonElement envelope)
    {
        var key = WorkspaceKey.OfIds(envelope);
        var serving = await workspaces.ServingItself(IsOfWhole(envelope) ? key.Whole ?? key : key, envelope.Member("api_app_id").Text());
        if (serving.Workspace is not { } workspace)
        {
            return serving.IsUncertain ? SlackAnswer.Again : SlackAnswer.Taken;
        }

        if (!IsOfBefore(envelope, workspace.Kept) && IsOurs(envelope.Member("event"), workspace.Kept))
        {
            await workspaces.Forget(workspace, CancellationToken.None);
        }

        return SlackAnswer.Taken;
    }

    private static bool IsOfWhole(JsonElement envelope) =>
        Elements(envelope.Member("authorizations")).Any(one => one.Member("is_enterprise_install").ValueKind == JsonValueKind.True);

    /// <summary>Late news about an installation in whose place there is another by now. Slack tells whole seconds.</summary>
    private static bool IsOfBefore(JsonElement envelope, KeptWorkspace kept) =>
        envelope.Member("event_time") is { ValueKind: JsonValueKind.Number } time && time.TryGetInt64(out var seconds)
        && seconds < kept.InstalledAt?.ToUnixTimeSeconds();

    private static bool IsOurs(JsonElement said, KeptWorkspace kept) =>
        said.Member("type").Text() != "tokens_revoked" || Elements(said.Member("tokens").Member("bot")).Any(bot => bot.Text() == kept.BotUser);

    private static JsonElement[] Elements(JsonElement array) => array.ValueKind == JsonValueKind.Array ? [.. array.EnumerateArray()] : [];
}
