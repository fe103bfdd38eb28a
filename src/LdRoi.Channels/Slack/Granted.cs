using System.Text.Json;

namespace LdRoi.Channels.Slack;

/// <summary>What <c>oauth.v2.access</c> gave, for an installation or a renewal.</summary>
internal sealed record Granted(WorkspaceKey Key, KeptWorkspace Kept)
{
    /// <returns>Null when something that we need is missing or absurd.</returns>
    public static Granted? Read(JsonElement body, DateTimeOffset now)
    {
        if (body.Member("access_token").Text() is not { Length: > 0 and <= 500 } token)
        {
            return null;
        }

        var seconds = body.Member("expires_in").ValueKind == JsonValueKind.Number && body.Member("expires_in").TryGetInt32(out var given) && given > 0 ? given : 0;
        var isWhole = body.Member("is_enterprise_install").ValueKind == JsonValueKind.True;
        var key = new WorkspaceKey(
            body.Member("enterprise").Member("id").Text() ?? "", isWhole ? "" : body.Member("team").Member("id").Text() ?? "");
        return new Granted(key, new KeptWorkspace(token, body.Member("bot_user_id").Text() ?? "", body.Member("app_id").Text())
        {
            RefreshToken = body.Member("refresh_token").Text(),
            ExpiresAt = seconds > 0 ? now.AddSeconds(seconds) : null,
            Scopes = [.. (body.Member("scope").Text() ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)],
        });
    }

    public override string ToString() => nameof(Granted);
}
