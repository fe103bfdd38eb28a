using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using LdRoi.FakePlatforms.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Channels.Tests.TeamsItself;

/// <summary>A bot of nothing but HTTP: hears what Teams sends, answers as a test says, and calls the connector.</summary>
internal sealed class PlainBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<JsonObject> _heard = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

    private PlainBot(WebApplication app) => _app = app;

    public Uri Endpoint => new($"{_app.Urls.Single()}/api/messages");

    public IReadOnlyList<JsonObject> Heard => [.. _heard];

    public ConcurrentQueue<string?> Authorizations { get; } = new();

    /// <summary>What it does with an activity: a status and a body.</summary>
    public Func<JsonObject, Task<(int Status, string Body)>> Answers { get; set; } = _ => Task.FromResult((200, ""));

    public static async Task<PlainBot> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var bot = new PlainBot(builder.Build());
        bot._app.MapPost("/api/messages", bot.Hear);
        await bot._app.StartAsync();
        return bot;
    }

    /// <summary>A reply to an invoke.</summary>
    public void AnswersInvokes(int statusCode, string type, JsonNode? value) => Answers = _ => Task.FromResult(
        (200, new JsonObject { ["statusCode"] = statusCode, ["type"] = type, ["value"] = value?.DeepClone() }.ToJsonString()));

    public async Task<Reply> Calls(HttpMethod method, string url, JsonNode? body = null, string? token = null, string contentType = "application/json") =>
        await Calls(method, url, body?.ToJsonString(), token, contentType);

    public async Task<Reply> Calls(HttpMethod method, string url, string? body, string? token = null, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(method, new Uri(url));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, contentType);
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        using var response = await _client.SendAsync(request);
        return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers);
    }

    public Task<Reply> Sends(FakeTeams teams, FakeChat chat, JsonNode? activity = null) =>
        Calls(HttpMethod.Post, Activities(teams, chat.Id), activity ?? Cards.Message(Cards.Plain("Hello")));

    public static string Activities(FakeTeams teams, string conversationId, string? activityId = null) =>
        $"{teams.ServiceUrl}v3/conversations/{Uri.EscapeDataString(conversationId)}/activities" + (activityId is null ? "" : $"/{Uri.EscapeDataString(activityId)}");

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    private async Task Hear(HttpContext http)
    {
        Authorizations.Enqueue(http.Request.Headers.Authorization);
        var activity = (JsonObject)(await JsonNode.ParseAsync(http.Request.Body))!;
        _heard.Enqueue(activity);
        var (status, body) = await Answers(activity);
        http.Response.StatusCode = status;
        await http.Response.WriteAsync(body);
    }
}
