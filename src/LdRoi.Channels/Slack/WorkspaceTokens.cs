namespace LdRoi.Channels.Slack;

/// <summary>
/// The token to speak with. Where tokens end, it is renewed two hours before: by one process at a time, and kept before it is
/// used, since the old pair stops working.
/// </summary>
internal sealed class WorkspaceTokens(Workspaces workspaces, SlackApi api, SlackOptions options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>The token that is good now.</summary>
    public async Task<string> Of(Workspace workspace, CancellationToken cancellation) =>
        workspace.Kept is { RefreshToken: not null, ExpiresAt: { } end } && end - SlackConstants.RenewAhead <= time.GetUtcNow()
            ? await Renewed(workspace, cancellation)
            : workspace.Kept.Token;

    /// <summary>Another token than this one, if there is any to be had; otherwise the same.</summary>
    public async Task<string> Renewed(Workspace workspace, CancellationToken cancellation)
    {
        if (workspace.Kept.RefreshToken is null)
        {
            return workspace.Kept.Token;
        }

        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            return await Renew(workspace, cancellation);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<string> Renew(Workspace stale, CancellationToken cancellation)
    {
        if ((await workspaces.Find(stale.Key, cancellation)).Workspace is not { Kept.RefreshToken: { } refresh } now)
        {
            return stale.Kept.Token;
        }

        // Somebody else was faster, or is at it.
        if (refresh != stale.Kept.RefreshToken || time.GetUtcNow() - now.Kept.RenewingSince < SlackConstants.RenewalTime)
        {
            return now.Kept.Token;
        }

        if (!await workspaces.Keep(now.Key, now.Kept with { RenewingSince = time.GetUtcNow() }, now.Version, cancellation))
        {
            return (await workspaces.Find(stale.Key, cancellation)).Workspace?.Kept.Token ?? stale.Kept.Token;
        }

        // From here on not given up, whoever stops waiting: once Slack has answered, the old pair is dead.
        var reply = await api.PostForm(
            "oauth.v2.access", SlackApi.Basic(options.ClientId, options.ClientSecret),
            new Dictionary<string, string> { ["grant_type"] = "refresh_token", ["refresh_token"] = refresh }, CancellationToken.None);
        if (reply is not SlackReply.Ok { Body: var body } || Granted.Read(body, time.GetUtcNow()) is not { } granted)
        {
            if (reply is SlackReply.Error { Code: var code })
            {
                workspaces.Pause(now, SlackConstants.Pause, code, null);
            }

            // The pair is the old one still; the next who needs a token tries again.
            return now.Kept.Token;
        }

        // Written whatever else was kept meanwhile: this is the only pair that works.
        await workspaces.Keep(now.Key, granted.Kept with { BotUser = now.Kept.BotUser, App = now.Kept.App, InstalledAt = now.Kept.InstalledAt }, null, CancellationToken.None);
        return granted.Kept.Token;
    }
}
