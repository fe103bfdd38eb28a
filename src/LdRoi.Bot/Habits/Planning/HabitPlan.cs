using LdRoi.Bot.Campaigns;
using LdRoi.Bot.People;

namespace LdRoi.Bot.Habits.Planning;

/// <summary>A checked plan for tiny habits: what the form says, and who it means today.</summary>
/// <param name="ScaleCode">The scale that it works on; null for a goal of the planner's own.</param>
/// <param name="Goal">Why it matters, in the planner's words; null where the scale says it.</param>
/// <param name="People">Who would make a habit.</param>
/// <param name="Recipes">Shipped ones, by id.</param>
public sealed record HabitPlan(
    string Name, string? ScaleCode, string? Goal, HabitAudience Audience, IReadOnlyList<Team> Teams, IReadOnlyList<Person> People, DateOnly StartsOn, int Weeks,
    TimeOnly SendAt, HabitOptions Options, IReadOnlyList<string> Recipes, string OwnRecipes)
{
    public DateOnly EndsOn => StartsOn.AddDays((Weeks * 7) - 1);

    /// <summary>Writes the plan into a campaign; its teams are new rows.</summary>
    public void Shape(Campaign campaign, IEnumerable<TeamId> teams, IEnumerable<TeamId> leftOut)
    {
        (campaign.Name, campaign.StartsOn, campaign.EndsOn, campaign.SendAt, campaign.Days) = (Name, StartsOn, EndsOn, SendAt, Options.Days);
        campaign.Teams.Clear();
        campaign.Teams.AddRange(teams.Select(team => new CampaignTeam { CampaignId = campaign.Id, TeamId = team }));
        campaign.Teams.AddRange(leftOut.Select(team => new CampaignTeam { CampaignId = campaign.Id, TeamId = team, IsLeftOut = true }));
    }

    public void Shape(HabitCampaign habits) =>
        (habits.ScaleCode, habits.Goal, habits.Audience, habits.Probability, habits.Recipes, habits.OwnRecipes) =
            (ScaleCode, Goal, Audience, Options.Probability, string.Join(',', Recipes), OwnRecipes);
}

/// <param name="Probability">Null where no chance decides.</param>
/// <param name="StaggerWeeks">Between the first half of the teams and the rest; 0 for all at once.</param>
public sealed record HabitOptions(Weekdays Days, double? Probability, int StaggerWeeks);

/// <summary>What is wrong with a form, by input id, in the reader's language.</summary>
/// <param name="Plan">Null when something is wrong.</param>
/// <param name="Form">As it is to be kept: with the teams that were found by name among the chosen ones.</param>
/// <param name="Listed">Teams with such a name, or nearly, to choose from.</param>
public sealed record HabitFormCheck(HabitPlan? Plan, NewHabitsForm Form, IReadOnlyDictionary<string, string> Errors, IReadOnlyList<Team> Listed);
