using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Delivery;

internal static class DeliveryRegistration
{
    public static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton<Heartbeat>()
        .AddScoped<BeginSending>()
        .AddScoped<OwnTime>()
        .AddScoped<SendDelivery>()
        .AddBeat<PlanDeliveries>()
        .AddBeat<SweepDeliveries>()
        .AddBeat<TakeBackCards>()
        .AddBeat<DispatchDeliveries>()
        .AddVerb<TimesHandler>()
        .AddVerb<SetTimeHandler>();
}
