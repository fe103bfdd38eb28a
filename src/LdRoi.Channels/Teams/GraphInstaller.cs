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
    // Graph says NotFound of a person as of the app: which of the two stands in the words beside the code.
    private static readonly string[] SignsOfTheApp = ["app definition", "appDefinition", "teamsApp", "appCatalogs", "teams app"];
    private static readonly string[] CodesOfThePerson = ["Request_ResourceNotFound", "ResourceNotFound", "UserNotFound"];

    /// <summary>Of somebody whom a policy of the organisation keeps from the app: no news about the others.</summary>
    private const string SignOfAPolicy = "permission policy";

    private readonly SendPace _pace = new(TeamsConstants.InstallsPerSecond, TeamsConstants.InstallsPerSecond);
    private int _unclear;

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
            return Read(response, account, await Refusal(response, limit.Token));
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested
            && broken is HttpRequestException or IOException or OperationCanceledException or Identity.NoTokenException)
        {
            // Asking again for what was done already changes nothing.
            return NotNow(broken is Identity.NoTokenException { Code: var code } ? code : broken.GetType().Name, TeamsConstants.RestAfterUnauthorized);
        }
    }

    public void Dispose() => http.Dispose();

    private static async Task<(string Code, string Words)> Refusal(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.IsSuccessStatusCode
            || StrictJson.Parse(await StrictJson.ReadBytes(await response.Content.ReadAsStreamAsync(cancellation), TeamsConstants.ReplyBytes, cancellation))
                is not JsonReading.Read { Document: var document })
        {
            return ("", "");
        }

        using (document)
        {
            var error = document.RootElement.Member("error");
            return (error.Member("code").Text() ?? "", error.Member("message").Text() ?? "");
        }
    }

    private InstallOutcome Read(HttpResponseMessage response, string account, (string Code, string Words) refusal) => response.StatusCode switch
    {
        HttpStatusCode.Conflict => Installed(),
        _ when response.IsSuccessStatusCode => Installed(),
        HttpStatusCode.NotFound or HttpStatusCode.BadRequest => NotFound(account, refusal),
        HttpStatusCode.TooManyRequests => NotNow("429", response.Headers.RetryAfter?.Delta ?? TeamsConstants.Rest),
        HttpStatusCode.Forbidden when Names(account, refusal) || refusal.Words.Contains(SignOfAPolicy, StringComparison.OrdinalIgnoreCase) => new InstallOutcome.NotThem(),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => NotNow($"{(int)response.StatusCode}", TeamsConstants.RestOfTenant),
        var status => NotNow($"{(int)status}", TeamsConstants.RestAfterUnauthorized),
    };

    private InstallOutcome.Installed Installed()
    {
        _unclear = 0;
        return new InstallOutcome.Installed();
    }

    /// <summary>A person whom Graph does not know is their own affair; an app that it does not know is everybody's.</summary>
    private InstallOutcome NotFound(string account, (string Code, string Words) refusal)
    {
        if (SignsOfTheApp.Append(catalogAppId).Any(sign => refusal.Words.Contains(sign, StringComparison.OrdinalIgnoreCase)))
        {
            return NoApp();
        }

        if (CodesOfThePerson.Contains(refusal.Code) || Names(account, refusal))
        {
            return new InstallOutcome.NotThem();
        }

        return ++_unclear < TeamsConstants.UnclearRefusals ? new InstallOutcome.NotThem() : NoApp();
    }

    private static bool Names(string account, (string Code, string Words) refusal) => refusal.Words.Contains(account, StringComparison.OrdinalIgnoreCase);

    private InstallOutcome.NotNow NoApp()
    {
        _unclear = 0;
        AppNotFound(log, TeamsConstants.RestOfTenant);
        return new InstallOutcome.NotNow(time.GetUtcNow() + TeamsConstants.RestOfTenant);
    }

    private InstallOutcome.NotNow NotNow(string why, TimeSpan rest)
    {
        InstallingRests(log, why, rest);
        return new InstallOutcome.NotNow(time.GetUtcNow() + rest);
    }

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "Microsoft Graph does not find the app in the organisation's catalogue; it is asked again in {Rest}. Is Teams:CatalogAppId the id that the catalogue gave it, and not that of its manifest?")]
    private static partial void AppNotFound(ILogger log, TimeSpan rest);

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Microsoft Graph installs nothing at present ({Why}); it is asked again in {Rest}. At 403: is TeamsAppInstallation.ReadWriteSelfForUser.All granted?")]
    private static partial void InstallingRests(ILogger log, string why, TimeSpan rest);
}
