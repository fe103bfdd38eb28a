using LdRoi.Bot.Conversation;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Habits;

/// <summary>What the cards about habits have in common.</summary>
public static class HabitCards
{
    public const string Kind = "habit";

    /// <summary>Buttons about a habit.</summary>
    internal const string Subject = "habit";

    /// <summary>Buttons about one day's card: their subject is its delivery.</summary>
    internal const string Day = "habit-day";

    /// <summary>Buttons with which a habit is made: their subject is the person's place in the campaign.</summary>
    internal const string Place = "habit-place";

    /// <summary>The recipe as one sentence. Its words are a person's, so it is quoted.</summary>
    public static CardBlock.Quote Recipe(Habit habit, Language language) =>
        new(new RecipeWords(habit.Anchor, habit.Behaviour, habit.Celebration).In(language));

    internal static Card Line(Language language, TextKey title, TextKey text, params CardAction[] actions) =>
        new(language, title.In(language), [new CardBlock.Text(text.In(language))], actions, title.In(language));

    internal static IReadOnlyList<Choice> Scale(int lowest, int highest, TextKey first, TextKey last, Language language) =>
    [
        .. Enumerable.Range(lowest, highest - lowest + 1).Select(value => new Choice(
            value.ToString(System.Globalization.CultureInfo.InvariantCulture),
            value == lowest ? first.In(language) : value == highest ? last.In(language) : value.ToString(System.Globalization.CultureInfo.InvariantCulture))),
    ];
}
