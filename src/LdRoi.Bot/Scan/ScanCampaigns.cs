using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Scan;

/// <summary>A scan as a campaign: it is changed with its form, and publishes nothing when it is stopped.</summary>
public sealed class ScanCampaigns(BotDbContext db) : ICampaignKind
{
    public string Kind => ScanCards.Kind;

    public string EditVerb => Verbs.ChangeScan;

    public async Task Stop(CampaignId campaign, CancellationToken cancellation)
    {
        if (await db.Waves.FirstOrDefaultAsync(w => w.CampaignId == campaign, cancellation) is { State: not WaveState.Closed } wave)
        {
            wave.State = WaveState.Withdrawn;
        }
    }
}
