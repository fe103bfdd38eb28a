using LdRoi.Channels.Teams.Identity;
using LdRoi.Channels.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LdRoi.Channels.Teams;

/// <summary>Puts Teams among the channels.</summary>
public static class TeamsRegistration
{
    /// <summary>
    /// Registers Teams as an <see cref="IChannel"/>, an <see cref="IRoster"/> and an <see cref="IDirectory"/>. The product brings
    /// <see cref="IConversation"/>, <see cref="IConnections"/> and its <see cref="TimeProvider"/>.
    /// </summary>
    /// <param name="options">Complete for <see cref="TeamsMode.Authenticated"/>.</param>
    public static IServiceCollection AddTeams(this IServiceCollection services, TeamsMode mode, TeamsOptions options)
    {
        var cloud = TeamsCloud.Named(options.Cloud) ?? throw new ArgumentException("There is no such cloud.", nameof(options));
        services.AddTurns()
            .AddSingleton(options)
            .AddSingleton(cloud)
            .AddSingleton(new ServiceUrls(mode == TeamsMode.Local || options.StandInAddress is not null ? null : cloud.Hosts))
            .AddSingleton<RefusalLog>()
            .AddSingleton<TeamsPauses>()
            .AddSingleton<TenantRegions>()
            .AddSingleton<ConnectorOutcomes>()
            .AddSingleton(provider => new TeamsGuard(
                provider.GetService<InboundTokens>(), provider.GetRequiredService<ServiceUrls>(), options, provider.GetRequiredService<RefusalLog>()))
            .AddSingleton(provider => new ConnectorClient(
                new HttpMessageInvoker(Handler(provider)), provider.GetRequiredService<ServiceUrls>(), provider.GetRequiredService<ConnectorOutcomes>(),
                provider.GetRequiredService<RealTime>()))
            .AddSingleton<TeamsDirectory>()
            .AddSingleton<IDirectory>(provider => provider.GetRequiredService<TeamsDirectory>())
            .AddSingleton<Members>()
            .AddSingleton<TeamsPlaces>()
            .AddSingleton<RosterEvents>()
            .AddSingleton<TeamsReplies>()
            .AddSingleton<CardEdits>()
            .AddSingleton<TeamsPresses>()
            .AddSingleton<TeamsTurns>()
            .AddSingleton<MessagesEndpoint>()
            .AddSingleton<IChannel, TeamsChannel>()
            .AddSingleton<IRoster, TeamsRoster>();
        if (mode == TeamsMode.Authenticated)
        {
            services.AddTokens(options, cloud);
            if (options.CatalogAppId.Length > 0)
            {
                services.AddSingleton<IInstaller>(provider => Installer(provider, options, cloud));
            }
        }

        return services;
    }

    /// <summary>Serves <c>POST /api/messages</c>; needs <see cref="AddTeams"/>.</summary>
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder endpoints)
    {
        var messages = endpoints.ServiceProvider.GetRequiredService<MessagesEndpoint>();
        endpoints.MapPost("/api/messages", (RequestDelegate)messages.Handle);
        return endpoints;
    }

    private static IServiceCollection AddTokens(this IServiceCollection services, TeamsOptions options, TeamsCloud cloud)
    {
        if (options.Missing.Any() || !options.HasKnownAppType)
        {
            throw new ArgumentException("The settings of Teams are not complete.", nameof(options));
        }

        var metadata = options.StandInAddress is { } standIn ? new Uri(standIn, cloud.Metadata.PathAndQuery) : cloud.Metadata;
        return services
            .AddSingleton(new MsalHttp(options.StandInAddress))
            .AddSingleton(new PublishedKeys(new HttpMessageInvoker(TeamsHttp.NewHandler()), metadata, cloud.Issuer))
            .AddSingleton<SigningKeys>()
            .AddSingleton(provider => new InboundTokens(
                provider.GetRequiredService<SigningKeys>(), cloud.Issuer, options.AppId, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => new BotTokens(
                BotTokens.With(options, cloud.Audience, cloud.Authority, provider.GetRequiredService<MsalHttp>()), provider.GetRequiredService<RealTime>()));
    }

    private static GraphInstaller Installer(IServiceProvider provider, TeamsOptions options, TeamsCloud cloud)
    {
        var graph = options.StandInAddress ?? cloud.Graph;
        var time = provider.GetRequiredService<RealTime>();
        var tokens = new BotTokens(
            BotTokens.With(options, cloud.Graph.GetLeftPart(UriPartial.Authority), cloud.Authority, provider.GetRequiredService<MsalHttp>()), time);
        var bearer = new BearerHandler(
            tokens, uri => uri.Scheme == graph.Scheme && uri.Authority == graph.Authority, options.StandInAddress is null ? TeamsHttp.NewPublicHandler() : TeamsHttp.NewHandler());
        return new GraphInstaller(
            new HttpMessageInvoker(bearer), graph, options.CatalogAppId, provider.GetRequiredService<TimeProvider>(), time,
            provider.GetRequiredService<ILogger<GraphInstaller>>());
    }

    private static HttpMessageHandler Handler(IServiceProvider provider)
    {
        if (provider.GetService<BotTokens>() is not { } tokens)
        {
            return TeamsHttp.NewHandler();
        }

        var isLocal = provider.GetRequiredService<TeamsOptions>().StandInAddress is not null;
        return new BearerHandler(
            tokens, provider.GetRequiredService<ServiceUrls>().AreOf, isLocal ? TeamsHttp.NewHandler() : TeamsHttp.NewPublicHandler());
    }
}
