using Microsoft.AspNetCore.Http;

namespace LdRoi.Channels.Teams;

/// <summary>
/// Decides from the envelope alone whether a request may be read, and from the activity whether it is for us. In local
/// mode a program on this machine is believed, and nobody else.
/// </summary>
internal sealed class TeamsGuard(TeamsMode mode, ServiceUrls serviceUrls)
{
    private const string Channel = "msteams";

    /// <returns>The status to refuse with, before a byte of the body is read; null to go on.</returns>
    public int? Refusal(HttpContext context)
    {
        // Tokens of the Bot Connector are not validated yet, so that nobody has a valid one.
        if (mode != TeamsMode.Local
            || context.Connection.RemoteIpAddress is not { } remote || !LocalRequest.IsLoopback(remote)
            || LocalRequest.CameThroughProxy(context.Request.Headers))
        {
            return StatusCodes.Status401Unauthorized;
        }

        if (!LocalRequest.HasLocalName(context.Request) || !LocalRequest.HasLocalOrigin(context.Request))
        {
            return StatusCodes.Status403Forbidden;
        }

        return LocalRequest.HasJson(context.Request) ? null : StatusCodes.Status415UnsupportedMediaType;
    }

    /// <summary>Whether what is said comes from Teams, and answers go to its connector.</summary>
    public bool Trusts(Activity activity) =>
        activity.ChannelId == Channel && activity.HasOneTenant && serviceUrls.Allows(activity.ServiceUrl);
}
