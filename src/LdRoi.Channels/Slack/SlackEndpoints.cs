using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace LdRoi.Channels.Slack;

/// <summary>
/// The addresses that Slack posts to. Nothing is parsed before its signature holds, but for Slack's own unsigned check of the
/// certificate. Refusals have no body.
/// </summary>
internal sealed class SlackEndpoints(SlackSignature signature, SlackEvents events, SlackTurns turns)
{
    private const string Certificate = "ssl_check";

    public Task Events(HttpContext context) => Take(context, async body => StrictJson.Parse(body) is JsonReading.Read { Document: var document }
        ? await With(document, json => events.Take(json, IsLastTry(context.Request)))
        : SlackAnswer.Malformed);

    public Task Commands(HttpContext context) => Take(context, async body =>
        SlackForm.Read(body) is { } form && form.ContainsKey("command") ? await turns.Command(SlashCommand.Of(form)) : SlackAnswer.Malformed);

    public Task Interactions(HttpContext context) => Take(context, async body =>
        SlackForm.Read(body) is { } form && form.TryGetValue("payload", out var payload)
        && StrictJson.Parse(Encoding.UTF8.GetBytes(payload)) is JsonReading.Read { Document: var document }
            ? await With(document, turns.Interactive)
            : SlackAnswer.Malformed);

    /// <summary>Slack looks with a GET whether the certificate is good.</summary>
    public static Task Check(HttpContext context)
    {
        context.Response.StatusCode = context.Request.Query[Certificate] == "1" && context.Request.Query.Count <= 2
            ? StatusCodes.Status200OK
            : StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }

    private async Task Take(HttpContext context, Func<ReadOnlyMemory<byte>, Task<SlackAnswer>> act)
    {
        var request = context.Request;
        if (await Body(context) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        if (IsCheckOnly(body))
        {
            return;
        }

        var (timestamp, proof) = (request.Headers["X-Slack-Request-Timestamp"], request.Headers["X-Slack-Signature"]);
        if (!signature.Holds(timestamp, proof, body))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var answer = await act(body);
        if (answer == SlackAnswer.Again)
        {
            signature.Forget(timestamp, proof);
        }

        await Write(context.Response, answer);
    }

    /// <summary>Exactly that question, with at most the old token beside it: a command that brings it along is a command.</summary>
    private static bool IsCheckOnly(byte[] body) =>
        body.Length is > 0 and < 200 && SlackForm.Read(body) is { } form && form.GetValueOrDefault(Certificate) == "1"
        && form.Keys.All(key => key is Certificate or "token");

    /// <summary>A hint for our words only: it is not signed.</summary>
    private static bool IsLastTry(HttpRequest request) => request.Headers["X-Slack-Retry-Num"] == "3";

    private static async Task<byte[]?> Body(HttpContext context)
    {
        if (context.Request.ContentLength > SlackConstants.BodyBytes)
        {
            return null;
        }

        try
        {
            return await StrictJson.ReadBytes(context.Request.Body, SlackConstants.BodyBytes, context.RequestAborted);
        }
        catch (BadHttpRequestException bad)
        {
            return bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? null : [];
        }
    }

    private static async Task<SlackAnswer> With(JsonDocument document, Func<JsonElement, Task<SlackAnswer>> act)
    {
        using (document)
        {
            // Replies outlive the request.
            return await act(document.RootElement.Clone());
        }
    }

    private static async Task Write(HttpResponse response, SlackAnswer answer)
    {
        response.StatusCode = answer.Status;
        if (answer.Json is { } json)
        {
            response.ContentType = "application/json; charset=utf-8";
            await response.WriteAsync(Cards.CardJson.Write(json), CancellationToken.None);
        }
        else if (answer.Text is { } text)
        {
            response.ContentType = "text/plain; charset=utf-8";
            response.Headers.XContentTypeOptions = "nosniff";
            await response.WriteAsync(text, CancellationToken.None);
        }
    }
}
