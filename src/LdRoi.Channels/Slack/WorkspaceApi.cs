using System.Text.Json.Nodes;

namespace LdRoi.Channels.Slack;

/// <summary>The methods, for one workspace: with its token, and with what an error means for the workspace as a whole.</summary>
internal sealed class WorkspaceApi(SlackApi api, Workspaces workspaces, WorkspaceTokens tokens)
{
    private static readonly Dictionary<string, string> Nothing = [];

    public Task<SlackReply> Post(Workspace workspace, string method, JsonObject arguments, CancellationToken cancellation) =>
        Call(workspace, token => api.Post(method, token, arguments, cancellation), cancellation);

    public Task<SlackReply> PostForm(
        Workspace workspace, string method, IReadOnlyDictionary<string, string> fields, CancellationToken cancellation) =>
        Call(workspace, token => api.PostForm(method, SlackApi.Bearer(token), fields, cancellation), cancellation);

    public Task<SlackReply> Get(
        Workspace workspace, string method, IReadOnlyDictionary<string, string> query, TimeSpan most, CancellationToken cancellation) =>
        Call(workspace, token => api.Get(method, token, query, most, cancellation), cancellation);

    private async Task<SlackReply> Call(Workspace workspace, Func<string, Task<SlackReply>> call, CancellationToken cancellation)
    {
        if (workspaces.PausedUntil(workspace.Tenant) is { } until)
        {
            return new SlackReply.Limited(until);
        }

        var token = await tokens.Of(workspace, cancellation);
        var reply = await call(token);
        if (reply.ErrorCode is { } expired && SlackErrors.Of(expired) == SlackTrouble.TokenExpired
            && await tokens.Renewed(workspace, cancellation) is var renewed && renewed != token)
        {
            reply = await call(renewed);
        }

        // What an optional scope switches on is off without it; nothing else suffers.
        if (reply is SlackReply.Error { Code: var code, Needed: var needed } && !SlackScopes.Optional.Contains(needed) && SlackErrors.PauseFor(code) is { } rest)
        {
            await Rest(workspace, rest, code, needed, token, cancellation);
        }

        return reply;
    }

    /// <summary>A token that seems dead is forgotten only once Slack says so when asked for nothing else.</summary>
    private async Task Rest(Workspace workspace, TimeSpan rest, string code, string? needed, string token, CancellationToken cancellation)
    {
        workspaces.Pause(workspace, rest, code, needed);
        if (SlackErrors.Of(code) == SlackTrouble.TokenDead && workspace.Version is not null
            && await api.Get("auth.test", token, Nothing, SlackConstants.CallTime, cancellation) is SlackReply.Error { Code: var said }
            && SlackErrors.Of(said) == SlackTrouble.TokenDead)
        {
            await workspaces.Forget(workspace, cancellation);
        }
    }
}
