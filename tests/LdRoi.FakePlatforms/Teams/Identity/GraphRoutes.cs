using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>The one call of Microsoft Graph: a bot that may, installs itself for somebody of the tenant.</summary>
internal static class GraphRoutes
{
    public const string Audience = "https://graph.microsoft.com";
    public const string Scope = Audience + "/.default";

    public static void Map(IEndpointRouteBuilder app, FakeTeams teams) =>
        app.MapPost("/v1.0/users/{user}/teamwork/installedApps", http => Install(http, teams));

    private static async Task Install(HttpContext http, FakeTeams teams)
    {
        if (teams.Faults.Take(ConnectorOperation.Install, null) is { Answer: not Answer.Hold } fault)
        {
            await ConnectorPipeline.Write(http, fault.Answer);
            return;
        }

        var body = await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
        var user = (string)http.Request.RouteValues["user"]!;
        var member = teams.Members.FirstOrDefault(one => one.AadObjectId == user || one.UserPrincipalName.Equals(user, StringComparison.OrdinalIgnoreCase));
        var isBound = body?["teamsApp@odata.bind"]?.GetValue<string>().EndsWith($"/appCatalogs/teamsApps/{teams.Options.CatalogAppId}", StringComparison.Ordinal) == true;
        var status = !http.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal) ? 401
            : !isBound ? 400
            : member is null ? 404
            : member.PersonalChat.HasBot ? 409
            : 201;
        if (status == 201)
        {
            // Teams tells the bot by itself, as of any installation.
            await member!.Installs();
        }

        teams.Log.Add(new ConnectorRequest(teams.Now, ConnectorOperation.Install, member?.PersonalChat.Id, status));
        await ConnectorPipeline.Write(http, status switch
        {
            400 => Answer.Error(400, "BadRequest", "No app definition was found for the given teamsApp."),
            404 => Answer.Error(404, "NotFound", $"User Id '{user}' not found."),
            401 => Answer.Error(401, "InvalidAuthenticationToken"),
            409 => Answer.Error(409, "Conflict", "The app is installed already."),
            _ => new Answer.Reply(status),
        });
    }
}
