using System.Net;
using LdRoi.Channels.Teams;
using LdRoi.Channels.Tests.Simulator;
using LdRoi.Channels.Turns;
using Microsoft.Extensions.Logging.Abstractions;

namespace LdRoi.Channels.Tests.Teams;

/// <summary>What Graph says of an installation, and what becomes of it.</summary>
public sealed class GraphInstallerTests
{
    public static TheoryData<HttpStatusCode, int?> Rests { get; } = new()
    {
        { HttpStatusCode.Unauthorized, 3_600 }, { HttpStatusCode.Forbidden, 3_600 }, { HttpStatusCode.TooManyRequests, 7 },
        { HttpStatusCode.InternalServerError, 300 }, { HttpStatusCode.ServiceUnavailable, 300 }, { HttpStatusCode.Found, 300 },
    };

    [Theory]
    [InlineData(HttpStatusCode.Created)]
    [InlineData(HttpStatusCode.Conflict)]
    public async Task New_or_there_already_is_all_the_same(HttpStatusCode status) => (await Ask(status)).ShouldBeOfType<InstallOutcome.Installed>();

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.BadRequest)]
    public async Task Somebody_whom_Graph_does_not_know_holds_nobody_else_up(HttpStatusCode status) => (await Ask(status)).ShouldBeOfType<InstallOutcome.NotThem>();

    [Theory]
    [MemberData(nameof(Rests))]
    public async Task What_holds_for_everybody_is_not_asked_again_for_each(HttpStatusCode status, int? seconds) =>
        (await Ask(status)).ShouldBe(new InstallOutcome.NotNow(new HandClock().Now.AddSeconds(seconds!.Value)));

    [Fact]
    public async Task Only_Graph_is_asked_for_this_person_and_our_own_app()
    {
        Uri? asked = null;
        string? body = null;
        await Ask(HttpStatusCode.Created, "a b/c@example.org", async request => (asked, body) = (request.RequestUri, await request.Content!.ReadAsStringAsync()));

        asked!.AbsoluteUri.ShouldBe("https://graph.microsoft.com/v1.0/users/a%20b%2Fc%40example.org/teamwork/installedApps");
        body.ShouldBe("""{"teamsApp@odata.bind":"https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/ca7a0000-0000-4000-8000-00000000d001"}""");
    }

    private static async Task<InstallOutcome> Ask(HttpStatusCode status, string account = "5a1d0b7e-0000-4000-8000-00000000a001", Func<HttpRequestMessage, Task>? look = null)
    {
        using var installer = new GraphInstaller(
            new HttpMessageInvoker(new Says(status, look)), new Uri("https://graph.microsoft.com/"), "ca7a0000-0000-4000-8000-00000000d001", new HandClock(),
            new RealTime(TimeProvider.System), NullLogger<GraphInstaller>.Instance);
        return await installer.Install(account, default);
    }

    private sealed class Says(HttpStatusCode status, Func<HttpRequestMessage, Task>? look) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await (look?.Invoke(request) ?? Task.CompletedTask);
            var response = new HttpResponseMessage(status);
            response.Headers.RetryAfter = new System.Net.Http.Headers.RetryConditionHeaderValue(TimeSpan.FromSeconds(7));
            return response;
        }
    }
}
