using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LdRoi.Channels.Simulator;

/// <summary>Puts the simulator among the channels.</summary>
public static class SimulatorRegistration
{
    /// <summary>
    /// Registers <see cref="SimulatorChannel"/>, also as an <see cref="IChannel"/>. The product brings
    /// <see cref="ISimulatorStage"/>, <see cref="IConversation"/> and its <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddSimulator(this IServiceCollection services, Action<SimulatorOptions> configure)
    {
        var options = new SimulatorOptions();
        configure(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<SimulatorGuard>();
        services.AddSingleton<SimulatorClock>();
        services.AddSingleton<SimulatorChannel>();
        services.AddScoped<AskConversation>();
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<SimulatorChannel>());
        return services;
    }
}
