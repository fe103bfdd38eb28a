using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Scan;

/// <summary>A stopped scan publishes nothing.</summary>
public sealed class WithdrawWave(BotDbContext db) : IStopsWithCampaign
{
    public async Task Stop(CampaignId campaign, CancellationToken cancellation)
    {
        if (await db.Waves.FirstOrDefaultAsync(w => w.CampaignId == campaign, cancellation) is { State: not WaveState.Closed } wave)
        {
            wave.State = WaveState.Withdrawn;
        }
    }
}
