using Microsoft.Identity.Client;

namespace LdRoi.Channels.Teams.Identity;

/// <summary>How MSAL reaches the identity provider: without redirects, and in Development a stand-in on this machine instead.</summary>
internal sealed class MsalHttp(Uri? standIn) : IMsalHttpClientFactory, IDisposable
{
    private readonly HttpClient _client = new(standIn is null ? TeamsHttp.NewHandler() : new Elsewhere(standIn, TeamsHttp.NewHandler()))
    {
        Timeout = TeamsConstants.TokenTime,
    };

    public HttpClient GetHttpClient() => _client;

    public void Dispose() => _client.Dispose();

    /// <summary>MSAL takes no address without https, so the stand-in is put in its place where the request leaves.</summary>
    private sealed class Elsewhere(Uri standIn, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(standIn, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
