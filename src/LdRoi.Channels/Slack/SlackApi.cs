using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Turns;

namespace LdRoi.Channels.Slack;

/// <summary>
/// The calls we make. One call is one attempt. Redirects are not followed, and a token goes to the address of the methods only.
/// </summary>
internal sealed class SlackApi(HttpMessageInvoker http, SlackHosts hosts, TimeProvider time, RealTime realTime) : IDisposable
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json", "utf-8");

    public Task<SlackReply> Post(string method, string token, JsonObject arguments, CancellationToken cancellation) =>
        Call(HttpMethod.Post, new Uri(hosts.Api, method), Bearer(token), Json(arguments), SlackConstants.CallTime, cancellation);

    /// <summary>For the few methods that take a form only.</summary>
    public Task<SlackReply> PostForm(
        string method, AuthenticationHeaderValue authorization, IReadOnlyDictionary<string, string> fields, CancellationToken cancellation) =>
        Call(HttpMethod.Post, new Uri(hosts.Api, method), authorization, new FormUrlEncodedContent(fields), SlackConstants.CallTime, cancellation);

    public Task<SlackReply> Get(
        string method, string token, IReadOnlyDictionary<string, string> query, TimeSpan most, CancellationToken cancellation)
    {
        var asked = string.Join('&', query.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        return Call(HttpMethod.Get, new Uri(hosts.Api, $"{method}?{asked}"), Bearer(token), null, most, cancellation);
    }

    /// <summary>Answers a press or a command where Slack says; without a token.</summary>
    public async Task<SlackReply> Respond(string? address, JsonObject message, CancellationToken cancellation) =>
        hosts.Hook(address) is not { } uri ? new SlackReply.Error("invalid_response_url", null)
            : await Call(HttpMethod.Post, uri, null, Json(message), SlackConstants.CallTime, cancellation, isPlain: true);

    /// <summary>Puts the bytes of a file where Slack says; without a token.</summary>
    public async Task<bool> Upload(string? address, byte[] bytes, CancellationToken cancellation)
    {
        if (hosts.Upload(address) is not { } uri)
        {
            return false;
        }

        var content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        return await Call(HttpMethod.Post, uri, null, content, SlackConstants.CallTime, cancellation, isPlain: true) is SlackReply.Ok;
    }

    public void Dispose() => http.Dispose();

    public static AuthenticationHeaderValue Bearer(string token) => new("Bearer", token);

    public static AuthenticationHeaderValue Basic(string name, string secret) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(name)}:{Uri.EscapeDataString(secret)}")));

    private static ByteArrayContent Json(JsonObject json) =>
        new(Encoding.UTF8.GetBytes(CardJson.Write(json))) { Headers = { ContentType = JsonType } };

    private async Task<SlackReply> Call(
        HttpMethod method, Uri uri, AuthenticationHeaderValue? authorization, HttpContent? content, TimeSpan most, CancellationToken cancellation,
        bool isPlain = false)
    {
        using var request = new HttpRequestMessage(method, uri) { Content = content };
        request.Headers.Authorization = authorization;
        using var limit = realTime.Limit(most, cancellation);
        try
        {
            using var response = await http.SendAsync(request, limit.Token);
            return Read(response, await Body(response, limit.Token, cancellation), isPlain);
        }
        catch (HttpRequestException broken) when (broken.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError)
        {
            // No connection came about: nothing has left this machine.
            return new SlackReply.Limited(time.GetUtcNow() + SlackConstants.Rest);
        }
        catch (Exception broken) when (IsOfTheLine(broken, cancellation))
        {
            return broken is OperationCanceledException && !limit.IsOver
                ? new SlackReply.Limited(time.GetUtcNow() + SlackConstants.Rest)
                : new SlackReply.Unknown(limit.IsOver ? "timeout" : "connection");
        }
    }

    private SlackReply Read(HttpResponseMessage response, ReadOnlyMemory<byte> body, bool isPlain)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return new SlackReply.Limited(time.GetUtcNow() + RetryAfter(response));
        }

        if (response.StatusCode >= HttpStatusCode.InternalServerError)
        {
            return new SlackReply.Unknown(((int)response.StatusCode).ToString(CultureInfo.InvariantCulture));
        }

        var json = StrictJson.Parse(body) is JsonReading.Read { Document: var document } ? Kept(document) : default;
        return (json.Member("ok").ValueKind, json.Member("error").Text()) switch
        {
            (JsonValueKind.True, _) => new SlackReply.Ok(json),
            (JsonValueKind.False, { Length: > 0 and <= 100 } code) when SlackErrors.Of(code) == SlackTrouble.Limited =>
                new SlackReply.Limited(time.GetUtcNow() + RetryAfter(response)),
            (JsonValueKind.False, { Length: > 0 and <= 100 } code) => new SlackReply.Error(code, json.Member("needed").Text()),
            _ when isPlain && response.IsSuccessStatusCode && json.ValueKind == JsonValueKind.Undefined => new SlackReply.Ok(default),
            _ when isPlain && !response.IsSuccessStatusCode => new SlackReply.Error("http_" + ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture), null),
            (JsonValueKind.False, _) => new SlackReply.Error("unnamed", null),
            _ when !response.IsSuccessStatusCode && (int)response.StatusCode < 500 =>
                new SlackReply.Error("http_" + ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture), null),
            _ => new SlackReply.Unknown("no answer of Slack"),
        };
    }

    /// <summary>Exactly what Slack says, in seconds.</summary>
    private static TimeSpan RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter?.Delta is { } delta && delta >= TimeSpan.Zero ? delta : SlackConstants.Rest;

    private static JsonElement Kept(JsonDocument document)
    {
        using (document)
        {
            return document.RootElement.Clone();
        }
    }

    private static async Task<ReadOnlyMemory<byte>> Body(HttpResponseMessage response, CancellationToken limit, CancellationToken cancellation)
    {
        try
        {
            return await StrictJson.ReadBytes(await response.Content.ReadAsStreamAsync(limit), SlackConstants.ReplyBytes, limit);
        }
        catch (Exception broken) when (IsOfTheLine(broken, cancellation))
        {
            return default;
        }
    }

    private static bool IsOfTheLine(Exception broken, CancellationToken cancellation) =>
        broken is HttpRequestException or IOException || (broken is OperationCanceledException && !cancellation.IsCancellationRequested);
}
