using System.Globalization;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Habits.Planning;

/// <summary>Opens the form for new habits, empty or with what another feature already knows.</summary>
public sealed class HabitForms(Drafts drafts, NewHabitsCards cards, OrganisationOptions organisation, TimeProvider time)
{
    public async Task<Card> Open(Person planner, Language language, HabitSuggestion? suggestion, CancellationToken cancellation)
    {
        var today = LocalClock.LocalDate(time.GetUtcNow(), organisation.Zone);
        var startsOn = WorkingDays.Between(today.AddDays(1), today.AddDays(60), organisation.CountryOf(null)).First();
        var form = NewHabitsForm.Suggested(HabitPlanTexts.DefaultName.In(language, startsOn.ToString("MMMM yyyy", language.Culture())), startsOn);
        if (suggestion is not null)
        {
            form = form with
            {
                Name = suggestion.Name ?? form.Name,
                Factor = suggestion.ScaleCode ?? NewHabitsForm.OwnGoal,
                Goal = suggestion.Goal ?? "",
                Teams = string.Join(',', suggestion.Teams.Select(team => team.ToString())),
                StartsOn = (suggestion.StartsOn ?? startsOn).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Options = form.Options with { Own = suggestion.Recipe is { } own ? $"{own.Anchor} / {own.Behaviour} / {own.Celebration}" : "" },
            };
        }

        var draft = drafts.Begin(planner, NewHabitsCards.Kind, form.Store());
        return await cards.Form(draft, planner, language, check: null, cancellation);
    }
}

/// <summary>What another feature knows of habits that it suggests.</summary>
/// <param name="ScaleCode">Of the questionnaire that ships with the product; null for a goal that is its own.</param>
/// <param name="Goal">Why it matters, in one line of at most 150 characters; needed without a scale.</param>
/// <param name="Recipe">One to offer beside those of the scale.</param>
public sealed record HabitSuggestion(string? Name, string? ScaleCode, string? Goal, IReadOnlyList<TeamId> Teams, DateOnly? StartsOn = null, RecipeWords? Recipe = null);
