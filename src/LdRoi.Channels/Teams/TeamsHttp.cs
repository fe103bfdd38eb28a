using LdRoi.Channels.Teams.Identity;

namespace LdRoi.Channels.Teams;

/// <summary>How we call Microsoft: nothing is followed elsewhere, and nobody in between is asked.</summary>
internal static class TeamsHttp
{
    /// <summary>Connections are renewed now and then, so that a changed address is noticed.</summary>
    public static SocketsHttpHandler NewHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };

    /// <summary>The same, to the internet only.</summary>
    public static SocketsHttpHandler NewPublicHandler()
    {
        var handler = NewHandler();
        handler.ConnectCallback = PublicAddresses.Connect;
        return handler;
    }
}
