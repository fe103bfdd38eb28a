using System.Net;
using System.Text.Json.Nodes;
using LdRoi.Channels.Teams;
using LdRoi.Channels.Tests.Simulator;
using LdRoi.Channels.Turns;
using Microsoft.Extensions.Logging;

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

    private const string User = "5a1d0b7e-0000-4000-8000-00000000a001";

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "NotFound", $"User Id '{User}' not found.")]
    [InlineData(HttpStatusCode.NotFound, "Request_ResourceNotFound", "Resource does not exist or one of its queried reference-property objects are not present.")]
    [InlineData(HttpStatusCode.BadRequest, "BadRequest", $"Invalid user {User}")]
    [InlineData(HttpStatusCode.Forbidden, "Forbidden", $"App is blocked by app permission policy, AppId: 7e, UserObjectId: {User}")]
    [InlineData(HttpStatusCode.Forbidden, "Forbidden", "The app is blocked by the app permission policy of the user.")]
    public async Task A_person_who_is_not_found_is_no_reason_to_stop_for_others_and_no_alarm(HttpStatusCode status, string code, string words)
    {
        var log = new LogLines();
        using var installer = Installer(new Says(status, null) { Body = Error(code, words) }, log);
        for (var people = 0; people < 25; people++)
        {
            (await installer.Install(User, default)).ShouldBeOfType<InstallOutcome.NotThem>();
        }

        log.All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "NotFound", "App definition not found.")]
    [InlineData(HttpStatusCode.BadRequest, "BadRequest", "User is trying to create a user entitlement for a non existent App Definition")]
    [InlineData(HttpStatusCode.NotFound, "NotFound", "The requested resource 'ca7a0000-0000-4000-8000-00000000d001' was not found.")]
    public async Task An_app_that_is_not_in_the_catalogue_is_an_alarm_that_names_the_setting_and_nobody_is_asked_for_an_hour(HttpStatusCode status, string code, string words)
    {
        var log = new LogLines();
        using var installer = Installer(new Says(status, null) { Body = Error(code, words) }, log);

        (await installer.Install(User, default)).ShouldBe(new InstallOutcome.NotNow(new HandClock().Now.AddHours(1)));

        log.All.ShouldHaveSingleItem().ShouldContain("Teams:CatalogAppId");
        log.All.ShouldAllBe(line => !line.Contains(words) && !line.Contains(User));
    }

    [Fact]
    public async Task Where_Graph_does_not_say_what_it_did_not_find_ten_people_in_a_row_are_no_chance()
    {
        var log = new LogLines();
        var says = new Says(HttpStatusCode.NotFound, null) { Body = Error("NotFound", "Not Found") };
        using var installer = Installer(says, log);
        for (var people = 0; people < 9; people++)
        {
            (await installer.Install($"p{people}@example.org", default)).ShouldBeOfType<InstallOutcome.NotThem>();
        }

        says.Status = HttpStatusCode.Created;
        (await installer.Install(User, default)).ShouldBeOfType<InstallOutcome.Installed>();
        says.Status = HttpStatusCode.NotFound;
        for (var people = 0; people < 9; people++)
        {
            (await installer.Install($"q{people}@example.org", default)).ShouldBeOfType<InstallOutcome.NotThem>("one that went well shows that the app is there");
        }

        (await installer.Install("q9@example.org", default)).ShouldBeOfType<InstallOutcome.NotNow>();
        log.All.ShouldHaveSingleItem().ShouldContain("Teams:CatalogAppId");
    }

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
        using var installer = Installer(new Says(status, look), new LogLines());
        return await installer.Install(account, default);
    }

    private static GraphInstaller Installer(Says says, LogLines log)
    {
        var waits = new Waits();
        waits.Pass(TimeSpan.FromSeconds(5));
        return new GraphInstaller(
            new HttpMessageInvoker(says), new Uri("https://graph.microsoft.com/"), "ca7a0000-0000-4000-8000-00000000d001", new HandClock(),
            new RealTime(waits), LoggerFactory.Create(builder => builder.AddProvider(log)).CreateLogger<GraphInstaller>());
    }

    private static string Error(string code, string words) => new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = words } }.ToJsonString();

    private sealed class Says(HttpStatusCode status, Func<HttpRequestMessage, Task>? look) : HttpMessageHandler
    {
        public HttpStatusCode Status { get; set; } = status;

        public string Body { get; init; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await (look?.Invoke(request) ?? Task.CompletedTask);
            var response = new HttpResponseMessage(Status) { Content = new StringContent(Body) };
            response.Headers.RetryAfter = new System.Net.Http.Headers.RetryConditionHeaderValue(TimeSpan.FromSeconds(7));
            return response;
        }
    }
}
