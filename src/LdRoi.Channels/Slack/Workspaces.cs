using System.Text.Json;
using LdRoi.Channels.Turns;
using Microsoft.Extensions.Logging;

namespace LdRoi.Channels.Slack;

/// <summary>
/// The workspaces where the app is installed: by OAuth and kept, or the one whose token stands in the settings. Nobody else
/// is spoken with.
/// </summary>
internal sealed partial class Workspaces(IConnections connections, SlackOptions options, SlackApi api, TimeProvider time, ILogger<Workspaces> log)
{
    private readonly Rests _rests = new(time);
    private Workspace? _only;

    /// <summary>The installation that serves this place: its own, or that of the organisation as a whole.</summary>
    public async Task<Serving> Find(WorkspaceKey key, CancellationToken cancellation)
    {
        var own = await FindItself(key, cancellation);
        return own is { Workspace: null, IsUncertain: false } && key is { IsUsable: true, Whole: { } whole } ? await FindItself(whole, cancellation) : own;
    }

    /// <summary>The same for a request, which has to be for our app; and whatever breaks on the way is no answer.</summary>
    public Task<Serving> Serving(WorkspaceKey key, string? app) => Serving(Find, key, app);

    /// <summary>The same for a request that is about the place's own installation.</summary>
    public Task<Serving> ServingItself(WorkspaceKey key, string? app) => Serving(FindItself, key, app);

    public async Task<IReadOnlyList<string>> Tenants(CancellationToken cancellation) =>
        options.HasOAuth ? await connections.Tenants(ChannelKind.Slack, cancellation)
        : await Only(cancellation) is { } only ? [only.Tenant]
        : [];

    public bool Allows(WorkspaceKey key) =>
        options.AllowedWorkspaces.Any(allowed => allowed.Trim() is { Length: > 0 } id && (id == key.Team || id == key.Enterprise));

    public Task<bool> Keep(WorkspaceKey key, KeptWorkspace kept, int? replaced, CancellationToken cancellation) =>
        connections.Keep(ChannelKind.Slack, key.ToString(), Written(kept), replaced, cancellation);

    /// <summary>In the place of what was installed there before, also under the name that the workspace had before it joined an organisation.</summary>
    public Task Install(WorkspaceKey key, KeptWorkspace kept, CancellationToken cancellation) => key.Alone is { } alone
        ? connections.Rename(ChannelKind.Slack, alone.ToString(), key.ToString(), Written(kept), cancellation)
        : Keep(key, kept, null, cancellation);

    /// <summary>The app was taken away: the token is erased, and nobody there is written to.</summary>
    public Task Forget(Workspace workspace, CancellationToken cancellation)
    {
        WorkspaceForgotten(log, workspace.Key.Team.Length == 0);
        Interlocked.Exchange(ref _only, null);
        return connections.Forget(ChannelKind.Slack, workspace.Tenant, cancellation);
    }

    /// <summary>Nothing is asked of the workspace for a while, and whoever runs the service reads why.</summary>
    public void Pause(Workspace workspace, TimeSpan rest, string error, string? needed)
    {
        if (_rests.Begin(workspace.Tenant, time.GetUtcNow() + rest))
        {
            WorkspacePaused(log, error, needed ?? "", rest);
        }
    }

    /// <summary>Until when the workspace rests; null when it does not.</summary>
    public DateTimeOffset? PausedUntil(string tenant) => _rests.Until(tenant);

    private static string Written(KeptWorkspace kept) => JsonSerializer.Serialize(kept, SlackJson.Default.KeptWorkspace);

    private async Task<Serving> Serving(Func<WorkspaceKey, CancellationToken, Task<Serving>> find, WorkspaceKey key, string? app)
    {
        try
        {
            var serving = await find(key, CancellationToken.None);
            return serving.Workspace is { Kept.App: { } ours } && app != ours ? default : serving;
        }
        catch (Exception broken)
        {
            // The type only: messages may quote data.
            LookUpBroke(log, broken.GetType().Name);
            return new Serving(null, IsUncertain: true);
        }
    }

    /// <summary>The place's own installation. A workspace that has joined an organisation since has another name, and is the same.</summary>
    private async Task<Serving> FindItself(WorkspaceKey key, CancellationToken cancellation)
    {
        if (!key.IsUsable)
        {
            return default;
        }

        if (options.HasOAuth)
        {
            return new Serving(await Kept(key, cancellation) ?? (key.Alone is { } alone ? await Kept(alone, cancellation) : null));
        }

        var only = await Only(cancellation);
        return new Serving(only?.Key == key || only?.Key == key.Alone || only?.Key.Alone == key ? only : null, IsUncertain: only is null);
    }

    private async Task<Workspace?> Kept(WorkspaceKey key, CancellationToken cancellation)
    {
        if (await connections.Find(ChannelKind.Slack, key.ToString(), cancellation) is not { } connection)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(connection.Content, SlackJson.Default.KeptWorkspace) is { } kept ? new Workspace(key, kept, connection.Version) : null;
        }
        catch (JsonException)
        {
            // Written by another version, or damaged: as if it were not there.
            return null;
        }
    }

    /// <summary>Slack itself says which workspace the token in the settings is of.</summary>
    private async Task<Workspace?> Only(CancellationToken cancellation)
    {
        if (Volatile.Read(ref _only) is { } known)
        {
            return known;
        }

        var reply = await api.Get("auth.test", options.BotToken, new Dictionary<string, string>(), SlackConstants.LookUpTime, cancellation);
        if (reply is not SlackReply.Ok { Body: var body })
        {
            TokenUnknown(log, reply.ErrorCode ?? reply.GetType().Name);
            return null;
        }

        var key = WorkspaceKey.OfIds(body);
        if (body.Member("is_enterprise_install").ValueKind == JsonValueKind.True)
        {
            key = key with { Team = "" };
        }

        if (!key.IsUsable || body.Member("user_id").Text() is not { } bot)
        {
            return null;
        }

        var app = body.Member("bot_id").Text() is { } id ? await AppOf(id, cancellation) : null;
        var only = new Workspace(key, new KeptWorkspace(options.BotToken, bot, app), null);
        Volatile.Write(ref _only, only);
        return only;
    }

    /// <summary>Null when Slack does not tell: the signature alone then says which app is meant.</summary>
    private async Task<string?> AppOf(string bot, CancellationToken cancellation) =>
        (await api.Get("bots.info", options.BotToken, new Dictionary<string, string> { ["bot"] = bot }, SlackConstants.LookUpTime, cancellation))
        .Json.Member("bot").Member("app_id").Text();

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The app was taken out of a Slack workspace (of a whole organisation: {Whole}).")]
    private static partial void WorkspaceForgotten(ILogger log, bool whole);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "Slack refused with {Error} (scope needed: {Needed}); the workspace rests for {Rest}. docs/slack.md says what to do.")]
    private static partial void WorkspacePaused(ILogger log, string error, string needed, TimeSpan rest);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "Slack does not say whose token Slack:BotToken is: {Error}.")]
    private static partial void TokenUnknown(ILogger log, string error);

    [LoggerMessage(EventId = 4, Level = LogLevel.Error, Message = "Whether a Slack workspace is connected could not be looked up: {Error}.")]
    private static partial void LookUpBroke(ILogger log, string error);
}

/// <summary>The installation that serves a place.</summary>
/// <param name="Workspace">Null where there is none.</param>
/// <param name="IsUncertain">Slack did not say which workspace the only token is of.</param>
internal readonly record struct Serving(Workspace? Workspace, bool IsUncertain = false);
