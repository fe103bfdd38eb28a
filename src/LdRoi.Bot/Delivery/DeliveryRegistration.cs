namespace LdRoi.Bot.Delivery;

internal static class DeliveryRegistration
{
    public static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton<Heartbeat>()
        .AddScoped<BeginSending>()
        .AddScoped<SendDelivery>()
        .AddBeat<PlanDeliveries>()
        .AddBeat<SweepDeliveries>()
        .AddBeat<DispatchDeliveries>();
}
