using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LdRoi.Channels.Teams.Identity;
using LdRoi.Channels.Turns;

namespace LdRoi.Channels.Teams;

/// <summary>
/// The calls we make to the connector. One call is one attempt. Redirects are not followed: what we send is for the
/// connector that was checked, and for nobody it points to.
/// </summary>
internal sealed class ConnectorClient(HttpMessageInvoker http, ServiceUrls serviceUrls, ConnectorOutcomes outcomes, RealTime time) : IDisposable
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json", "utf-8");

    public Task<SendOutcome> Send(string serviceUrl, string conversation, OutgoingActivity activity, CancellationToken cancellation) =>
        Say(HttpMethod.Post, serviceUrl, Activities(conversation), conversation, activity, TeamsJson.Wire.OutgoingActivity, cancellation);

    public Task<SendOutcome> Update(
        string serviceUrl, string conversation, string activityId, OutgoingActivity activity, CancellationToken cancellation) =>
        Say(
            HttpMethod.Put, serviceUrl, $"{Activities(conversation)}/{Uri.EscapeDataString(activityId)}", conversation, activity,
            TeamsJson.Wire.OutgoingActivity, cancellation);

    /// <summary>The personal conversation with a member: the one there is, or a new one. Nothing is said in it, so it can be asked for again.</summary>
    /// <returns><see cref="SendOutcome.Sent"/> names the conversation; it is never ambiguous.</returns>
    public async Task<SendOutcome> CreatePersonal(string serviceUrl, string tenant, string member, CancellationToken cancellation)
    {
        var parameters = new ConversationParameters(false, tenant, [new ChannelAccount(member, null)]);
        var outcome = await Say(
            HttpMethod.Post, serviceUrl, "v3/conversations", member, parameters, TeamsJson.Wire.ConversationParameters, cancellation);
        return outcome is SendOutcome.Ambiguous ? outcomes.Later(TeamsConstants.Rest) : outcome;
    }

    /// <summary>What the connector says about one member of a conversation; nothing when it fails, takes too long or answers something else.</summary>
    /// <returns>Where that has nothing to do with the member, also when to ask again.</returns>
    public async Task<(JsonElement Member, DateTimeOffset? NotBefore)> GetMember(string serviceUrl, string conversation, string member, CancellationToken cancellation)
    {
        var path = $"v3/conversations/{Uri.EscapeDataString(conversation)}/members/{Uri.EscapeDataString(member)}";
        using var request = Request(HttpMethod.Get, serviceUrl, path);
        if (request is null)
        {
            return default;
        }

        using var limit = time.Limit(TeamsConstants.LookUpTime, cancellation);
        try
        {
            using var response = await http.SendAsync(request, limit.Token);
            var body = await Body(response, limit.Token, cancellation);
            return response.IsSuccessStatusCode ? (Json(body), null) : (default, outcomes.NotBefore(response, body));
        }
        catch (Exception broken) when (IsOfTheLine(broken, cancellation))
        {
            return (default, outcomes.Later(TeamsConstants.Rest).RetryAt);
        }
    }

    /// <summary>Some of the members of a team or group chat.</summary>
    /// <param name="page">What the page before named as the next one; null for the first.</param>
    /// <returns>A page where the outcome is <see cref="SendOutcome.Sent"/>; otherwise nothing.</returns>
    public async Task<(SendOutcome Outcome, JsonElement Page)> ListMembers(string serviceUrl, string conversation, string? page, CancellationToken cancellation)
    {
        var next = page is null ? "" : $"&continuationToken={Uri.EscapeDataString(page)}";
        using var request = Request(
            HttpMethod.Get, serviceUrl, $"v3/conversations/{Uri.EscapeDataString(conversation)}/pagedmembers?pageSize={TeamsConstants.RosterPage}{next}");
        if (request is null)
        {
            return (new SendOutcome.Refused(RefusalReason.NotFound), default);
        }

        using var limit = time.Limit(TeamsConstants.SendTime, cancellation);
        try
        {
            using var response = await http.SendAsync(request, limit.Token);
            var body = await Body(response, limit.Token, cancellation, TeamsConstants.RosterBytes);
            return (outcomes.Of(response, body, conversation), response.IsSuccessStatusCode ? Json(body) : default);
        }
        catch (Exception broken) when (IsOfTheLine(broken, cancellation))
        {
            return (outcomes.Of(broken, limit.IsOver), default);
        }
    }

    public void Dispose() => http.Dispose();

    private static string Activities(string conversation) => $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities";

    private async Task<SendOutcome> Say<T>(
        HttpMethod method, string serviceUrl, string path, string lane, T body, JsonTypeInfo<T> shape, CancellationToken cancellation)
    {
        using var request = Request(method, serviceUrl, path);
        if (request is null)
        {
            return new SendOutcome.Refused(RefusalReason.NotFound);
        }

        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, shape));
        request.Content.Headers.ContentType = JsonType;
        using var limit = time.Limit(TeamsConstants.SendTime, cancellation);
        try
        {
            using var response = await http.SendAsync(request, limit.Token);
            return outcomes.Of(response, await Body(response, limit.Token, cancellation), lane);
        }
        catch (Exception broken) when (IsOfTheLine(broken, cancellation))
        {
            return outcomes.Of(broken, limit.IsOver);
        }
    }

    /// <summary>At most some kilobytes. What is longer, breaks off or never ends counts as nothing: the status has come, and says enough.</summary>
    private static async Task<ReadOnlyMemory<byte>> Body(
        HttpResponseMessage response, CancellationToken limit, CancellationToken cancellation, int most = TeamsConstants.ReplyBytes)
    {
        try
        {
            return await StrictJson.ReadBytes(await response.Content.ReadAsStreamAsync(limit), most, limit);
        }
        catch (Exception broken) when (IsOfTheLine(broken, cancellation))
        {
            return default;
        }
    }

    private static JsonElement Json(ReadOnlyMemory<byte> body)
    {
        if (StrictJson.Parse(body) is not JsonReading.Read { Document: var document })
        {
            return default;
        }

        using (document)
        {
            return document.RootElement.Clone();
        }
    }

    /// <summary>The line or the other side failed, and not the caller who gave up.</summary>
    private static bool IsOfTheLine(Exception broken, CancellationToken cancellation) =>
        broken is HttpRequestException or IOException or NoTokenException || (broken is OperationCanceledException && !cancellation.IsCancellationRequested);

    /// <summary>Null when the service URL is not one of the connector's.</summary>
    private HttpRequestMessage? Request(HttpMethod method, string serviceUrl, string path) =>
        serviceUrls.Allows(serviceUrl) ? new HttpRequestMessage(method, new Uri($"{serviceUrl.TrimEnd('/')}/{path}")) : null;
}
