namespace LdRoi.Channels.Teams.Identity;

/// <summary>One of Microsoft's clouds: who signs what comes in, who hands out what we call with, and where the connectors are.</summary>
/// <param name="Issuer">Of the tokens that come in.</param>
/// <param name="Metadata">Names the keys that sign them.</param>
/// <param name="Authority">The identity provider; a tenant's id follows.</param>
/// <param name="Audience">For whom our own tokens are.</param>
/// <param name="Graph">For installing the app; its own audience too.</param>
/// <param name="Hosts">The connectors, exactly: every customer of Azure can have a name below trafficmanager.net.</param>
internal sealed record TeamsCloud(string Issuer, Uri Metadata, Uri Authority, string Audience, Uri Graph, IReadOnlyList<string> Hosts)
{
    public static TeamsCloud Public { get; } = new(
        "https://api.botframework.com", new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        new Uri("https://login.microsoftonline.com/"), "https://api.botframework.com", new Uri("https://graph.microsoft.com/"),
        ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"]);

    public static TeamsCloud UsGovernment { get; } = new(
        "https://api.botframework.us", new Uri("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        new Uri("https://login.microsoftonline.us/"), "https://api.botframework.us", new Uri("https://graph.microsoft.us/"),
        ["smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"]);

    /// <returns>Null when there is no such cloud.</returns>
    public static TeamsCloud? Named(string name) => name switch
    {
        nameof(Public) => Public,
        nameof(UsGovernment) => UsGovernment,
        _ => null,
    };
}
