using System.Net;
using System.Text;
using LdRoi.Bot.Tests.World;
using static LdRoi.Bot.Tests.Stories.AWaitingCard;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>Whatever bytes come in over HTTP, the service answers with the right status and gives nothing of itself away.</summary>
public sealed class BadInputStories(BadInputStories.RunningService running) : IClassFixture<BadInputStories.RunningService>
{
    private readonly BotWorld _world = running.World;

    private static readonly Dictionary<string, byte[]> Unusable = new()
    {
        ["100,000 levels"] = Encoding.UTF8.GetBytes(new string('[', 100_000) + new string(']', 100_000)),
        ["100,000 open objects"] = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("""{"a":""", 40_000))),
        ["broken"] = """{"text":"help" """u8.ToArray(),
        ["trailing comma"] = """{"text":"help",}"""u8.ToArray(),
        ["comment"] = """{"text":"help"/**/}"""u8.ToArray(),
        ["twice"] = """{"text":"help","text":"stop"}"""u8.ToArray(),
        ["empty"] = [],
        ["null"] = "null"u8.ToArray(),
        ["array"] = "[]"u8.ToArray(),
        ["number"] = """{"text":5,"message":5,"verb":5,"advance":5}"""u8.ToArray(),
        ["invalid UTF-8"] = [.. """{"text":"a"""u8, 0xC3, 0x28, .. "\"}"u8],
        ["byte order mark"] = [0xEF, 0xBB, 0xBF, .. """{"text":"help"}"""u8],
        ["UTF-16"] = Encoding.Unicode.GetBytes("""{"text":"help"}"""),
        ["lone surrogate"] = """{"text":"\ud800","message":"\ud800","verb":"\ud800","advance":"\ud800"}"""u8.ToArray(),
        ["NUL bytes"] = new byte[64],
    };

    public static TheoryData<string> UnusableBodies => [.. Unusable.Keys];

    [Theory]
    [MemberData(nameof(UnusableBodies))]
    public Task A_body_that_is_no_JSON_by_our_rules_is_refused_at_every_door(string what) =>
        AtEveryDoor(Unusable[what], HttpStatusCode.BadRequest);

    [Fact]
    public Task A_body_that_is_too_large_is_refused_at_every_door() => AtEveryDoor(
        Encoding.UTF8.GetBytes($$"""{"text":"{{new string('a', 300 * 1024)}}"}"""), HttpStatusCode.RequestEntityTooLarge);

    [Theory]
    [InlineData("PT0S")]
    [InlineData("-PT1H")]
    [InlineData("P1M")]
    [InlineData("P401D")]
    [InlineData("tomorrow")]
    [InlineData("PT9999999999H")]
    public async Task The_clock_moves_forward_by_sensible_steps_only(string step)
    {
        var before = _world.Now;
        using var response = await _world.Post("/simulator/clock", $$"""{"advance":"{{step}}"}""");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await GivesNothingAway(response);
        _world.Now.ShouldBe(before);
    }

    [Fact]
    public async Task A_value_that_is_no_text_is_refused_and_nothing_is_stored()
    {
        var noor = _world.As(Noor);
        var card = noor.ScanCard;
        var token = card.Button("scan.answer").Token.Reveal();
        foreach (var value in new[] { "5", "[5]", "{\"a\":5}", "null", "true", "1e308", "NaN" })
        {
            using var response = await _world.Post(
                $"/simulator/people/{noor.Id}/presses",
                $$$"""{"message":"{{{card.Id}}}","verb":"scan.answer","token":"{{{token}}}","inputs":{"{{{card.Questions[0]}}}":{{{value}}}}}""");

            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, value);
            await GivesNothingAway(response);
        }

        (await _world.AnswersOf(Noor)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("169.254.169.254")]
    public async Task Another_host_s_name_is_refused(string host)
    {
        foreach (var path in new[] { "/", "/simulator/organisation", "/simulator/clock" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            request.Headers.Host = host;
            using var response = await _world.Client.SendAsync(request);

            response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_page_of_somebody_else_cannot_press_buttons_here()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/simulator/people/{running.Noor}/messages", UriKind.Relative));
        request.Headers.Add("Origin", "https://evil.example");
        request.Content = new StringContent("""{"text":"stop"}""", Encoding.UTF8, "application/json");
        using var response = await _world.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/simulator/people/%00/chat")]
    [InlineData("/simulator/people/..%2f..%2fetc/chat")]
    [InlineData("/simulator/people/nobody/chat")]
    [InlineData("/simulator/people/nobody/chat?look=everything")]
    [InlineData("/no/such/page")]
    public async Task An_odd_address_gives_nothing_away(string path)
    {
        using var response = await _world.Client.GetAsync(new Uri(path, UriKind.Relative));

        ((int)response.StatusCode).ShouldBeLessThan(500);
        await GivesNothingAway(response);
    }

    private async Task AtEveryDoor(byte[] body, HttpStatusCode status)
    {
        foreach (var path in new[] { $"/simulator/people/{running.Noor}/messages", $"/simulator/people/{running.Noor}/presses", "/simulator/clock" })
        {
            using var response = await _world.Post(path, body);

            response.StatusCode.ShouldBe(status, path);
            await GivesNothingAway(response);
        }

        _world.Errors.ShouldBeEmpty();
    }

    private static async Task GivesNothingAway(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        foreach (var trace in new[] { "Exception", "   at ", "LdRoi.", "System.", "Microsoft.", ".cs:line", "/tmp/", "SQLite" })
        {
            body.ShouldNotContain(trace, Case.Insensitive);
        }

        response.Headers.Contains("Server").ShouldBeFalse();
    }

    /// <summary>Noor has a card waiting; no test here lets anything happen.</summary>
    public sealed class RunningService : IAsyncLifetime
    {
        public BotWorld World { get; private set; } = null!;

        public string Noor => World.As(AWaitingCard.Noor).Id;

        public async Task InitializeAsync() => World = await For();

        public async Task DisposeAsync() => await World.DisposeAsync();
    }
}
