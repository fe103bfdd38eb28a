using System.Globalization;
using LdRoi.Bot.Campaigns;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Habits.Planning;

/// <summary>Checks the options of a plan: each mistake at its own field, and what is right in any case.</summary>
internal static class CheckHabitOptions
{
    /// <returns>The options, with the suggested ones in the place of those that are wrong.</returns>
    public static (HabitOptions Options, IReadOnlyDictionary<string, string> Errors) Execute(HabitOptionsForm form, Language language)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        var days = WeekdaysOf.Read(form.Days);
        if (days == Weekdays.None)
        {
            errors[HabitOptionsForm.DaysId] = CampaignTexts.ErrorDays.In(language);
            days = Weekdays.Working;
        }

        if (!HabitOptionsForm.PossibleChances.Contains(form.Chance))
        {
            errors[HabitOptionsForm.ChanceId] = CampaignTexts.ErrorChoice.In(language);
        }

        if (!HabitOptionsForm.PossibleStaggers.Contains(form.Stagger))
        {
            errors[HabitOptionsForm.StaggerId] = CampaignTexts.ErrorChoice.In(language);
        }

        if (OwnRecipes.Mistake(form.Own, language) is { } mistake)
        {
            errors[HabitOptionsForm.OwnId] = mistake;
        }

        return (
            new HabitOptions(
                days, errors.ContainsKey(HabitOptionsForm.ChanceId) || form.Chance == "0" ? null : int.Parse(form.Chance, CultureInfo.InvariantCulture) / 100.0,
                form.Stagger == "4" ? 4 : 0),
            errors);
    }
}
