using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;

namespace LdRoi.Bot.Campaigns;

internal static class CampaignRegistration
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services) => services
        .AddScoped<Audience>()
        .AddScoped<CheckTeams>()
        .AddScoped<TeamInputs>()
        .AddScoped<CampaignCard>()
        .AddSingleton<InstallsAsked>()
        .AddBeat<InstallForPeople>()
        .AddVerb<CampaignsHandler>()
        .AddVerb<ReachHandler>()
        .AddVerb<OpenCampaignHandler>()
        .AddVerb<PauseCampaignHandler>()
        .AddVerb<ResumeCampaignHandler>()
        .AddVerb<StopCampaignHandler>()
        .AddVerb<RetractCampaignHandler>();
}
