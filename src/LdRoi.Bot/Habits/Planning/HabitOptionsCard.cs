using System.Globalization;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Habits.Planning;

/// <summary>The rest of the plan: days, trial, start of the teams, and recipes.</summary>
public sealed class HabitOptionsCard(NewHabitsCards cards)
{
    /// <param name="notice">What became of it, where it is shown again without mistakes.</param>
    public Card Of(Draft draft, Person person, Language language, IReadOnlyDictionary<string, string> errors, TextKey? notice = null)
    {
        var form = NewHabitsForm.Load(draft.Fields);
        var (options, culture) = (form.Options, language.Culture());
        var recipes = HabitRecipes.For(form.ScaleCode).ToList();
        List<CardBlock> blocks = errors.Count > 0 ? [new CardBlock.Text(ConversationTexts.FormCorrect.In(language), TextTone.Attention)]
            : notice is not null ? [new CardBlock.Text(notice.In(language), TextTone.Emphasis)] : [];
        blocks.AddRange(
        [
            new CardInput.MultipleChoice(
                HabitOptionsForm.DaysId, HabitPlanTexts.OptionsDays.In(language),
                [.. Enumerable.Range(1, 5).Select(day => new Choice(day.ToString(CultureInfo.InvariantCulture), culture.DateTimeFormat.GetDayName((DayOfWeek)day)))],
                options.Days.Split(',', StringSplitOptions.RemoveEmptyEntries), IsRequired: true, Error(HabitOptionsForm.DaysId)),
            new CardInput.SingleChoice(
                HabitOptionsForm.ChanceId, HabitPlanTexts.OptionsChance.In(language),
                [
                    .. HabitOptionsForm.PossibleChances.Select(chance => new Choice(
                        chance, chance == "0" ? HabitPlanTexts.ChanceNone.In(language) : HabitPlanTexts.ChanceSome.In(language, chance))),
                ],
                options.Chance, IsRequired: true, Error(HabitOptionsForm.ChanceId)),
        ]);
        if (form.Changes is null)
        {
            blocks.Add(new CardInput.SingleChoice(
                HabitOptionsForm.StaggerId, HabitPlanTexts.OptionsStagger.In(language),
                [new Choice("4", HabitPlanTexts.StaggerHalf.In(language)), new Choice("0", HabitPlanTexts.StaggerNone.In(language))],
                options.Stagger, IsRequired: true, Error(HabitOptionsForm.StaggerId)));
        }

        if (recipes.Count > 0)
        {
            blocks.AddRange(recipes.Select((recipe, place) => new CardBlock.Text($"{place + 1}. {recipe.In(language)}")));
            blocks.Add(new CardInput.MultipleChoice(
                HabitOptionsForm.RecipesId, HabitPlanTexts.OptionsRecipes.In(language),
                [.. recipes.Select((recipe, place) => new Choice(recipe.Id, Shortened.To($"{place + 1}. {recipe.Words(language).Behaviour}", CardLimits.ChoiceLabelLength)))],
                [.. recipes.Select(recipe => recipe.Id).Where(id => options.RecipeIds?.Contains(id) ?? true)]));
            blocks.Add(new CardInput.SingleChoice(
                HabitOptionsForm.AdaptId, HabitPlanTexts.OptionsAdapt.In(language),
                [new Choice("none", HabitPlanTexts.OptionsAdaptNone.In(language)), .. recipes.Select((recipe, place) => new Choice(recipe.Id, $"{place + 1}"))], "none",
                Error: Error(HabitOptionsForm.AdaptId)));
        }

        blocks.Add(new CardInput.LongText(
            HabitOptionsForm.OwnId, HabitPlanTexts.OptionsOwn.In(language), HabitOptionsForm.LongestOwn, options.Own, Error: Error(HabitOptionsForm.OwnId)));
        var title = HabitPlanTexts.OptionsTitle.In(language);
        return new Card(
            language, title, blocks,
            [
                cards.Button(draft, person, Verbs.SaveHabitOptions, HabitPlanTexts.OptionsKeep.In(language), ActionStyle.Primary, sendsInputs: true),
                cards.Button(draft, person, Verbs.EditHabits, HabitPlanTexts.OptionsBack.In(language)),
            ], title);

        string? Error(string input) => errors.GetValueOrDefault(input);
    }
}
