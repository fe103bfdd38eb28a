using System.Net;
using System.Net.Http.Headers;

namespace LdRoi.Channels.Teams.Identity;

/// <summary>
/// Puts our token on a request, once it is certain that the request goes to one of those whom the token is for. When the
/// token is refused, another is asked for, once.
/// </summary>
internal sealed class BearerHandler(BotTokens tokens, Func<Uri, bool> isOurs, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Whatever was looked at before: this is the last door before the token leaves.
        if (request.RequestUri is not { } uri || !isOurs(uri))
        {
            throw new InvalidOperationException("A token is only for the hosts on the list.");
        }

        var token = await tokens.Get(null, cancellationToken);
        var response = await Send(request, token, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
        {
            return response;
        }

        response.Dispose();
        return await Send(request, await tokens.Get(token, cancellationToken), cancellationToken);
    }

    private Task<HttpResponseMessage> Send(HttpRequestMessage request, string token, CancellationToken cancellation)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return base.SendAsync(request, cancellation);
    }
}
