using LdRoi.Channels.Teams.Identity;
using Microsoft.AspNetCore.Http;

namespace LdRoi.Channels.Teams;

/// <summary>
/// Decides from the envelope alone whether a request may be read, and from the activity whether it is for us. In local
/// mode a program on this machine is believed, and nobody else; otherwise whoever has a token of the Bot Connector.
/// </summary>
/// <param name="tokens">Null in local mode.</param>
internal sealed class TeamsGuard(InboundTokens? tokens, ServiceUrls serviceUrls, TeamsOptions options, RefusalLog log)
{
    private const string Channel = "msteams";

    private readonly HashSet<string> _tenants = [.. options.AllowedTenants.Select(tenant => Ids.OfDirectory(tenant.Trim())).OfType<string>()];

    /// <summary>Before a byte of the body is read.</summary>
    /// <returns>The status to refuse with, or what the token vouches for.</returns>
    public async ValueTask<(int? Refusal, Admission Admission)> Admit(HttpContext context)
    {
        var admission = tokens is null ? Local(context) : await tokens.Check(context.Request.Headers.Authorization, context.RequestAborted);
        if (admission is not Admission.Refused && !LocalRequest.HasJson(context.Request))
        {
            admission = new Admission.Refused(RefusedBecause.NoJson);
        }

        return admission is Admission.Refused { Because: var because } ? (Refuse(because), admission) : (null, admission);
    }

    /// <summary>Whether what is said comes from Teams, for somebody whom we may answer, and answers go to its connector.</summary>
    /// <returns>The status to refuse with; null to go on.</returns>
    public int? Refusal(Activity activity, Admission admission) => WhyNot(activity, admission) is { } because ? Refuse(because) : null;

    private RefusedBecause? WhyNot(Activity activity, Admission admission)
    {
        if (activity.ChannelId != Channel || (admission is Admission.Granted { Channels: var channels } && !channels.Contains(Channel)))
        {
            return RefusedBecause.Channel;
        }

        if (!serviceUrls.Allows(activity.ServiceUrl) || (admission is Admission.Granted { ServiceUrl: var claimed } && claimed != activity.ServiceUrl))
        {
            return RefusedBecause.ServiceUrl;
        }

        return activity.HasOneTenant && (admission is Admission.Local || (activity.TenantId is { } tenant && _tenants.Contains(tenant)))
            ? null
            : RefusedBecause.Tenant;
    }

    private static Admission Local(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } remote || !LocalRequest.IsLoopback(remote) || LocalRequest.CameThroughProxy(context.Request.Headers))
        {
            return new Admission.Refused(RefusedBecause.NotLocal);
        }

        return LocalRequest.HasLocalName(context.Request) && LocalRequest.HasLocalOrigin(context.Request)
            ? new Admission.Local()
            : new Admission.Refused(RefusedBecause.Foreign);
    }

    private int Refuse(RefusedBecause because)
    {
        log.Note(because);
        return because switch
        {
            RefusedBecause.NoJson => StatusCodes.Status415UnsupportedMediaType,
            RefusedBecause.Foreign or RefusedBecause.Channel or RefusedBecause.ServiceUrl or RefusedBecause.Tenant => StatusCodes.Status403Forbidden,

            // Teams sends it again, and perhaps we know by then.
            RefusedBecause.NoKeys => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status401Unauthorized,
        };
    }
}
