using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Delivery;

namespace LdRoi.Bot.Habits;

/// <summary>The days of one week on which a habit may be spoken of, and what is due on each.</summary>
public sealed class HabitWeek
{
    private readonly IReadOnlyList<DateOnly> _days;

    private HabitWeek(IReadOnlyList<DateOnly> days) => _days = days;

    /// <param name="date">Any day of the week that is meant.</param>
    /// <param name="days">Of the campaign and of the person.</param>
    /// <param name="country">Of the person, for holidays.</param>
    public static HabitWeek Of(DateOnly date, Campaign campaign, Weekdays days, string country)
    {
        var monday = date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
        var (first, last) = (Later(monday, campaign.StartsOn), Earlier(monday.AddDays(6), campaign.EndsOn));
        return new HabitWeek([.. WorkingDays.Between(first, last, country).Where(day => campaign.Days.Has(day) && days.Has(day))]);
    }

    public IReadOnlyList<DateOnly> Days => _days;

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

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
