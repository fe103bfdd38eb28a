using System.Net;
using System.Text;

namespace LdRoi.Channels.Tests.Simulator;

public sealed class BadInputTests
{
    private const string Messages = "/simulator/people/noor/messages";
    private const string Presses = "/simulator/people/noor/presses";
    private const string Seen = "/simulator/people/noor/seen";

    public static TheoryData<string, string> Wrong { get; } = new()
    {
        { Messages, "" },
        { Messages, "null" },
        { Messages, "[]" },
        { Messages, "\"hi\"" },
        { Messages, "{}" },
        { Messages, "{\"text\":7}" },
        { Messages, "{\"text\":null}" },
        { Messages, "{\"text\":[\"hi\"]}" },
        { Messages, "{\"text\":\"  \\n \"}" },
        { Messages, "{\"text\":\"\\ud83d\"}" },
        { Messages, "{\"text\":\"hi\",}" },
        { Messages, "{\"text\":\"hi\"} // comment" },
        { Messages, "{\"text\":\"hi\"} {}" },
        { Messages, "{\"text\":\"hi\",\"text\":\"ho\"}" },
        { Messages, "{\"text\":\"hi\",\"personal\":\"no\"}" },
        { Messages, "\uFEFF{\"text\":\"hi\"}" },
        { Messages, $"{{\"text\":\"{new string('x', 4_001)}\"}}" },
        { Presses, "{}" },
        { Presses, "{\"message\":\"m1\"}" },
        { Presses, "{\"message\":1,\"verb\":\"a\"}" },
        { Presses, "{\"message\":\"m1\",\"verb\":\"\"}" },
        { Presses, "{\"message\":\"m1\",\"verb\":\"a\",\"token\":5}" },
        { Presses, "{\"message\":\"m1\",\"verb\":\"a\",\"inputs\":[]}" },
        { Presses, "{\"message\":\"m1\",\"verb\":\"a\",\"inputs\":\"q1\"}" },
        { Presses, "{\"message\":\"m1\",\"verb\":\"a\",\"inputs\":{\"q1\":4}}" },
        { Presses, "{\"message\":\"m1\",\"verb\":\"a\",\"inputs\":{\"q1\":[\"4\"]}}" },
        { Presses, "{\"message\":\"m1\",\"verb\":\"a\",\"inputs\":{\"q1\":null}}" },
        { Presses, "{\"message\":\"m1\",\"verb\":\"a\",\"inputs\":{\"q\\udc00\":\"4\"}}" },
        { Presses, $"{{\"message\":\"m1\",\"verb\":\"a\",\"inputs\":{{\"q1\":\"{new string('x', 4_001)}\"}}}}" },
        { Presses, $"{{\"message\":\"m1\",\"verb\":\"a\",\"inputs\":{{{string.Join(',', Enumerable.Range(0, 51).Select(n => $"\"q{n}\":\"1\""))}}}}}" },
        { Presses, $"{{\"message\":\"m1\",\"verb\":\"{new string('x', 201)}\"}}" },
        { Seen, "{\"message\":[]}" },
        { "/simulator/clock", "{\"advance\":24}" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_is_not_right_is_refused_in_one_sentence_and_reaches_nobody(string path, string body)
    {
        await using var host = await SimulatorHost.Start();
        using var response = await host.Post(path, body);

        await ShouldBeProblem(response, HttpStatusCode.BadRequest);
        host.Conversation.Heard.ShouldBeEmpty();
        host.Channel.Chat("noor").ShouldBeEmpty();
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        await using var host = await SimulatorHost.Start();
        using var response = await host.Post(Messages, [.. "{\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8]);

        await ShouldBeProblem(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_hundred_thousand_levels_are_refused()
    {
        await using var host = await SimulatorHost.Start();
        var body = "{\"text\":\"hi\",\"x\":" + new string('[', 100_000) + new string(']', 100_000) + "}";
        using var response = await host.Post(Messages, body);

        await ShouldBeProblem(response, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Three_megabytes_are_too_much_announced_or_not(bool isAnnounced)
    {
        await using var host = await SimulatorHost.Start();
        using var request = new HttpRequestMessage(HttpMethod.Post, Messages)
        {
            Content = new StringContent("{\"text\":\"" + new string('x', 3 * 1024 * 1024) + "\"}", Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = !isAnnounced;

        // A server that refuses a body closes the line; a client that is still sending then would not read the answer.
        request.Headers.ExpectContinue = isAnnounced;
        using var response = await host.Client.SendAsync(request);

        await ShouldBeProblem(response, HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task The_limits_themselves_are_still_right()
    {
        await using var host = await SimulatorHost.Start();
        var inputs = string.Join(',', Enumerable.Range(0, 50).Select(n => $"\"q{n}\":\"{new string('x', 4_000)}\""));
        using var typed = await host.Post(Messages, $"{{\"text\":\"{new string('x', 4_000)}\",\"unknown\":[1]}}");
        using var pressed = await host.Post(Presses, $"{{\"message\":\"m2\",\"verb\":\"a\",\"token\":null,\"inputs\":{{{inputs}}},\"more\":{{}}}}");

        typed.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        pressed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_unknown_look_is_refused()
    {
        await using var host = await SimulatorHost.Start();
        using var response = await host.Client.GetAsync(new Uri("/simulator/people/noor/chat?look=fax", UriKind.Relative));

        await ShouldBeProblem(response, HttpStatusCode.BadRequest);
    }

    internal static async Task ShouldBeProblem(HttpResponseMessage response, HttpStatusCode status)
    {
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var sentence = (await SimulatorHost.Json(response)).GetProperty("detail").GetString()!;
        sentence.Length.ShouldBeInRange(10, 200);
        sentence.ShouldEndWith(".");
    }
}
