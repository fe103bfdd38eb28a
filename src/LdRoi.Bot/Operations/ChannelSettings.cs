using LdRoi.Bot.Storage;
using LdRoi.Channels.Slack;
using LdRoi.Channels.Teams;

namespace LdRoi.Bot.Operations;

/// <summary>Which channels the settings turn on. A channel is on when its keys are complete; a part of them is a mistake.</summary>
internal sealed class ChannelSettings
{
    private const string Keys =
        "For Teams give Teams:AppId, Teams:AppType, Teams:TenantId, Teams:AppSecret and Teams:AllowedTenants. "
        + "For Slack give Slack:SigningSecret with Slack:BotToken for one workspace, or with Slack:ClientId, Slack:ClientSecret and Slack:AllowedWorkspaces for several. "
        + "To try the product on this machine, set ASPNETCORE_ENVIRONMENT=Development.";

    private ChannelSettings(TeamsMode? teams, TeamsOptions teamsOptions, SlackOptions? slack, Uri? publicAddress) =>
        (Teams, TeamsOptions, Slack, PublicAddress) = (teams, teamsOptions, slack, publicAddress);

    /// <summary>Null while Teams is off.</summary>
    public TeamsMode? Teams { get; }

    public TeamsOptions TeamsOptions { get; }

    /// <summary>Null while Slack is off.</summary>
    public SlackOptions? Slack { get; }

    /// <summary>Where people and platforms reach the service; null when that is not said.</summary>
    public Uri? PublicAddress { get; }

    /// <exception cref="OperatorException">A channel is configured halfway, or nobody could be reached.</exception>
    public static ChannelSettings Read(IConfiguration configuration, bool isDevelopment)
    {
        var teams = configuration.GetSection("Teams").Get<TeamsOptions>() ?? new TeamsOptions();
        RefuseHalf(teams, isDevelopment);
        var slack = configuration.GetSection("Slack").Get<SlackOptions>() ?? new SlackOptions();
        RefuseHalf(slack, isDevelopment);
        if (!teams.IsBegun && !slack.IsBegun && !isDevelopment)
        {
            throw new OperatorException("No channel is on. " + Keys);
        }

        var address = Public(configuration["Public:BaseUrl"], isDevelopment);
        if (slack.HasOAuth && address is null)
        {
            throw new OperatorException("Public:BaseUrl is empty. Slack sends a browser back there after an installation: give the https address of this service.");
        }

        return new ChannelSettings(
            teams.IsBegun ? TeamsMode.Authenticated : isDevelopment ? TeamsMode.Local : null, teams, slack.IsBegun ? slack : null, address);
    }

    private static void RefuseHalf(SlackOptions slack, bool isDevelopment)
    {
        if (slack.IsBegun && slack.Missing.ToList() is { Count: > 0 } missing)
        {
            throw new OperatorException($"Slack is configured halfway. Give {string.Join(", ", missing)} too, or none of the settings under Slack.");
        }

        if (slack.IsBegun && slack.Wrong(isDevelopment) is { } wrong)
        {
            throw new OperatorException(wrong);
        }
    }

    private static Uri? Public(string? address, bool isDevelopment)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return null;
        }

        return Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || (isDevelopment && uri is { Scheme: "http", IsLoopback: true })) && uri.AbsolutePath == "/"
                ? uri
                : throw new OperatorException($"Public:BaseUrl is '{address}'. Give the address of this service with https and without a path.");
    }

    private static void RefuseHalf(TeamsOptions teams, bool isDevelopment)
    {
        if (teams.IsBegun && teams.Missing.ToList() is { Count: > 0 } missing)
        {
            throw new OperatorException($"Teams is configured halfway. Give {string.Join(", ", missing)} too, or none of the settings under Teams.");
        }

        if (teams.IsBegun && teams.Wrong(isDevelopment) is { } wrong)
        {
            throw new OperatorException(wrong);
        }
    }
}
