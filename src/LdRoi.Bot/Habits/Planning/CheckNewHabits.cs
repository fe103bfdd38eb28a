using System.Globalization;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Habits.Planning;

/// <summary>Checks what was filled in for tiny habits: each mistake with its mend, at its own field.</summary>
public sealed class CheckNewHabits(CheckTeams checkTeams, HabitFactors factors, Gate gate, HabitPeople people, OrganisationOptions organisation, TimeProvider time)
{
    private const int LongestName = 60;
    private const int LongestGoal = 150;

    /// <param name="asked">The names of teams that were unclear when the form was checked last.</param>
    public async Task<HabitFormCheck> Execute(NewHabitsForm form, string asked, Person planner, Language language, CancellationToken cancellation)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        void Wrong(string input, TextKey text) => errors.TryAdd(input, text.In(language));

        if (form.Name.Length is 0 or > LongestName)
        {
            Wrong(NewHabitsForm.NameId, HabitPlanTexts.ErrorName);
        }

        if (form.Factor != NewHabitsForm.OwnGoal && (await factors.All(language, cancellation)).All(factor => factor.Code != form.Factor))
        {
            Wrong(NewHabitsForm.FactorId, HabitPlanTexts.ErrorFactor);
        }

        if (form.Goal.Length > LongestGoal || (form.Factor == NewHabitsForm.OwnGoal && form.Goal.Length == 0))
        {
            Wrong(NewHabitsForm.GoalId, HabitPlanTexts.ErrorGoal);
        }

        var audience = Enum.GetValues<HabitAudience>().Where(one => one != HabitAudience.People).Cast<HabitAudience?>()
            .FirstOrDefault(one => NewHabitsForm.CodeOf(one!.Value) == form.Audience);
        if (audience is null)
        {
            Wrong(NewHabitsForm.AudienceId, CampaignTexts.ErrorChoice);
        }

        IReadOnlyList<Team> teams = [];
        IReadOnlyList<Team> listed = [];
        if (audience == HabitAudience.Priority)
        {
            teams = form.ScaleCode is { } scale ? await gate.TeamsToGainMostFrom(planner, scale, cancellation) : [];
            if (teams.Count == 0)
            {
                Wrong(NewHabitsForm.AudienceId, form.ScaleCode is null ? HabitPlanTexts.ErrorPriorityFactor : HabitPlanTexts.ErrorNoPriority);
            }
        }
        else
        {
            var found = await checkTeams.Execute(form.TeamCodes, form.Find, asked, [], language, cancellation);
            form = form with { Teams = found.Codes, Find = found.Find };
            (teams, listed) = (found.Chosen, found.Listed);
            if (found.Unclear is { } unclear)
            {
                errors[NewHabitsForm.FindId] = unclear;
            }

            if (found.Wrong is { } wrong)
            {
                errors[NewHabitsForm.TeamsId] = wrong;
            }
        }

        var makers = audience is { } chosen && teams.Count > 0
            ? (await people.Of(chosen, [.. teams.Select(team => team.Id)], [], cancellation)).Makers : [];
        if (teams.Count > 0 && makers.Count == 0 && errors.Count == 0)
        {
            Wrong(NewHabitsForm.TeamsId, audience == HabitAudience.Leads ? HabitPlanTexts.ErrorNoLeads : CampaignTexts.ErrorNobody);
        }

        var options = CheckHabitOptions.Execute(form.Options, language).Options;
        var startsOn = DateOnly.TryParseExact(form.StartsOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : (DateOnly?)null;
        if (startsOn is null || startsOn.Value.Year > 9_000)
        {
            Wrong(NewHabitsForm.StartsOnId, CampaignTexts.ErrorDate);
        }
        else if (startsOn < LocalClock.LocalDate(time.GetUtcNow(), organisation.Zone))
        {
            Wrong(NewHabitsForm.StartsOnId, CampaignTexts.ErrorPast);
        }

        if (!NewHabitsForm.PossibleWeeks.Contains(form.Weeks))
        {
            Wrong(NewHabitsForm.WeeksId, CampaignTexts.ErrorChoice);
        }

        if (!TimeOnly.TryParseExact(form.SendAt, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var sendAt)
            || sendAt < DeliveryConstants.WindowOpens || sendAt > DeliveryConstants.LatestSend)
        {
            Wrong(NewHabitsForm.SendAtId, CampaignTexts.ErrorTime);
        }

        if (errors.Count > 0)
        {
            return new HabitFormCheck(null, form, errors, listed);
        }

        var offered = HabitRecipes.For(form.ScaleCode).Select(recipe => recipe.Id).ToList();
        var plan = new HabitPlan(
            form.Name, form.ScaleCode, form.Goal.Length > 0 ? form.Goal : null, audience!.Value, teams, makers, startsOn!.Value,
            int.Parse(form.Weeks, CultureInfo.InvariantCulture), sendAt, options,
            [.. form.Options.RecipeIds is { } ticked ? ticked.Where(id => HabitRecipes.Find(id) is not null) : offered],
            OwnRecipes.Mistake(form.Options.Own, language) is null ? form.Options.Own : "");
        return new HabitFormCheck(plan, form, errors, []);
    }
}
