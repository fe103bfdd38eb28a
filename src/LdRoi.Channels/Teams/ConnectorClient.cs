using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LdRoi.Channels.Teams;

/// <summary>
/// The calls we make to the connector. One call is one attempt. Redirects are not followed: what we send is for the
/// connector that was checked, and for nobody it points to.
/// </summary>
internal sealed class ConnectorClient(HttpMessageInvoker http, ServiceUrls serviceUrls, ConnectorOutcomes outcomes)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public Task<SendOutcome> Send(string serviceUrl, string conversation, OutgoingActivity activity, CancellationToken cancellation) =>
        Say(HttpMethod.Post, serviceUrl, Activities(conversation), conversation, activity, cancellation);

    public Task<SendOutcome> Update(
        string serviceUrl, string conversation, string activityId, OutgoingActivity activity, CancellationToken cancellation) =>
        Say(HttpMethod.Put, serviceUrl, $"{Activities(conversation)}/{Uri.EscapeDataString(activityId)}", conversation, activity, cancellation);

    /// <summary>The personal conversation with a member: the one there is, or a new one.</summary>
    /// <returns>Null when the connector does not give one.</returns>
    public async Task<string?> CreatePersonal(string serviceUrl, string tenant, string member, CancellationToken cancellation)
    {
        var parameters = new ConversationParameters(false, tenant, [new ChannelAccount(member, null)]);
        using var request = Request(HttpMethod.Post, serviceUrl, "v3/conversations", parameters, TeamsJson.Wire.ConversationParameters);
        return request is null ? null : (await Ask(request, TeamsConstants.SendTime, cancellation)).Member("id").Text();
    }

    /// <summary>What the connector says about one member of a conversation; nothing when it fails, takes too long or answers something else.</summary>
    public async Task<JsonElement> GetMember(string serviceUrl, string conversation, string member, CancellationToken cancellation)
    {
        var path = $"v3/conversations/{Uri.EscapeDataString(conversation)}/members/{Uri.EscapeDataString(member)}";
        using var request = Request(HttpMethod.Get, serviceUrl, path);
        return request is null ? default : await Ask(request, TeamsConstants.LookUpTime, cancellation);
    }

    private static string Activities(string conversation) => $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities";

    private async Task<SendOutcome> Say(
        HttpMethod method, string serviceUrl, string path, string conversation, OutgoingActivity activity, CancellationToken cancellation)
    {
        using var request = Request(method, serviceUrl, path, activity, TeamsJson.Wire.OutgoingActivity);
        if (request is null)
        {
            return new SendOutcome.Refused(RefusalReason.NotFound);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TeamsConstants.SendTime);
        try
        {
            using var response = await http.SendAsync(request, limit.Token);
            return outcomes.Of(response, await Body(response, limit.Token), conversation);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new SendOutcome.Ambiguous("timeout");
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return outcomes.Of(broken);
        }
    }

    private async Task<JsonElement> Ask(HttpRequestMessage request, TimeSpan time, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(time);
        try
        {
            using var response = await http.SendAsync(request, limit.Token);
            if (response.IsSuccessStatusCode && StrictJson.Parse(await Body(response, limit.Token)) is JsonReading.Read { Document: var document })
            {
                using (document)
                {
                    return document.RootElement.Clone();
                }
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
        }

        return default;
    }

    /// <summary>At most some kilobytes; whatever is longer, or breaks off, counts as nothing.</summary>
    private static async Task<ReadOnlyMemory<byte>> Body(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            return await StrictJson.ReadBytes(await response.Content.ReadAsStreamAsync(cancellation), TeamsConstants.ReplyBytes, cancellation);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return default;
        }
    }

    private HttpRequestMessage? Request<T>(HttpMethod method, string serviceUrl, string path, T body, JsonTypeInfo<T> shape)
    {
        var request = Request(method, serviceUrl, path);
        if (request is not null)
        {
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, shape));
            request.Content.Headers.ContentType = Json;
        }

        return request;
    }

    /// <summary>Null when the service URL is not one of the connector's.</summary>
    private HttpRequestMessage? Request(HttpMethod method, string serviceUrl, string path) =>
        serviceUrls.Allows(serviceUrl) ? new HttpRequestMessage(method, new Uri($"{serviceUrl.TrimEnd('/')}/{path}")) : null;
}
