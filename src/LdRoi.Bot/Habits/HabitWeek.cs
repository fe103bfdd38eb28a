using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Delivery;

namespace LdRoi.Bot.Habits;

/// <summary>The days of one week on which a habit may be spoken of, and what is due on each.</summary>
public sealed class HabitWeek
{
    /// <summary>So many weeks without a single day of its own, as in a long holiday, that the look back goes no further.</summary>
    private const int MostWeeksBack = 5;

    private readonly IReadOnlyList<DateOnly> _days;
    private readonly DateOnly? _lookedBackOn;

    private HabitWeek(IReadOnlyList<DateOnly> days, DateOnly? lookedBackOn) => (_days, _lookedBackOn) = (days, lookedBackOn);

    /// <param name="date">Any day of the week that is meant.</param>
    /// <param name="days">Of the campaign and of the person.</param>
    /// <param name="country">Of the person, for holidays.</param>
    public static HabitWeek Of(DateOnly date, Campaign campaign, Weekdays days, string country)
    {
        var monday = MondayOf(date);
        var before = Enumerable.Range(1, MostWeeksBack).Select(weeks => DaysFrom(monday.AddDays(-7 * weeks))).FirstOrDefault(earlier => earlier.Length > 0);
        return new HabitWeek(DaysFrom(monday), before?[^1]);

        DateOnly[] DaysFrom(DateOnly first) =>
        [
            .. WorkingDays.Between(Later(first, campaign.StartsOn), Earlier(first.AddDays(6), campaign.EndsOn), country).Where(day => campaign.Days.Has(day) && days.Has(day)),
        ];
    }

    /// <summary>Which calendar week of a campaign a day lies in, from 0. The first may be short.</summary>
    public static int NumberOf(DateOnly date, Campaign campaign) => (MondayOf(date).DayNumber - MondayOf(campaign.StartsOn).DayNumber) / 7;

    /// <summary>The first day from a date on that has something for a habit; null when the campaign ends before.</summary>
    public static DateOnly? NextDue(DateOnly from, Habit habit, Campaign campaign, string country) =>
        WorkingDays.Between(Later(from, campaign.StartsOn), campaign.EndsOn, country).Where(day => campaign.Days.Has(day)).Cast<DateOnly?>()
            .FirstOrDefault(day => Of(day!.Value, campaign, habit.Days, country).On(day.Value, habit.Rhythm, habit.StartedOn) != HabitContact.Nothing);

    public IReadOnlyList<DateOnly> Days => _days;

    /// <summary>What the look back asks about: from the day of the one before, which was not over then, to the day before this one.</summary>
    public IEnumerable<DateOnly> LooksBackOn => (_lookedBackOn is { } before ? [before] : Array.Empty<DateOnly>()).Concat(_days.SkipLast(1));

    /// <summary>The last day looks back, whatever the rhythm; a habit that has just begun has nothing to look back on.</summary>
    public HabitContact On(DateOnly date, HabitRhythm rhythm, DateOnly startedOn)
    {
        if (!_days.Contains(date))
        {
            return HabitContact.Nothing;
        }

        if (date == _days[^1])
        {
            return startedOn < date ? HabitContact.Check : HabitContact.Nudge;
        }

        return rhythm switch
        {
            HabitRhythm.Daily => HabitContact.Nudge,
            HabitRhythm.ThreeAWeek when date == _days[0] || date == _days[(_days.Count - 1) / 2] => HabitContact.Nudge,
            _ => HabitContact.Nothing,
        };
    }

    private static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
