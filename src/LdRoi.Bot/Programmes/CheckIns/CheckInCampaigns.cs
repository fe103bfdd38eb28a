using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.CheckIns;

/// <summary>A round as a campaign: its dates follow the programme, and nothing of it is used when it is stopped.</summary>
public sealed class CheckInCampaigns(BotDbContext db) : ICampaignKind
{
    public string Kind => CheckInCards.Kind;

    public string EditVerb => Verbs.OpenProgramme;

    public async Task Stop(CampaignId campaign, CancellationToken cancellation)
    {
        if (await db.Rounds.FirstOrDefaultAsync(round => round.CampaignId == campaign, cancellation) is { State: not RoundState.Closed } round)
        {
            round.State = RoundState.Withdrawn;
        }
    }
}
