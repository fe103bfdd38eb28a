using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Programmes.Study;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.CheckIns;

/// <summary>Closes one round: membership, answers and figures are fixed in one transaction.</summary>
public sealed class CloseRound(BotDbContext db, RoundIntake intake, ReleaseRound release, StandingStatements standing, TimeProvider time)
{
    public async Task Execute(RoundId id, CancellationToken cancellation)
    {
        await intake.Hold(id, cancellation);
        var round = await db.Rounds.FirstAsync(r => r.Id == id, cancellation);
        if (round.State != RoundState.Open)
        {
            return;
        }

        var programme = await db.Programmes.AsNoTracking().FirstAsync(p => p.Id == round.ProgrammeId, cancellation);
        var campaign = await db.Campaigns.FirstAsync(c => c.Id == round.CampaignId, cancellation);
        (round.State, round.ClosedAt, campaign.State) = (RoundState.Closed, time.GetUtcNow(), CampaignState.Finished);
        await db.SaveChangesAsync(cancellation);
        var questions = Questions.At(round.Moment, programme);
        await release.Execute(
            round, programme.Id.Value, programme.Threshold,
            [.. questions.Where(question => question.IsScored).Select(question => new ScoredQuestion(question.Id, question.ScoreOf, question.IsShare))],
            [.. questions.Where(question => question.IsCounted).Select(question => question.Id)],
            [.. questions.Where(question => question.Id == Questions.Example).Select(question => question.Id)], cancellation);
        await standing.Outdate(programme.Id, cancellation);
        await db.Deliveries.Where(d => d.CampaignId == campaign.Id && d.State == DeliveryState.Planned)
            .Become(DeliveryState.Cancelled, DeliveryReasons.CampaignEnded, cancellation);
        await db.Deliveries.Where(d => d.CampaignId == campaign.Id && d.State == DeliveryState.Sent)
            .Become(DeliveryState.Closed, DeliveryReasons.CampaignEnded, cancellation);
    }
}
