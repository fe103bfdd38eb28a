using System.Net;
using System.Text;
using LdRoi.Channels.Simulator;
using Microsoft.AspNetCore.Http;

namespace LdRoi.Channels.Tests.Simulator;

public sealed class SimulatorGuardTests
{
    [Theory]
    [InlineData("127.0.0.1", 200)]
    [InlineData("127.0.0.2", 200)]
    [InlineData("::1", 200)]
    [InlineData("::ffff:127.0.0.1", 200)]
    [InlineData("::ffff:10.0.0.7", 404)]
    [InlineData("10.0.0.7", 404)]
    [InlineData(null, 404)]
    public async Task Only_this_machine_is_let_in(string? remote, int status) =>
        (await Ask(new SimulatorOptions(), context => context.Connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote)))
            .ShouldBe(status);

    [Fact]
    public async Task A_server_inside_the_process_is_let_in_when_the_options_say_so() =>
        (await Ask(new SimulatorOptions { AllowInProcess = true }, context => context.Connection.RemoteIpAddress = null)).ShouldBe(200);

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("LOCALHOST:5000", 200)]
    [InlineData("127.0.0.1:5000", 200)]
    [InlineData("[::1]:5000", 200)]
    [InlineData("localhost.example.org", 403)]
    [InlineData("127.0.0.1.example.org:5000", 403)]
    [InlineData("example.org", 403)]
    [InlineData("", 403)]
    public async Task Only_a_local_name_is_answered(string host, int status) =>
        (await Ask(new SimulatorOptions(), context => context.Request.Host = new HostString(host))).ShouldBe(status);

    [Theory]
    [InlineData("Forwarded")]
    [InlineData("X-Forwarded-For")]
    [InlineData("x-forwarded-host")]
    [InlineData("X-Forwarded-Proto")]
    public async Task What_came_through_a_proxy_is_not_local(string header) =>
        (await Ask(new SimulatorOptions(), context => context.Request.Headers[header] = "127.0.0.1")).ShouldBe(404);

    [Theory]
    [InlineData(null, "application/json", 200)]
    [InlineData("http://localhost:5000", "application/json; charset=utf-8", 200)]
    [InlineData("http://[::1]:5000", "application/json", 200)]
    [InlineData("http://127.0.0.1", "Application/JSON", 200)]
    [InlineData("https://example.org", "application/json", 403)]
    [InlineData("http://localhost.example.org", "application/json", 403)]
    [InlineData("null", "application/json", 403)]
    [InlineData("", "application/json", 403)]
    [InlineData(null, "text/plain", 415)]
    [InlineData(null, "application/x-www-form-urlencoded", 415)]
    [InlineData(null, "application/json; charset=utf-16", 415)]
    [InlineData(null, null, 415)]
    public async Task A_post_comes_from_a_local_page_and_is_json(string? origin, string? contentType, int status) =>
        (await Ask(new SimulatorOptions(), context =>
        {
            context.Request.Method = "POST";
            context.Request.ContentType = contentType;
            if (origin is not null)
            {
                context.Request.Headers.Origin = origin;
            }
        })).ShouldBe(status);

    [Theory]
    [InlineData("/")]
    [InlineData("/simulator/simulator.js")]
    [InlineData("/simulator/organisation")]
    [InlineData("/simulator/people/noor/chat")]
    [InlineData("/simulator/clock")]
    [InlineData("/simulator/events")]
    public async Task Every_page_is_guarded_and_a_refusal_is_empty(string path)
    {
        await using var host = await SimulatorHost.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "rebound.example.org" } };
        using var response = await host.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/simulator/people/noor/messages")]
    [InlineData("/simulator/people/noor/presses")]
    [InlineData("/simulator/people/noor/seen")]
    [InlineData("/simulator/clock")]
    public async Task A_form_of_another_site_reaches_nothing(string path)
    {
        await using var host = await SimulatorHost.Start();
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent("{\"text\":\"hi\",\"advance\":\"PT1H\"}", Encoding.UTF8, "text/plain"),
        };
        using var response = await host.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        host.Conversation.Heard.ShouldBeEmpty();
    }

    private static async Task<int> Ask(SimulatorOptions options, Action<DefaultHttpContext> arrange)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "GET";
        context.Request.Host = new HostString("localhost", 5000);
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        arrange(context);
        var answer = await new SimulatorGuard(options).InvokeAsync(
            new DefaultEndpointFilterInvocationContext(context), _ => ValueTask.FromResult<object?>(Results.StatusCode(200)));
        return answer.ShouldBeAssignableTo<IStatusCodeHttpResult>()!.StatusCode!.Value;
    }
}
