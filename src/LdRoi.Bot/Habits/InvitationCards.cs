using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Habits.Planning;
using LdRoi.Bot.People;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Habits;

/// <summary>Asks somebody to try one tiny habit, and offers recipes. Nothing is assigned.</summary>
public sealed class InvitationCards(HabitFactors factors, Buttons buttons)
{
    internal const string RecipeId = "recipe";
    internal const string OwnCode = "own";

    /// <param name="isReminder">The second, and last, time.</param>
    public Task<Card> Of(HabitCampaign habits, EnrollmentId place, Person person, Language language, bool isReminder, CancellationToken cancellation) =>
        Choose(habits, place, person, language, isReminder ? HabitTexts.InviteAgain : null, cancellation);

    public async Task<Card> Choose(
        HabitCampaign habits, EnrollmentId place, Person person, Language language, TextKey? notice, CancellationToken cancellation) => new(
        language, HabitTexts.InviteTitle.In(language),
        [.. notice is null ? (CardBlock[])[] : [new CardBlock.Text(notice.In(language), TextTone.Emphasis)], .. await Blocks(habits, language, cancellation)],
        [
            buttons.For(person, Verbs.ChooseHabit, HabitTexts.ChooseNext.In(language), HabitCards.Place, place.Value, style: ActionStyle.Primary, sendsInputs: true) with { OpensDialog = true },
            buttons.For(person, Verbs.DeclineHabit, HabitTexts.Decline.In(language), HabitCards.Place, place.Value),
        ],
        (notice ?? HabitTexts.InviteNotice).In(language));

    /// <summary>As the planner may look at it beforehand: nothing on it can be saved.</summary>
    public async Task<Card> Example(HabitCampaign habits, Language language, CardAction back, CancellationToken cancellation) => new(
        language, HabitTexts.InviteTitle.In(language),
        [new CardBlock.Text(HabitPlanTexts.ExampleText.In(language), TextTone.Emphasis), .. await Blocks(habits, language, cancellation)],
        [back], HabitTexts.InviteNotice.In(language));

    /// <summary>The recipes of a campaign, in the order in which they are offered.</summary>
    public static IReadOnlyList<HabitRecipe> Offered(HabitCampaign habits) =>
        [.. habits.Recipes.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(HabitRecipes.Find).OfType<HabitRecipe>(), .. OwnRecipes.Of(habits.OwnRecipes)];

    private async Task<IReadOnlyList<CardBlock>> Blocks(HabitCampaign habits, Language language, CancellationToken cancellation)
    {
        var offered = Offered(habits);
        var about = await factors.NameOf(habits.ScaleCode, language, cancellation);
        List<CardBlock> blocks = [];
        if (about is not null)
        {
            blocks.Add(new CardBlock.Text(HabitTexts.InviteText.In(language, about)));
        }

        if (HabitFactors.Why(habits, language) is { Length: > 0 } why)
        {
            blocks.Add(new CardBlock.Quote(why));
        }

        if (habits.Audience == HabitAudience.Leads)
        {
            blocks.Add(new CardBlock.Text(HabitTexts.LeadWhy.In(language)));
        }

        blocks.AddRange(offered.Select((recipe, place) => new CardBlock.Quote($"{place + 1}. {recipe.In(language)}")));
        blocks.Add(new CardInput.SingleChoice(
            RecipeId, HabitTexts.ChooseLabel.In(language),
            [
                .. offered.Select((recipe, place) => new Choice(recipe.Id, Shortened.To($"{place + 1}. {recipe.Words(language).Behaviour}", CardLimits.ChoiceLabelLength))),
                new Choice(OwnCode, HabitTexts.ChooseOwn.In(language)),
            ]));
        if (habits.Probability is not null)
        {
            blocks.Add(new CardBlock.Text(HabitTexts.InviteChance.In(language)));
        }

        blocks.Add(new CardBlock.Note(HabitTexts.InvitePrivate.In(language)));
        return blocks;
    }
}
