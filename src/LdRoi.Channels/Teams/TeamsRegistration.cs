using LdRoi.Channels.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Channels.Teams;

/// <summary>Puts Teams among the channels.</summary>
public static class TeamsRegistration
{
    /// <summary>
    /// Registers Teams as an <see cref="IChannel"/>. The product brings <see cref="IConversation"/> and its
    /// <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddTeams(this IServiceCollection services, TeamsMode mode)
    {
        return services.AddTurns()
            .AddSingleton(new ServiceUrls(mode))
            .AddSingleton(provider => new TeamsGuard(mode, provider.GetRequiredService<ServiceUrls>()))
            .AddSingleton<ConnectorOutcomes>()
            .AddSingleton(provider => new ConnectorClient(
                NewHttp(), provider.GetRequiredService<ServiceUrls>(), provider.GetRequiredService<ConnectorOutcomes>(),
                provider.GetRequiredService<RealTime>()))
            .AddSingleton<Members>()
            .AddSingleton<TeamsReplies>()
            .AddSingleton<TeamsPresses>()
            .AddSingleton<TeamsTurns>()
            .AddSingleton<MessagesEndpoint>()
            .AddSingleton<IChannel, TeamsChannel>();
    }

    /// <summary>Serves <c>POST /api/messages</c>; needs <see cref="AddTeams"/>.</summary>
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder endpoints)
    {
        var messages = endpoints.ServiceProvider.GetRequiredService<MessagesEndpoint>();
        endpoints.MapPost("/api/messages", (RequestDelegate)messages.Handle);
        return endpoints;
    }

    // One for the process. Connections are renewed now and then, so that a changed address of the connector is noticed.
    private static HttpMessageInvoker NewHttp() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
    });
}
