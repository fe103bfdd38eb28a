using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace LdRoi.Channels.Tests.Teams;

public sealed class BadBodyTests
{
    public static TheoryData<string> Malformed { get; } =
    [
        "", "null", "[]", "7", "\"message\"", "{}", "{\"type\":7}", "{\"type\":\"\"}", "{\"type\":\"message\"", "{\"type\":\"typing\"} {}",
        "{\"type\":\"typing\",}", "{\"type\":\"typing\"} // comment", "{\"type\":\"typing\",\"type\":\"typing\"}",
        "{\"type\":\"typing\",\"text\":\"\\ud83d\"}", "{\"type\":\"typing\",\"\\udc00\":1}", "\uFEFF{\"type\":\"typing\"}",
    ];

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_is_no_json_object_with_a_type_is_refused(string body)
    {
        await using var world = await TeamsWorld.Start();
        (await world.Posts(body)).ShouldBe(HttpStatusCode.BadRequest);
        await world.ShouldHaveKeptSilent();
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        await using var world = await TeamsWorld.Start();
        (await world.Posts([.. "{\"type\":\""u8, 0xC3, 0x28, .. "\"}"u8])).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public async Task A_hundred_thousand_levels_are_refused(char open, char close)
    {
        await using var world = await TeamsWorld.Start();
        var opened = open == '[' ? new string('[', 100_000) : string.Concat(Enumerable.Repeat("{\"x\":", 40_000)) + "1";
        var closed = new string(close, open == '[' ? 100_000 : 40_000);
        (await world.Posts($"{{\"type\":\"message\",\"value\":{opened}{closed}}}")).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Three_megabytes_are_too_much_announced_or_not(bool isAnnounced)
    {
        await using var world = await TeamsWorld.Start();
        var status = await world.Posts("{\"text\":\"" + new string('x', 3 * 1024 * 1024) + "\"}", request =>
        {
            request.Headers.TransferEncodingChunked = !isAnnounced;

            // A server that refuses a body closes the line; a client that is still sending then would not read the answer.
            request.Headers.ExpectContinue = isAnnounced;
        });

        status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        await world.ShouldHaveKeptSilent();
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/jsonp")]
    [InlineData("text/json")]
    [InlineData(null)]
    public async Task Another_content_type_is_refused(string? type)
    {
        await using var world = await TeamsWorld.Start();
        var status = await world.Posts(
            world.Typed(), request => request.Content!.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type));

        status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        await world.ShouldHaveKeptSilent();
    }

    [Fact]
    public async Task Text_up_to_the_limit_of_the_body_is_read()
    {
        await using var world = await TeamsWorld.Start();
        world.Product.Says(_ => null);
        var activity = world.Typed();
        activity["text"] = new string('x', (256 * 1024) - Encoding.UTF8.GetByteCount(world.Typed("").ToJsonString()));

        (await world.Posts(activity)).ShouldBe(HttpStatusCode.OK);
        activity["text"] = activity["text"]!.GetValue<string>() + "x";
        (await world.Posts(activity)).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }
}
