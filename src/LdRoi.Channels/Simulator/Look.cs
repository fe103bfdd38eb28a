namespace LdRoi.Channels.Simulator;

/// <summary>As which client a chat is shown.</summary>
internal enum Look
{
    Teams,
    Slack,
    Text,
    TeamsSource,
    SlackSource,
}

internal static class Looks
{
    /// <summary>Reads the query's word; none means Teams, an unknown one null.</summary>
    public static Look? Parse(string? word) => word switch
    {
        null or "teams" => Look.Teams,
        "slack" => Look.Slack,
        "text" => Look.Text,
        "json-teams" => Look.TeamsSource,
        "json-slack" => Look.SlackSource,
        _ => null,
    };
}
