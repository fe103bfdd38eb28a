using System.Net;

namespace LdRoi.FakePlatforms.Slack;

/// <summary>Somebody's browser on its way through an installation: to the app, to Slack, and back with what it was given.</summary>
public sealed class FakeBrowser(Uri bot) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false });

    /// <summary>What the app left in this browser.</summary>
    public string? Cookie { get; set; }

    /// <summary>Where Slack is told to send the browser back to.</summary>
    public Uri? Authorize { get; private set; }

    /// <summary>Begins an installation and allows it.</summary>
    /// <returns>Where Slack sends the browser, which it does not follow yet.</returns>
    public async Task<Uri> Allows()
    {
        using var begun = await _http.GetAsync(new Uri(bot, "/slack/oauth/install"));
        if (begun.StatusCode != HttpStatusCode.Found || !begun.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            throw new InvalidOperationException($"Installing cannot be begun: {begun.StatusCode}.");
        }

        Cookie = cookies.Single();
        Authorize = begun.Headers.Location!;
        using var allowed = await _http.GetAsync(Authorize);
        return allowed.Headers.Location ?? throw new InvalidOperationException($"Slack does not know the app: {allowed.StatusCode}.");
    }

    /// <summary>Goes where Slack sent it, with the cookie.</summary>
    public async Task<(HttpStatusCode Status, string Page)> Returns(Uri to)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(bot, to.PathAndQuery));
        if (Cookie is { } cookie)
        {
            request.Headers.Add("Cookie", cookie.Split(';')[0]);
        }

        using var response = await _http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public void Dispose() => _http.Dispose();
}
