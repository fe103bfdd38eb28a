using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Scan;

/// <summary>What a pressed scan card stands for.</summary>
internal sealed class ScanQueries
{
    internal Func<BotDbContext, DeliveryId, PersonId, CancellationToken, Task<AskedScan?>> Asked { get; } = EF.CompileAsyncQuery(
        (BotDbContext db, DeliveryId id, PersonId person, CancellationToken _) => (
            from delivery in db.Deliveries
            join wave in db.Waves on delivery.CampaignId equals wave.CampaignId
            join campaign in db.Campaigns on delivery.CampaignId equals campaign.Id
            where delivery.Id == id && delivery.PersonId == person && delivery.Kind == ScanCards.Kind && delivery.Content != null
            select new AskedScan(delivery, wave.Version, campaign.Version)).FirstOrDefault());
}

/// <summary>A card that was built, and in which version it finds what it is part of.</summary>
internal sealed record AskedScan(Delivery.Delivery Delivery, int WaveVersion, int CampaignVersion);
