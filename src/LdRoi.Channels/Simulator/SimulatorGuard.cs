using Microsoft.AspNetCore.Http;

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
        var isLocal = context.Connection.RemoteIpAddress is { } remote ? LocalRequest.IsLoopback(remote) : options.AllowInProcess;
        if (!isLocal || LocalRequest.CameThroughProxy(request.Headers))
        {
            return StatusCodes.Status404NotFound;
        }

        if (!LocalRequest.HasLocalName(request))
        {
            return StatusCodes.Status403Forbidden;
        }

        if (HttpMethods.IsGet(request.Method))
        {
            return null;
        }

        if (!LocalRequest.HasLocalOrigin(request))
        {
            return StatusCodes.Status403Forbidden;
        }

        return LocalRequest.HasJson(request) ? null : StatusCodes.Status415UnsupportedMediaType;
    }
}
