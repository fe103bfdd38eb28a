using LdRoi.Bot.Storage;
using LdRoi.Channels.Teams;

namespace LdRoi.Bot.Operations;

/// <summary>Which channels the settings turn on. A channel is on when its keys are complete; a part of them is a mistake.</summary>
internal sealed class ChannelSettings
{
    private const string Keys =
        "For Teams give Teams:AppId, Teams:AppType, Teams:TenantId, Teams:AppSecret and Teams:AllowedTenants. "
        + "Slack (Slack:SigningSecret with Slack:BotToken, or with Slack:ClientId and Slack:ClientSecret) comes with a next version. "
        + "To try the product on this machine, set ASPNETCORE_ENVIRONMENT=Development.";

    private ChannelSettings(TeamsMode? teams) => Teams = teams;

    /// <summary>Null while Teams is off.</summary>
    public TeamsMode? Teams { get; }

    /// <exception cref="OperatorException">A channel is configured halfway, or nobody could be reached.</exception>
    public static ChannelSettings Read(IConfiguration configuration, bool isDevelopment)
    {
        var teams = configuration.GetSection("Teams").Get<TeamsOptions>() ?? new TeamsOptions();
        RefuseHalf(teams);
        var hasSlack = HasSlack(configuration.GetSection("Slack"));
        if (!teams.IsBegun && !isDevelopment)
        {
            throw new OperatorException(
                (hasSlack ? "Slack is configured, but this version does not speak with Slack yet, and no other channel is on. " : "No channel is on. ") + Keys);
        }

        return new ChannelSettings(teams.IsBegun ? TeamsMode.Authenticated : TeamsMode.Local);
    }

    private static void RefuseHalf(TeamsOptions teams)
    {
        if (teams.IsBegun && teams.Missing.ToList() is { Count: > 0 } missing)
        {
            throw new OperatorException($"Teams is configured halfway. Give {string.Join(", ", missing)} too, or none of the settings under Teams.");
        }

        if (teams.IsBegun && !teams.HasKnownAppType)
        {
            throw new OperatorException($"Teams:AppType is '{teams.AppType}'. Use SingleTenant or UserAssignedMSI, as the bot's registration has it.");
        }
    }

    /// <summary>A workspace's token, or the client's pair to install in several; the signing secret with either.</summary>
    private static bool HasSlack(IConfigurationSection slack)
    {
        string[] keys = ["SigningSecret", "BotToken", "ClientId", "ClientSecret"];
        var given = keys.Where(key => !string.IsNullOrWhiteSpace(slack[key])).ToHashSet();
        if (given.Count == 0)
        {
            return false;
        }

        string[] needed = given.Contains("ClientId") || given.Contains("ClientSecret")
            ? ["SigningSecret", "ClientId", "ClientSecret"]
            : ["SigningSecret", "BotToken"];
        return needed.Where(key => !given.Contains(key)).Select(key => $"Slack:{key}").ToList() is { Count: > 0 } missing
            ? throw new OperatorException($"Slack is configured halfway. Give {string.Join(", ", missing)} too, or none of the settings under Slack.")
            : true;
    }
}
