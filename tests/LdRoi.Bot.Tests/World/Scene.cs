namespace LdRoi.Bot.Tests.World;

/// <summary>Where a story plays. It is told once, and holds everywhere.</summary>
public enum Scene
{
    /// <summary>People use the page that comes with the service.</summary>
    Simulator,

    /// <summary>People use Teams, which sees to it that the service speaks as Teams wants.</summary>
    Teams,

    /// <summary>The same, with tokens on both sides as in a tenant; Graph may install the app.</summary>
    TeamsWithTokens,

    /// <summary>As Teams, with the service on PostgreSQL.</summary>
    TeamsOnPostgreSql,

    /// <summary>People use Slack, which sees to it that the service speaks as Slack wants.</summary>
    Slack,
}
