using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Programmes.Study;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.CheckIns;

/// <summary>A round as a campaign: its dates follow the programme, and nothing of it is used when it is stopped.</summary>
public sealed class CheckInCampaigns(BotDbContext db, StandingStatements standing) : ICampaignKind
{
    public string Kind => CheckInCards.Kind;

    public string EditVerb => Verbs.OpenProgramme;

    public bool IsListed => false;

    public async Task Stop(CampaignId campaign, CancellationToken cancellation)
    {
        if (await db.Rounds.FirstOrDefaultAsync(round => round.CampaignId == campaign, cancellation) is { State: not RoundState.Closed } round)
        {
            round.State = RoundState.Withdrawn;
            await standing.Outdate(round.ProgrammeId, cancellation);
        }
    }
}
