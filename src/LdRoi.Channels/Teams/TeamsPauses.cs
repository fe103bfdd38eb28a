using LdRoi.Channels.Turns;
using Microsoft.Extensions.Logging;

namespace LdRoi.Channels.Teams;

/// <summary>
/// Where nothing is sent for a while because it would come to nothing for everybody alike: a tenant that switched the bot off,
/// or all of them when our own registration is refused. Whoever runs the service reads why.
/// </summary>
internal sealed partial class TeamsPauses(TimeProvider time, ILogger<TeamsPauses> log)
{
    private const string Everybody = "";

    private readonly Rests _rests = new(time);

    /// <summary>Until when the tenant rests; null when it does not.</summary>
    public DateTimeOffset? Until(string tenant) => new[] { _rests.Until(Everybody), _rests.Until(tenant) }.Max();

    /// <summary>Somebody has to mend the registration.</summary>
    /// <param name="error">A code; never what was sent.</param>
    public DateTimeOffset All(string error)
    {
        var until = time.GetUtcNow() + TeamsConstants.RestAfterUnauthorized;
        if (_rests.Begin(Everybody, until))
        {
            RegistrationRefused(log, error, TeamsConstants.RestAfterUnauthorized);
        }

        return until;
    }

    /// <summary>The tenant's administrator has to allow the app again.</summary>
    public DateTimeOffset One(string tenant)
    {
        var until = time.GetUtcNow() + TeamsConstants.RestOfTenant;
        if (_rests.Begin(tenant, until))
        {
            TenantPaused(log, TeamsConstants.RestOfTenant);
        }

        return until;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Microsoft refused the bot's registration ({Error}); nothing is sent to Teams for {Rest}. docs/teams.md says what to do.")]
    private static partial void RegistrationRefused(ILogger log, string error, TimeSpan rest);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "The administrator of a tenant switched the bot off (BotDisabledByAdmin); nothing is sent there for {Rest}.")]
    private static partial void TenantPaused(ILogger log, TimeSpan rest);
}
