using LdRoi.Bot.Campaigns;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Habits.Planning;

/// <summary>Makes the campaigns of a plan: one, or two that start after each other. Each can be stopped by itself.</summary>
public sealed class PlanHabits(BotDbContext db, IdSource ids, PrivacyOptions privacy)
{
    /// <param name="later">Teams that start after the plan's stagger; none where all start at once.</param>
    /// <returns>The first campaign.</returns>
    public CampaignId Execute(HabitPlan plan, IReadOnlyList<TeamId> first, IReadOnlyList<TeamId> later, PersonId by)
    {
        var together = ids.Next();
        var campaign = Add(plan, first, later);
        if (later.Count > 0)
        {
            Add(plan with { Name = $"{plan.Name} (2)", StartsOn = plan.StartsOn.AddDays(7 * plan.Options.StaggerWeeks) }, later, first);
        }

        return campaign;

        CampaignId Add(HabitPlan part, IReadOnlyList<TeamId> teams, IReadOnlyList<TeamId> leftOut)
        {
            var row = new Campaign
            {
                Id = CampaignId.New(ids), Kind = HabitCards.Kind, Name = part.Name, CreatedBy = by, StartsOn = part.StartsOn, EndsOn = part.EndsOn, SendAt = part.SendAt,
            };
            var habits = new HabitCampaign { CampaignId = row.Id, Threshold = privacy.Threshold, PlanId = together };
            part.Shape(row, teams, leftOut);
            part.Shape(habits);
            db.Add(row);
            db.Add(habits);
            return row.Id;
        }
    }
}
