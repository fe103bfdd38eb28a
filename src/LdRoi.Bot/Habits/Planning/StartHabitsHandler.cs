using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Habits.Planning;

/// <summary>Makes the campaigns from the draft, or changes the planned one, once. Things may have changed since the preview, so it is checked again.</summary>
public sealed class StartHabitsHandler(
    Drafts drafts, NewHabitsCards cards, CheckNewHabits check, PlanHabits planning, TeamHalves halves, BotDbContext db, RouterCards replies)
    : HabitDraftPress(drafts, cards, replies), IVerbHandler
{
    public static string Verb => Verbs.StartHabits;

    protected override async Task<Card> Go(Draft draft, Turn turn, CancellationToken cancellation)
    {
        var form = NewHabitsForm.Load(draft.Fields);
        var found = await check.Execute(form, "", turn.Person, turn.Language, cancellation);
        if (found.Plan is not { } plan)
        {
            return await Cards.Form(draft, turn.Person, turn.Language, found, cancellation);
        }

        if (form.Changes is { } changed)
        {
            var campaign = await db.Campaigns.Include(c => c.Teams).FirstAsync(c => c.Id == CampaignId.Load(changed), cancellation);
            if (campaign.State != CampaignState.Planned)
            {
                draft.End = DraftEnd.Cancelled;
                return Cards.TooLate(campaign, turn.Person, turn.Language);
            }

            await Change(plan, campaign, cancellation);
            (draft.End, draft.ResultId) = (DraftEnd.Done, changed);
        }
        else
        {
            var (first, later) = await halves.Of(plan, draft.Id.Value, cancellation);
            (draft.End, draft.ResultId) = (DraftEnd.Done, planning.Execute(plan, first, later, turn.Person.Id).Value);
        }

        await db.SaveChangesAsync(cancellation);
        return await Cards.Ended(draft, turn.Person, turn.Language, cancellation);
    }

    /// <summary>Unless it has begun in the meantime: whoever opens it writes the same row.</summary>
    private async Task Change(HabitPlan plan, Campaign campaign, CancellationToken cancellation)
    {
        var leftOut = campaign.Teams.Where(team => team.IsLeftOut).Select(team => team.TeamId).Except(plan.Teams.Select(team => team.Id)).ToList();
        var before = campaign.Teams.ToList();
        campaign.Teams.Clear();
        db.RemoveRange(before);
        await db.SaveChangesAsync(cancellation);
        plan.Shape(campaign, plan.Teams.Select(team => team.Id), leftOut);
        plan.Shape(await db.Set<HabitCampaign>().FirstAsync(habits => habits.CampaignId == campaign.Id, cancellation));
    }
}
