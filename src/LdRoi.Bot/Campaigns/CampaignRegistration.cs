using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Campaigns;

internal static class CampaignRegistration
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services) => services
        .AddScoped<Audience>()
        .AddScoped<CheckTeams>()
        .AddScoped<TeamInputs>()
        .AddScoped<CampaignCard>()
        .AddVerb<CampaignsHandler>()
        .AddVerb<OpenCampaignHandler>()
        .AddVerb<PauseCampaignHandler>()
        .AddVerb<ResumeCampaignHandler>()
        .AddVerb<StopCampaignHandler>()
        .AddVerb<RetractCampaignHandler>();
}
