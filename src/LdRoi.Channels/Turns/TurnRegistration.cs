using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LdRoi.Channels.Turns;

internal static class TurnRegistration
{
    /// <summary>What every chat platform's turns need; registered once, however many platforms are on.</summary>
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(ConversationLanes)))
        {
            return services;
        }

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new RealTime(TimeProvider.System));
        return services
            .AddSingleton<RecentTurns>()
            .AddSingleton<ReplyOffers>()
            .AddSingleton<Answers>()
            .AddSingleton<ConversationLanes>()
            .AddHostedService(provider => provider.GetRequiredService<ConversationLanes>());
    }
}
