using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>Everything a script needs to play the people and to disturb the service, as JSON under <c>/control</c>.</summary>
internal static class ControlRoutes
{
    public static void Map(IEndpointRouteBuilder app, FakeTeams teams)
    {
        var control = app.MapGroup("/control");
        control.MapGet("", Run((_, _) => Told(ControlJson.Of(teams))));
        control.MapPost("/bot", Run((_, body) => Told(SetBot(teams, body))));
        control.MapPost("/region", Run((_, body) => Told(Move(teams, body))));
        control.MapGet("/statistics", Run((_, _) => Told(Statistics.Of(teams))));
        control.MapPost("/faults", Run((_, body) => Told(ControlFaults.Add(teams, body))));
        control.MapDelete("/faults", Run((_, _) => Told(Clear(teams))));
        control.MapPost("/resends", Run(async (_, _) => ControlJson.List((await teams.ResendsDueNow()).Select(ControlJson.Of))));
        control.MapGet("/members", Run((_, _) => Told(ControlJson.List(teams.Members.Select(ControlJson.Of)))));
        control.MapPost("/members", Run((_, body) => Told(ControlJson.Of(ControlPeople.Add(teams, body)))));
        control.MapPost("/installs", Run((_, body) => ControlPeople.InstallAll(teams, body)));
        control.MapGet("/members/{email}/messages", Run((http, _) => Told(ControlPeople.Messages(teams.Member(http), http))));
        control.MapGet("/members/{email}/sightings", Run((http, _) => Told(ControlJson.List(teams.Member(http).Sightings.Select(ControlJson.Of)))));
        control.MapPost("/members/{email}/{deed}", Run((http, body) => ControlDeeds.Do(teams.Member(http), (string)http.Request.RouteValues["deed"]!, body)));
    }

    private static FakeMember Member(this FakeTeams teams, HttpContext http)
    {
        var email = (string)http.Request.RouteValues["email"]!;
        return teams.FindMember(Ids.OfMember(teams.Options.AppId, email)) ?? throw new KeyNotFoundException($"Nobody has the address {email}.");
    }

    private static RequestDelegate Run(Func<HttpContext, JsonObject, Task<JsonNode>> act) => async http =>
    {
        Answer.Reply answer;
        try
        {
            var call = await ConnectorCall.Read(http, default);
            answer = call.Text.Length > 0 && call.Body is null
                ? Problem(400, "The body is no JSON object.")
                : new Answer.Reply(200, (await act(http, call.Body ?? [])).Written());
        }
        catch (Exception failure) when (failure is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            answer = Problem(failure is KeyNotFoundException ? 404 : 409, failure.Message);
        }

        await ConnectorPipeline.Write(http, answer);
    };

    private static Answer.Reply Problem(int status, string detail) => new(status, new JsonObject { ["detail"] = detail }.Written());

    private static Task<JsonNode> Told(JsonNode json) => Task.FromResult(json);

    private static JsonObject SetBot(FakeTeams teams, JsonObject body)
    {
        teams.Bot = new Uri(body.Needed("url"));
        return ControlJson.Of(teams);
    }

    private static JsonObject Move(FakeTeams teams, JsonObject body)
    {
        teams.MovesTo(body.Needed("prefix"));
        return ControlJson.Of(teams);
    }

    private static JsonObject Clear(FakeTeams teams)
    {
        teams.Faults.Clear();
        return ControlJson.Of(teams);
    }
}
