using System.Globalization;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Channels.Cards;
using LdRoi.Measurement.Habits;

namespace LdRoi.Bot.Habits;

/// <summary>The look back on a week: on which days it was done, and how much it goes by itself.</summary>
public sealed class CheckCards(Buttons buttons)
{
    internal const string DaysId = "days";
    internal const string NoneCode = "none";

    /// <summary>The statements, the weekly one first.</summary>
    internal static readonly (string Id, TextKey Text)[] Statements =
    [
        ("runs", HabitTexts.AutoRuns), ("no_reminder", HabitTexts.AutoNoReminder), ("rest", HabitTexts.AutoRest), ("no_effort", HabitTexts.AutoNoEffort),
    ];

    public Card Of(
        Delivery.Delivery delivery, HabitDue.Check check, Person person, Language language, TextKey? notice = null, IReadOnlyDictionary<string, string>? filledIn = null)
    {
        List<CardBlock> blocks = notice is null ? [] : [new CardBlock.Text(notice.In(language), TextTone.Attention)];
        blocks.Add(new CardBlock.Text(HabitTexts.CheckText.In(language)));
        blocks.Add(HabitCards.Recipe(check.Habit, language));
        if (check.Days.Count > 0)
        {
            // Nothing is ticked beforehand, so that days with and without a reminder are asked alike.
            blocks.Add(new CardInput.MultipleChoice(
                DaysId, HabitTexts.CheckDays.In(language),
                [.. check.Days.Select(day => new Choice(CodeOf(day), language.Day(day))), new Choice(NoneCode, HabitTexts.CheckNone.In(language))],
                filledIn?.GetValueOrDefault(DaysId)?.Split(',', StringSplitOptions.RemoveEmptyEntries)));
        }

        blocks.AddRange(Ratings(check.IsWhole, language, filledIn));
        return new Card(
            language, (check.IsLast ? HabitTexts.CheckTitleLast : HabitTexts.CheckTitle).In(language), blocks,
            [buttons.For(person, Verbs.CheckHabit, HabitTexts.CheckSave.In(language), HabitCards.Day, delivery.Id.Value, style: ActionStyle.Primary, sendsInputs: true)],
            HabitTexts.CheckNotice.In(language));
    }

    public static Card Saved(Language language, TextKey? rhythm) => new(
        language, HabitTexts.CheckedTitle.In(language),
        [.. rhythm is null ? (CardBlock[])[] : [new CardBlock.Text(rhythm.In(language), TextTone.Good)], new CardBlock.Text(HabitTexts.CheckedText.In(language))], [],
        HabitTexts.CheckedTitle.In(language));

    internal static IEnumerable<CardBlock> Ratings(bool isWhole, Language language, IReadOnlyDictionary<string, string>? filledIn = null) => Statements.Take(isWhole ? 4 : 1)
        .Select(statement => new CardInput.Rating(
            statement.Id, statement.Text.In(language),
            HabitCards.Scale(Automaticity.Lowest, Automaticity.Highest, HabitTexts.AutoLowest, HabitTexts.AutoHighest, language), filledIn?.GetValueOrDefault(statement.Id)));

    /// <summary>The value of each statement, null where it was left open or is none.</summary>
    internal static int?[] Read(Turn turn) =>
    [
        .. Statements.Select(statement =>
            int.TryParse(turn.Input(statement.Id), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is >= Automaticity.Lowest and <= Automaticity.Highest
                ? value : (int?)null),
    ];

    internal static string CodeOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
