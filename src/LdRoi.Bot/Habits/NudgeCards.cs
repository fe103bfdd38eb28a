using LdRoi.Bot.Conversation;
using LdRoi.Bot.Habits.Planning;
using LdRoi.Bot.People;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Habits;

/// <summary>The reminder, and what follows on each of its buttons. One tap is enough, and a missed day is normal.</summary>
public sealed class NudgeCards(Buttons buttons)
{
    internal const string EaseId = "ease";
    internal const string UsefulId = "useful";

    private static readonly TextKey[] Titles = [HabitTexts.Nudge0, HabitTexts.Nudge1, HabitTexts.Nudge2, HabitTexts.Nudge3];
    private static readonly TextKey[] Eases = [HabitTexts.Ease1, HabitTexts.Ease2, HabitTexts.Ease3, HabitTexts.Ease4, HabitTexts.Ease5];

    internal static int Wordings => Titles.Length;

    public Card Of(Delivery.Delivery delivery, HabitDue.Nudge nudge, HabitCampaign habits, Person person, Language language)
    {
        List<CardBlock> blocks = [HabitCards.Recipe(nudge.Habit, language)];
        if (HabitFactors.Why(habits, language) is { Length: > 0 } why)
        {
            blocks.Add(new CardBlock.Quote(why));
        }

        return new Card(
            language, Titles[nudge.Wording % Titles.Length].In(language), blocks,
            [
                Day(delivery, person, Verbs.DidHabit, HabitTexts.Did.In(language), ActionStyle.Primary),
                Day(delivery, person, Verbs.NotToday, HabitTexts.NotToday.In(language)),
                Day(delivery, person, Verbs.HelpHabit, HabitTexts.Help.In(language)),
            ], HabitTexts.NudgeNotice.In(language));
    }

    /// <summary>It was done: the celebration, and now and then how easy it was.</summary>
    public Card Did(Delivery.Delivery delivery, Habit habit, Person person, Language language, bool asksEase, bool asksUse, bool mayGrow)
    {
        List<CardBlock> blocks = [new CardBlock.Text(HabitTexts.DidText.In(language)), new CardBlock.Quote(habit.Celebration)];
        List<CardAction> actions = [];
        if (asksEase)
        {
            blocks.Add(new CardInput.Rating(EaseId, HabitTexts.EaseLabel.In(language), [.. Eases.Select((text, place) => new Choice($"{place + 1}", text.In(language)))]));
        }

        if (asksUse)
        {
            blocks.Add(new CardInput.SingleChoice(
                UsefulId, HabitTexts.UsefulLabel.In(language), [new Choice("yes", HabitTexts.Yes.In(language)), new Choice("no", HabitTexts.No.In(language))]));
        }

        if (asksEase || asksUse)
        {
            blocks.Add(new CardBlock.Note(HabitTexts.EasePrivate.In(language)));
            actions.Add(Day(delivery, person, Verbs.RateHabit, HabitTexts.RateSave.In(language), ActionStyle.Primary, sendsInputs: true));
        }

        if (mayGrow)
        {
            blocks.Add(new CardBlock.Text(HabitTexts.GrowText.In(language)));
            actions.Add(Adapt(habit, person, HabitAdaptation.Grow, HabitTexts.Grow.In(language)));
        }

        return new Card(language, HabitTexts.DidTitle.In(language), blocks, actions, HabitTexts.DidTitle.In(language));
    }

    public Card Not(Delivery.Delivery delivery, Person person, Language language) => HabitCards.Line(
        language, HabitTexts.NotTitle, HabitTexts.NotText,
        Day(delivery, person, Verbs.HelpHabit, HabitTexts.Help.In(language)), Day(delivery, person, Verbs.NoChance, HabitTexts.NoChance.In(language)));

    public static Card WithoutChance(Language language) => HabitCards.Line(language, HabitTexts.NoChanceTitle, HabitTexts.NoChanceText);

    /// <param name="wasUseful">What they said of the reminder; null where nothing.</param>
    public Card Rated(Habit habit, Person person, Language language, bool? wasUseful) => wasUseful switch
    {
        null => HabitCards.Line(language, HabitTexts.RatedTitle, HabitTexts.RatedText),
        true => HabitCards.Line(language, HabitTexts.RatedTitle, HabitTexts.RatedUseful),
        false => HabitCards.Line(language, HabitTexts.RatedTitle, HabitTexts.RatedUseless, Adapt(habit, person, HabitAdaptation.Moment, HabitTexts.RatedChange.In(language))),
    };

    /// <summary>The order is prompt, then ability, then motivation.</summary>
    public Card Help(Habit habit, Person person, Language language) => new(
        language, HabitTexts.HelpTitle.In(language), [HabitCards.Recipe(habit, language), new CardBlock.Text(HabitTexts.HelpText.In(language))],
        [
            Adapt(habit, person, HabitAdaptation.Moment, HabitTexts.HelpMoment.In(language), ActionStyle.Primary),
            Adapt(habit, person, HabitAdaptation.Smaller, HabitTexts.HelpSmaller.In(language)),
            Adapt(habit, person, HabitAdaptation.Other, HabitTexts.HelpOther.In(language)),
            buttons.For(person, Verbs.PauseFor, HabitTexts.HelpPause.In(language), PauseHandler.Weeks, revision: 1),
        ], HabitTexts.HelpTitle.In(language));

    /// <summary>After reminders that nobody answered.</summary>
    public Card Question(Habit habit, Person person, Language language) => new(
        language, HabitTexts.QuestionTitle.In(language), [HabitCards.Recipe(habit, language), new CardBlock.Text(HabitTexts.QuestionText.In(language))],
        [
            buttons.For(person, Verbs.ResumeHabit, HabitTexts.QuestionGoOn.In(language), HabitCards.Subject, habit.Id.Value, style: ActionStyle.Primary),
            Adapt(habit, person, HabitAdaptation.Moment, HabitTexts.HelpMoment.In(language)),
            Adapt(habit, person, HabitAdaptation.Smaller, HabitTexts.HelpSmaller.In(language)),
            Adapt(habit, person, HabitAdaptation.Other, HabitTexts.HelpOther.In(language)),
            buttons.For(person, Verbs.EndHabit, HabitTexts.Decline.In(language), HabitCards.Subject, habit.Id.Value),
        ], HabitTexts.QuestionNotice.In(language));

    public static Card Over(Language language) => HabitCards.Line(language, HabitTexts.OverTitle, HabitTexts.OverText);

    private CardAction Day(
        Delivery.Delivery delivery, Person person, string verb, string title, ActionStyle style = ActionStyle.Default, bool sendsInputs = false) =>
        buttons.For(person, verb, title, HabitCards.Day, delivery.Id.Value, style: style, sendsInputs: sendsInputs);

    private CardAction Adapt(Habit habit, Person person, HabitAdaptation what, string title, ActionStyle style = ActionStyle.Default) =>
        buttons.For(person, Verbs.ChangeHabit, title, HabitCards.Subject, habit.Id.Value, (int)what, style) with { OpensDialog = what != HabitAdaptation.Other };
}

/// <summary>What somebody wants to change about a habit. A button holds it as its revision.</summary>
public enum HabitAdaptation
{
    Everything,
    Moment,
    Smaller,
    Other,
    Grow,
}
