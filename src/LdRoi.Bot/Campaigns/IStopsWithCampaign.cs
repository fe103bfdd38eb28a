namespace LdRoi.Bot.Campaigns;

/// <summary>What a feature does with its own part when a campaign is stopped; it runs in the same transaction.</summary>
public interface IStopsWithCampaign
{
    Task Stop(CampaignId campaign, CancellationToken cancellation);
}
