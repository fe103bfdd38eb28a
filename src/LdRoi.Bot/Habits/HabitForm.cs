using System.Globalization;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Habits;

/// <summary>What somebody filled in for their own habit, clean and bounded.</summary>
/// <param name="Time">As typed.</param>
/// <param name="Days">Numbers of weekdays, with commas.</param>
/// <param name="Buddy">Code of a person, or <see cref="NoBuddy"/>.</param>
public sealed record HabitForm(string Anchor, string Behaviour, string Celebration, string Time, string Days, string Buddy)
{
    internal const string AnchorId = "anchor";
    internal const string BehaviourId = "behaviour";
    internal const string CelebrationId = "celebration";
    internal const string TimeId = "time";
    internal const string DaysId = "days";
    internal const string BuddyId = "buddy";
    internal const string NoBuddy = "none";

    /// <summary>Longer is kept for the card that says so, and no longer than this.</summary>
    private const int Most = 400;

    public static HabitForm From(Turn turn) => new(
        Words(turn, AnchorId), Words(turn, BehaviourId), Words(turn, CelebrationId), Words(turn, TimeId), Words(turn, DaysId), Words(turn, BuddyId));

    public static HabitForm Of(RecipeWords words, TimeOnly time, Weekdays days) =>
        new(words.Anchor, words.Behaviour, words.Celebration, time.ToString("HH:mm", CultureInfo.InvariantCulture), days.Write(), NoBuddy);

    public static HabitForm Of(Habit habit, TimeOnly time) =>
        Of(new RecipeWords(habit.Anchor, habit.Behaviour, habit.Celebration), time, habit.Days) with { Buddy = habit.BuddyId?.ToString() ?? NoBuddy };

    /// <summary>Each mistake with its mend, by input.</summary>
    public IReadOnlyDictionary<string, string> Mistakes(IReadOnlyCollection<Choice> colleagues, Language language)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        Bound(AnchorId, Anchor, Habit.LongestAnchor);
        Bound(BehaviourId, Behaviour, Habit.LongestBehaviour);
        Bound(CelebrationId, Celebration, Habit.LongestCelebration);
        if (OwnTime.Read(Time) is null)
        {
            errors[TimeId] = HabitTexts.ErrorTime.In(language);
        }

        if (WeekdaysOf.Read(Days) == Weekdays.None)
        {
            errors[DaysId] = HabitTexts.ErrorDays.In(language);
        }

        if (Buddy.Length > 0 && Buddy != NoBuddy && colleagues.All(colleague => colleague.Code != Buddy))
        {
            errors[BuddyId] = HabitTexts.ErrorBuddy.In(language);
        }

        return errors;

        void Bound(string id, string words, int longest)
        {
            if (words.Length == 0)
            {
                errors[id] = HabitTexts.ErrorPartEmpty.In(language);
            }
            else if (words.Length > longest)
            {
                errors[id] = HabitTexts.ErrorPart.In(language, longest);
            }
        }
    }

    // A full stop of one's own would stand in the middle of the sentence.
    private static string Words(Turn turn, string id)
    {
        var words = CleanText.Of(turn.Input(id) ?? "").TrimEnd('.', ',', ';', ' ');
        return words.Length > Most ? CleanText.Of(words[..Most]) : words;
    }
}
