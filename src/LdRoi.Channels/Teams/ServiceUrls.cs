namespace LdRoi.Channels.Teams;

/// <summary>
/// To which connectors we talk. The address comes from the request, so it is looked at before anything is sent there:
/// whoever could name an address of their own would read what we send.
/// </summary>
internal sealed class ServiceUrls(TeamsMode mode)
{
    private static readonly HashSet<string> Hosts = new(StringComparer.OrdinalIgnoreCase)
    {
        "smba.trafficmanager.net", // exactly: every customer of Azure can have a name below trafficmanager.net
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
    };

    public bool Allows(string? serviceUrl)
    {
        if (serviceUrl is not { Length: > 0 and <= TeamsConstants.ConversationLength }
            || !Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
            || uri is not { UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 })
        {
            return false;
        }

        return mode switch
        {
            TeamsMode.Local => uri.Scheme is "http" or "https" && LocalRequest.IsLocalName(uri.Host),
            _ => uri.Scheme == "https" && uri.IsDefaultPort && Hosts.Contains(uri.Host),
        };
    }
}
