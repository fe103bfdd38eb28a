using LdRoi.Bot.Conversation;

namespace LdRoi.Bot.Campaigns;

internal static class CampaignRegistration
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services) => services
        .AddScoped<Audience>()
        .AddVerb<CampaignsHandler>()
        .AddVerb<StopCampaignHandler>()
        .AddVerb<StopCampaignForGoodHandler>();
}
