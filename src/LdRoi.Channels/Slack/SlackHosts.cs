namespace LdRoi.Channels.Slack;

/// <summary>To whom we talk. Addresses for answers and uploads come from outside, so they are looked at before anything is sent there.</summary>
internal sealed class SlackHosts
{
    private readonly bool _isLocal;

    public SlackHosts(SlackOptions options)
    {
        _isLocal = !string.IsNullOrWhiteSpace(options.ApiBaseUrl);
        Api = new Uri(_isLocal ? options.ApiBaseUrl.TrimEnd('/') + "/" : "https://slack.com/api/");
    }

    /// <summary>Where the methods are; the only place that is given a token.</summary>
    public Uri Api { get; }

    public Uri Authorize => new(Api, "/oauth/v2/authorize");

    /// <summary>Where a press or a command is answered.</summary>
    public Uri? Hook(string? address) => Allowed(address, "hooks.slack.com");

    /// <summary>Where the bytes of a file go.</summary>
    public Uri? Upload(string? address) => Allowed(address, "files.slack.com");

    /// <summary>Where Slack asks us to call it for socket mode.</summary>
    public bool IsSocket(Uri address) => _isLocal
        ? address.Scheme is "ws" && address.Authority == Api.Authority
        : address.Scheme == "wss" && (address.Host == "slack.com" || address.Host.EndsWith(".slack.com", StringComparison.OrdinalIgnoreCase));

    public static bool IsLocal(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && LocalRequest.IsLocalName(uri.Host);

    private Uri? Allowed(string? address, string host)
    {
        if (address is not { Length: > 0 and <= 2_000 } || !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || uri is not { UserInfo.Length: 0, Fragment.Length: 0 })
        {
            return null;
        }

        var isTheirs = _isLocal
            ? uri.Authority == Api.Authority
            : uri.Scheme == "https" && uri.IsDefaultPort && uri.Host.Equals(host, StringComparison.OrdinalIgnoreCase);
        return isTheirs ? uri : null;
    }
}
