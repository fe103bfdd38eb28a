using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Habits;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Programmes;
using LdRoi.Bot.Reports;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Simulator;

namespace LdRoi.Bot.Operations;

internal static class BotServices
{
    /// <summary>The whole product, one line per room.</summary>
    public static IServiceCollection AddProduct(this IServiceCollection services, IConfiguration configuration, string folder, TimeProvider time)
    {
        services.AddSingleton(time);
        return services
            .AddStorage(configuration, folder)
            .AddPeople(configuration.GetSection("Organisation"))
            .AddPrivacy(configuration.GetSection("Privacy"))
            .AddConversation()
            .AddCampaigns()
            .AddScan()
            .AddHabits()
            .AddProgrammes()
            .AddReports()
            .AddDelivery();
    }

    /// <summary>What Development has beside it: the simulator, and a clock that can be moved.</summary>
    public static IServiceCollection AddDevelopment(this IServiceCollection services, SimulatedClock clock, DevelopmentFiles files) => services
        .AddSingleton(clock)
        .AddSingleton(files)
        .AddSingleton<MoveClock>()
        .AddSingleton<ISimulatorStage, SimulatorStage>()
        .AddSimulator(options => options.TranscriptPath = files.Transcript);
}
