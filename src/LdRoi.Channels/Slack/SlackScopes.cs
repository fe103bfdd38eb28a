namespace LdRoi.Channels.Slack;

/// <summary>What the app asks to be allowed, and nothing beside it. <c>docs/slack.md</c> has each one's reason.</summary>
internal static class SlackScopes
{
    /// <summary>Without these it is not installed.</summary>
    public static IReadOnlyList<string> Needed { get; } = ["chat:write", "commands", "users:read"];

    /// <summary>Each of these switches one thing on; without it the rest works.</summary>
    public static IReadOnlyList<string> Optional { get; } = ["im:history", "users:read.email", "dnd:read", "files:write"];

    public static IEnumerable<string> All => Needed.Concat(Optional);
}
