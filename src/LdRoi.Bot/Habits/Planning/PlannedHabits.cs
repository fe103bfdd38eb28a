using System.Globalization;
using LdRoi.Bot.Campaigns;

namespace LdRoi.Bot.Habits.Planning;

/// <summary>Planned habits, back in the form they came from.</summary>
internal static class PlannedHabits
{
    public static NewHabitsForm Form(Campaign campaign, HabitCampaign habits) => new(
        campaign.Name, habits.ScaleCode ?? NewHabitsForm.OwnGoal, habits.Goal ?? "",

        // Which teams had the most to gain was settled when it was planned.
        NewHabitsForm.CodeOf(habits.Audience == HabitAudience.Priority ? HabitAudience.Teams : habits.Audience),
        string.Join(',', campaign.Teams.Where(team => !team.IsLeftOut).Select(team => team.TeamId.ToString())),
        campaign.StartsOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ((campaign.EndsOn.DayNumber - campaign.StartsOn.DayNumber + 1) / 7).ToString(CultureInfo.InvariantCulture),
        campaign.SendAt.ToString("HH:mm", CultureInfo.InvariantCulture))
    {
        Changes = campaign.Id.Value,
        Options = new HabitOptionsForm(
            campaign.Days.Write(), ((int)Math.Round(100 * (habits.Probability ?? 0))).ToString(CultureInfo.InvariantCulture), "0", habits.Recipes, habits.OwnRecipes),
    };
}
