using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using LdRoi.Channels.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LdRoi.Channels.Tests.Simulator;

/// <summary>The simulator behind a real Kestrel on a free port, with a product that tests script.</summary>
internal sealed class SimulatorHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SimulatorHost(WebApplication app, HttpClient client)
    {
        _app = app;
        Client = client;
    }

    public HttpClient Client { get; }

    public SimulatorChannel Channel => _app.Services.GetRequiredService<SimulatorChannel>();

    public ScriptedConversation Conversation => _app.Services.GetRequiredService<ScriptedConversation>();

    public ScriptedStage Stage => _app.Services.GetRequiredService<ScriptedStage>();

    public static async Task<SimulatorHost> Start(string? transcriptPath = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<HandClock>();
        builder.Services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<HandClock>());
        builder.Services.AddSingleton<ScriptedConversation>();
        builder.Services.AddSingleton<IConversation>(provider => provider.GetRequiredService<ScriptedConversation>());
        builder.Services.AddSingleton<ScriptedStage>();
        builder.Services.AddSingleton<ISimulatorStage>(provider => provider.GetRequiredService<ScriptedStage>());
        builder.Services.AddSimulator(options => options.TranscriptPath = transcriptPath);
        var app = builder.Build();
        app.MapSimulator();
        await app.StartAsync();
        var handler = new SocketsHttpHandler { UseProxy = false };
        return new SimulatorHost(app, new HttpClient(handler) { BaseAddress = new Uri(app.Urls.Single()) });
    }

    public Task<HttpResponseMessage> Post(string path, string body) => Post(path, Encoding.UTF8.GetBytes(body));

    public Task<HttpResponseMessage> Post(string path, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return Client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    public async Task<JsonElement> Get(string path)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await Json(response);
    }

    public static async Task<JsonElement> Json(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    public Task Stop() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
