using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Campaigns;

/// <summary>Identifies a plan that sends.</summary>
public readonly record struct CampaignId(Guid Value) : IId<CampaignId>
{
    public static CampaignId New(IdSource ids) => new(ids.Next());

    public static CampaignId Load(Guid stored) => new(stored);

    public override string ToString() => Value.ToString("N");
}
