using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LdRoi.Channels;

/// <summary>Tells whether a request was made on this machine by a program of its owner, and not through a page of somebody else.</summary>
internal static class LocalRequest
{
    public static bool IsLoopback(IPAddress remote) =>
        IPAddress.IsLoopback(remote.IsIPv4MappedToIPv6 ? remote.MapToIPv4() : remote);

    public static bool CameThroughProxy(IHeaderDictionary headers) => headers.Keys.Any(name =>
        name.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase));

    /// <summary>A page elsewhere can point its own name at 127.0.0.1 (DNS rebinding); the Host header still gives it away.</summary>
    public static bool HasLocalName(HttpRequest request) => IsLocalName(request.Host.Host);

    /// <summary>No page, or one of this machine. An origin that is there and empty is nobody's.</summary>
    public static bool HasLocalOrigin(HttpRequest request) =>
        request.Headers.Origin is var origin
        && (origin.Count == 0 || (Uri.TryCreate(origin.ToString(), UriKind.Absolute, out var uri) && IsLocalName(uri.Host)));

    public static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host is "127.0.0.1" or "[::1]";

    /// <summary>JSON in UTF-8. A page elsewhere cannot post that without asking first, and it is not let.</summary>
    public static bool HasJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
