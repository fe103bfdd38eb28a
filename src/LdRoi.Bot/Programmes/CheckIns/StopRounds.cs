using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Programmes.Study;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.CheckIns;

/// <summary>Ends the rounds of a programme that have not closed: nothing of them is used.</summary>
public sealed class StopRounds(BotDbContext db, StandingStatements standing)
{
    public async Task Execute(ProgrammeId programme, CancellationToken cancellation)
    {
        var open = await db.Rounds.Where(round => round.ProgrammeId == programme && (round.State == RoundState.Planned || round.State == RoundState.Open)).ToListAsync(cancellation);
        await standing.OutdateAll(cancellation); // Others no longer share their figures with it.
        foreach (var round in open)
        {
            round.State = RoundState.Withdrawn;
            if (round.CampaignId is { } campaign)
            {
                (await db.Campaigns.FirstAsync(c => c.Id == campaign, cancellation)).State = CampaignState.Stopped;
                await db.SaveChangesAsync(cancellation);
                await db.Deliveries.Where(d => d.CampaignId == campaign && (d.State == DeliveryState.Planned || d.State == DeliveryState.Claimed))
                    .Become(DeliveryState.Cancelled, DeliveryReasons.CampaignEnded, cancellation);
            }
        }
    }
}
