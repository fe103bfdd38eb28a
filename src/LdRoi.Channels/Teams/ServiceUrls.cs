namespace LdRoi.Channels.Teams;

/// <summary>
/// To which connectors we talk. The address comes from the request, so it is looked at before anything is sent there:
/// whoever could name an address of their own would read what we send.
/// </summary>
/// <param name="hosts">The connectors of the configured cloud; null allows this machine, and nothing else.</param>
internal sealed class ServiceUrls(IReadOnlyList<string>? hosts)
{
    public bool Allows(string? serviceUrl) =>
        serviceUrl is { Length: > 0 and <= TeamsConstants.ConversationLength } && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
        && uri is { Query.Length: 0, Fragment.Length: 0 } && AreOf(uri);

    /// <summary>Whether what goes there goes to such a connector, whatever it asks of it.</summary>
    public bool AreOf(Uri uri) => uri.UserInfo.Length == 0
        && (hosts is null
            ? uri.Scheme is "http" or "https" && LocalRequest.IsLocalName(uri.Host)
            : uri.Scheme == "https" && uri.IsDefaultPort && hosts.Contains(uri.Host, StringComparer.OrdinalIgnoreCase));
}
