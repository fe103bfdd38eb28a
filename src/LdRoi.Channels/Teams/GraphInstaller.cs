using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LdRoi.Channels.Turns;
using Microsoft.Extensions.Logging;

namespace LdRoi.Channels.Teams;

/// <summary>
/// Installs the app for people through Microsoft Graph, with the one permission to install itself
/// (<c>TeamsAppInstallation.ReadWriteSelfForUser.All</c>) and a pace of its own.
/// </summary>
/// <param name="http">Puts a token for Graph on what goes to Graph.</param>
/// <param name="graph">Where Graph is.</param>
/// <param name="catalogAppId">The app's id in the organisation's catalogue, which is not that of its manifest.</param>
internal sealed partial class GraphInstaller(
    HttpMessageInvoker http, Uri graph, string catalogAppId, TimeProvider time, RealTime realTime, ILogger<GraphInstaller> log) : IInstaller, IDisposable
{
    private readonly SendPace _pace = new(TeamsConstants.InstallsPerSecond, TeamsConstants.InstallsPerSecond);

    public ChannelKind Channel => ChannelKind.Teams;

    public async Task<InstallOutcome> Install(string account, CancellationToken cancellation)
    {
        await realTime.Pass(_pace.Take(realTime.Elapsed), cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(graph, $"v1.0/users/{Uri.EscapeDataString(account)}/teamwork/installedApps"))
        {
            Content = JsonContent.Create(new JsonObject
            {
                ["teamsApp@odata.bind"] = new Uri(graph, $"v1.0/appCatalogs/teamsApps/{Uri.EscapeDataString(catalogAppId)}").ToString(),
            }),
        };
        using var limit = realTime.Limit(TeamsConstants.SendTime, cancellation);
        try
        {
            using var response = await http.SendAsync(request, limit.Token);
            return Read(response);
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested
            && broken is HttpRequestException or IOException or OperationCanceledException or Identity.NoTokenException)
        {
            // Asking again for what was done already changes nothing.
            return NotNow(broken is Identity.NoTokenException { Code: var code } ? code : broken.GetType().Name, TeamsConstants.RestAfterUnauthorized);
        }
    }

    public void Dispose() => http.Dispose();

    private InstallOutcome Read(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.Conflict => new InstallOutcome.Installed(),
        _ when response.IsSuccessStatusCode => new InstallOutcome.Installed(),
        HttpStatusCode.NotFound or HttpStatusCode.BadRequest => new InstallOutcome.NotThem(),
        HttpStatusCode.TooManyRequests => NotNow("429", response.Headers.RetryAfter?.Delta ?? TeamsConstants.Rest),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => NotNow($"{(int)response.StatusCode}", TeamsConstants.RestOfTenant),
        var status => NotNow($"{(int)status}", TeamsConstants.RestAfterUnauthorized),
    };

    private InstallOutcome.NotNow NotNow(string why, TimeSpan rest)
    {
        InstallingRests(log, why, rest);
        return new InstallOutcome.NotNow(time.GetUtcNow() + rest);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Microsoft Graph installs nothing at present ({Why}); it is asked again in {Rest}. At 403: is TeamsAppInstallation.ReadWriteSelfForUser.All granted?")]
    private static partial void InstallingRests(ILogger log, string why, TimeSpan rest);
}
