using System.Collections.Concurrent;
using System.Text.Json;

namespace LdRoi.Channels.Slack;

/// <summary>What Slack says of people: one of them, or all, page by page. Guests, bots and closed accounts are no colleagues.</summary>
internal sealed class SlackMembers(Workspaces workspaces, WorkspaceApi api, DoNotDisturb quiet) : IRoster
{
    private const string SlackBot = "USLACKBOT";

    private readonly ConcurrentQueue<string> _installed = new();

    public ChannelKind Channel => ChannelKind.Slack;

    public Task<IReadOnlyList<string>> Tenants(CancellationToken cancellation) => workspaces.Tenants(cancellation);

    /// <summary>The app is there, or back: whoever could not be reached meanwhile should not wait for the next usual look.</summary>
    public void Installed(WorkspaceKey key) => _installed.Enqueue(key.ToString());

    public RosterNews TakeNews()
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        while (_installed.TryDequeue(out var tenant))
        {
            changed.Add(tenant);
        }

        return new RosterNews(changed, []);
    }

    public async Task<RosterPage?> Read(string tenant, string? page, CancellationToken cancellation)
    {
        var serving = await workspaces.Find(WorkspaceKey.OfTenant(tenant), cancellation);
        if (serving.Workspace is not { } workspace)
        {
            return serving.IsUncertain ? null : new RosterPage([], null);
        }

        if (workspace.Key.Team.Length == 0)
        {
            // Slack lists the people of one workspace at a time, and the app is told of none: whoever speaks is looked up.
            return new RosterPage([], null);
        }

        var query = new Dictionary<string, string>
        {
            ["limit"] = SlackConstants.RosterPage.ToString(System.Globalization.CultureInfo.InvariantCulture), ["include_locale"] = "true",
        };
        if (page is not null)
        {
            query["cursor"] = page;
        }

        var reply = await api.Get(workspace, "users.list", query, SlackConstants.CallTime, cancellation);
        if (reply is not SlackReply.Ok { Body: var body } || body.Member("members") is not { ValueKind: JsonValueKind.Array } listed)
        {
            return null;
        }

        var members = listed.EnumerateArray().Select(json => MemberOf(workspace, json)).OfType<RosterMember>().ToList();
        members.Where(member => member.IsColleague).ToList().ForEach(member => quiet.Note(tenant, member.Profile.ExternalUser));
        return new RosterPage(members, body.Member("response_metadata").Member("next_cursor").Text() is { Length: > 0 and <= 500 } next ? next : null);
    }

    /// <summary>Believed only when it is about whom we asked, and a colleague.</summary>
    public async Task<PlatformProfile?> LookUp(Workspace workspace, string person, CancellationToken cancellation)
    {
        var reply = await api.Get(
            workspace, "users.info", new Dictionary<string, string> { ["user"] = person, ["include_locale"] = "true" }, SlackConstants.LookUpTime,
            cancellation);
        return MemberOf(workspace, reply.Json.Member("user")) is { IsColleague: true } member && member.Profile.ExternalUser == person ? member.Profile : null;
    }

    private static RosterMember? MemberOf(Workspace workspace, JsonElement json)
    {
        if (json.Member("id").Text() is not { Length: > 0 and <= SlackConstants.IdLength } id || !id.All(char.IsAsciiLetterOrDigit))
        {
            return null;
        }

        var profile = new PlatformProfile(id, json.Member("profile").Member("email").Text() is { Length: > 0 and <= 254 } email ? email : null)
        {
            TimeZone = json.Member("tz").Text() is { Length: > 0 and <= 64 } zone ? zone : null,
            Locale = json.Member("locale").Text(),
        };
        return new RosterMember(new ChatAddress(ChannelKind.Slack, workspace.Tenant, id, id), profile, IsColleague(workspace, json, id));
    }

    private static bool IsColleague(Workspace workspace, JsonElement json, string id)
    {
        string[] signs = ["deleted", "is_bot", "is_restricted", "is_ultra_restricted", "is_stranger", "is_invited_user", "is_workflow_bot"];
        return id != SlackBot && signs.All(sign => json.Member(sign).ValueKind != JsonValueKind.True) && IsOfHere(workspace.Key, json);
    }

    /// <summary>In a channel that two organisations share one meets the other's people.</summary>
    private static bool IsOfHere(WorkspaceKey key, JsonElement json)
    {
        var enterprise = json.Member("enterprise_user").Member("enterprise_id").Text();
        return key.Enterprise.Length > 0
            ? (enterprise ?? key.Enterprise) == key.Enterprise && (key.Team.Length == 0 || enterprise is not null || IsOfTeam(key, json))
            : IsOfTeam(key, json);
    }

    private static bool IsOfTeam(WorkspaceKey key, JsonElement json) => (json.Member("team_id").Text() ?? key.Team) == key.Team;
}
