using System.Text.Json;

namespace LdRoi.Channels.Slack;

/// <summary>
/// Where the app is installed: in a workspace, in a workspace of a Grid organisation, or in such an organisation as a whole.
/// People's ids are unique in the organisation where there is one, otherwise in the workspace.
/// </summary>
internal sealed record WorkspaceKey(string Enterprise, string Team)
{
    public bool IsUsable => Enterprise.Length + Team.Length > 0 && IsId(Enterprise) && IsId(Team);

    /// <summary>The organisation as a whole, for installations that have no workspace.</summary>
    public WorkspaceKey? Whole => Enterprise.Length > 0 && Team.Length > 0 ? this with { Team = "" } : null;

    /// <summary>The workspace by itself: its name before it joined an organisation.</summary>
    public WorkspaceKey? Alone => Enterprise.Length > 0 && Team.Length > 0 ? this with { Enterprise = "" } : null;

    /// <summary>From <c>team_id</c> and <c>enterprise_id</c>, as in an event or a command.</summary>
    public static WorkspaceKey OfIds(JsonElement json) => new(json.Member("enterprise_id").Text() ?? "", json.Member("team_id").Text() ?? "");

    /// <summary>From <c>team.id</c> and <c>enterprise.id</c>, as in an interaction.</summary>
    public static WorkspaceKey OfObjects(JsonElement json)
    {
        // Of an organisation-wide installation the team may be absent; the person is still of one.
        var team = json.Member("team").Member("id").Text() ?? json.Member("user").Member("team_id").Text() ?? "";
        var enterprise = json.Member("enterprise").Member("id").Text() ?? json.Member("team").Member("enterprise_id").Text() ?? "";
        return new WorkspaceKey(enterprise, team);
    }

    public static WorkspaceKey OfTenant(string tenant) => tenant.Split('/') switch
    {
        [var enterprise, var team] => new(enterprise, team),
        [['E', ..] whole] => new(whole, ""),
        _ => new("", tenant),
    };

    /// <summary>The tenant, as the product keeps it: the part stands behind the whole.</summary>
    public override string ToString() => (Enterprise, Team) switch
    {
        ({ Length: 0 }, var team) => team,
        (var enterprise, { Length: 0 }) => enterprise,
        var (enterprise, team) => $"{enterprise}/{team}",
    };

    private static bool IsId(string id) => id.Length <= 30 && id.All(char.IsAsciiLetterOrDigit);
}
