using LdRoi.Channels.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Channels.Slack;

/// <summary>Puts Slack among the channels.</summary>
public static class SlackRegistration
{
    /// <summary>
    /// Registers Slack as an <see cref="IChannel"/> and an <see cref="IRoster"/>. The product brings <see cref="IConversation"/>,
    /// <see cref="IConnections"/>, its <see cref="TimeProvider"/> and data protection.
    /// </summary>
    /// <param name="publicAddress">Where the service is reached from outside; only installing by OAuth needs it.</param>
    public static IServiceCollection AddSlack(this IServiceCollection services, SlackOptions options, Uri? publicAddress)
    {
        services.AddTurns()
            .AddSingleton(options)
            .AddSingleton<SlackHosts>()
            .AddSingleton(provider => new SlackApi(
                NewHttp(), provider.GetRequiredService<SlackHosts>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<RealTime>()))
            .AddSingleton<Workspaces>()
            .AddSingleton<WorkspaceTokens>()
            .AddSingleton<WorkspaceApi>()
            .AddSingleton<DoNotDisturb>()
            .AddSingleton<SlackPictures>()
            .AddSingleton<SlackMessages>()
            .AddSingleton<SlackMembers>()
            .AddSingleton<IRoster>(provider => provider.GetRequiredService<SlackMembers>())
            .AddSingleton<SlackReplies>()
            .AddSingleton<SlackHome>()
            .AddSingleton<SlackDepartures>()
            .AddSingleton<SlackEvents>()
            .AddSingleton<SlackTurns>()
            .AddSingleton<IChannel, SlackChannel>();
        if (options.HasOAuth)
        {
            services.AddSingleton<OAuthState>().AddSingleton(provider => ActivatorUtilities.CreateInstance<OAuthEndpoints>(
                provider, new Uri(publicAddress ?? throw new ArgumentNullException(nameof(publicAddress)), "/slack/oauth/callback")));
        }

        return options.HasSocket
            ? services.AddHostedService<SlackSocket>()
            : services.AddSingleton<SlackSignature>().AddSingleton<SlackEndpoints>();
    }

    /// <summary>Serves the addresses below <c>/slack</c>; needs <see cref="AddSlack"/>.</summary>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        if (services.GetService<SlackEndpoints>() is { } slack)
        {
            endpoints.MapPost("/slack/events", (RequestDelegate)slack.Events);
            endpoints.MapPost("/slack/interactions", (RequestDelegate)slack.Interactions);
            endpoints.MapPost("/slack/commands", (RequestDelegate)slack.Commands);
            endpoints.MapGet("/slack/commands", (RequestDelegate)SlackEndpoints.Check);
        }

        if (services.GetService<OAuthEndpoints>() is { } oauth)
        {
            endpoints.MapGet("/slack/oauth/install", (RequestDelegate)oauth.Install);
            endpoints.MapGet("/slack/oauth/callback", (RequestDelegate)oauth.Callback);
        }

        return endpoints;
    }

    // One for the process. Connections are renewed now and then, so that a changed address is noticed.
    private static HttpMessageInvoker NewHttp() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
    });
}
