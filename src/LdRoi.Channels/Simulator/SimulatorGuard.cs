using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LdRoi.Channels.Simulator;

/// <summary>
/// Lets in whoever sits at this machine, and nobody else: here one can be any person without a password. A refusal is
/// empty and says nothing about why.
/// </summary>
internal sealed class SimulatorGuard(SimulatorOptions options) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (Refusal(context.HttpContext) is { } status)
        {
            return TypedResults.StatusCode(status);
        }

        return await next(context);
    }

    private int? Refusal(HttpContext context)
    {
        var request = context.Request;
        if (!IsLocal(context.Connection.RemoteIpAddress) || CameThroughProxy(request.Headers))
        {
            return StatusCodes.Status404NotFound;
        }

        // A page elsewhere can point its own name at 127.0.0.1 (DNS rebinding); the Host header still gives it away.
        if (!IsLocalName(request.Host.Host))
        {
            return StatusCodes.Status403Forbidden;
        }

        if (HttpMethods.IsGet(request.Method))
        {
            return null;
        }

        if (!IsLocalOrigin(request.Headers.Origin))
        {
            return StatusCodes.Status403Forbidden;
        }

        return IsJson(request.ContentType) ? null : StatusCodes.Status415UnsupportedMediaType;
    }

    private bool IsLocal(IPAddress? remote) => remote switch
    {
        null => options.AllowInProcess,
        { IsIPv4MappedToIPv6: true } => IPAddress.IsLoopback(remote.MapToIPv4()),
        _ => IPAddress.IsLoopback(remote),
    };

    private static bool CameThroughProxy(IHeaderDictionary headers) => headers.Keys.Any(name =>
        name.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase));

    private static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host is "127.0.0.1" or "[::1]";

    private static bool IsLocalOrigin(string? origin) =>
        origin is null || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.IsAbsoluteUri && IsLocalName(uri.Host));

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
