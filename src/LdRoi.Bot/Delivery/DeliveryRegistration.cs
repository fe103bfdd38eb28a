using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Delivery;

internal static class DeliveryRegistration
{
    public static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton<Heartbeat>()
        .AddScoped<BeginSending>()
        .AddScoped<EndSending>()
        .AddScoped<OwnTime>()
        .AddScoped<SendDelivery>()
        .AddScoped<TakeBackCard>()
        .AddBeat<PlanDeliveries>()
        .AddBeat<SweepDeliveries>()
        .AddBeat<TakeBackCards>(BeatLine.TakingBack)
        .AddBeat<DispatchDeliveries>(BeatLine.Sending)
        .AddVerb<TimesHandler>()
        .AddVerb<SetTimeHandler>();
}
