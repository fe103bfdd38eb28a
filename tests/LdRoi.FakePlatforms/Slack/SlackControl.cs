using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LdRoi.FakePlatforms.Slack;

/// <summary>What a script needs to play the people, as JSON under <c>/control</c>.</summary>
internal static class SlackControl
{
    public static void Map(IEndpointRouteBuilder app, FakeSlack slack)
    {
        app.MapPost("/control/bot", Run((body, _) => Done(() => slack.Bot = new Uri(body.Text("url")!))));
        app.MapPost("/control/workspaces", Run((body, _) => Task.FromResult<JsonNode>(Json(slack.AddWorkspace(body.Text("team")!, body.Text("enterprise"))))));
        Place("install", (body, team) => Done(() => team.Install(body["scopes"]?.AsArray().Select(scope => (string)scope!).ToList()), () => Json(team)));
        Place("asked", (_, team) => Done(() => slack.OAuth.Asked = team));
        Place("uninstall", async (_, team) => Json(await team.Uninstall()));
        Place("people", (body, team) => Task.FromResult<JsonNode>(Json(team.AddPerson(body.Text("name")!, body.Text("email")!, body.Text("locale") ?? "nl-NL"))));
        Deed("type", async (body, person) => Json(await person.Types(body.Text("text")!)));
        Deed("command", async (body, person) => Json(await person.Commands(body.Text("text") ?? "", body.Text("channel"))));
        Deed("open", async (body, person) => Json(await person.Opens(body.Text("tab") ?? "home")));
        Deed("shortcut", async (body, person) => Json(await person.UsesShortcut(body.Text("callback_id")!)));
        Deed("press", async (body, person) => Json(await person.Presses(person.Posts[^1], body.Text("title")!, Inputs(body))));
        Deed("press-home", async (body, person) => Json(await person.PressesOn(person.Home!, body.Text("title")!)));
        Deed("press-modal", async (body, person) => Json(await person.PressesOn(person.Modal!, body.Text("title")!, Inputs(body))));
        Deed("submit", async (body, person) => Json(await person.Submits(Inputs(body))));
        Deed("trigger", (_, person) => Task.FromResult<JsonNode>(new JsonObject { ["trigger_id"] = slack.NewTrigger(person) }));
        Deed("response-url", (_, person) =>
        {
            slack.NewResponse(person, null, person.Direct, out var url);
            return Task.FromResult<JsonNode>(new JsonObject { ["url"] = url });
        });
        app.MapGet("/control/people/{id}", Run((_, http) => Task.FromResult<JsonNode>(Seen(Person(slack, http)))));
        app.MapGet("/control/statistics", Run((_, _) => Task.FromResult<JsonNode>(
            new JsonObject([.. slack.Calls.Select(call => KeyValuePair.Create(call.Key, (JsonNode?)call.Value)), KeyValuePair.Create("limited", (JsonNode?)slack.Limited)]))));

        void Place(string name, Func<JsonObject, FakeWorkspace, Task<JsonNode>> act) => app.MapPost(
            $"/control/workspaces/{{team}}/{name}", Run((body, http) => act(body, slack.Workspaces.Single(one => one.Team == (string?)http.Request.RouteValues["team"]))));
        void Deed(string name, Func<JsonObject, FakeColleague, Task<JsonNode>> act) => app.MapPost($"/control/people/{{id}}/{name}", Run((body, http) => act(body, Person(slack, http))));
    }

    private static FakeColleague Person(FakeSlack slack, HttpContext http) =>
        slack.Workspaces.SelectMany(one => one.People).Single(one => one.Id == (string?)http.Request.RouteValues["id"]);

    private static RequestDelegate Run(Func<JsonObject, HttpContext, Task<JsonNode>> act) => async http =>
    {
        try
        {
            var answer = await act(await SlackCall.Read(http.Request), http);
            http.Response.ContentType = "application/json; charset=utf-8";
            await http.Response.WriteAsync(answer.Written());
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or UriFormatException)
        {
            http.Response.StatusCode = 409;
            await http.Response.WriteAsync(new JsonObject { ["detail"] = failure.Message }.Written());
        }
    };

    private static Task<JsonNode> Done(Action act, Func<JsonNode>? told = null)
    {
        act();
        return Task.FromResult(told?.Invoke() ?? new JsonObject());
    }

    private static (string Input, string Value)[] Inputs(JsonObject body) =>
        body["inputs"] is JsonObject inputs ? [.. inputs.Select(input => (input.Key, (string)input.Value!))] : [];

    private static JsonObject Json(FakeWorkspace workspace) => new() { ["team"] = workspace.Team, ["token"] = workspace.Token, ["botUser"] = workspace.BotUser };

    private static JsonObject Json(FakeColleague person) => new() { ["id"] = person.Id, ["direct"] = person.Direct };

    private static JsonObject Json(SlackReceipt receipt) => new() { ["status"] = (int?)receipt.Status, ["body"] = receipt.Body };

    private static JsonObject Seen(FakeColleague person) => new()
    {
        ["posts"] = new JsonArray([.. person.Posts.Select(Json)]),
        ["shown"] = new JsonArray([.. person.Shown.Select(Json)]),
        ["home"] = person.Home.Copy(),
        ["modal"] = person.Modal,
    };

    private static JsonNode Json(FakePost post) => new JsonObject { ["ts"] = post.Ts, ["channel"] = post.Channel, ["text"] = post.Text, ["blocks"] = post.Blocks, ["ephemeral"] = post.IsEphemeral };
}
