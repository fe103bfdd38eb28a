namespace LdRoi.Bot.Campaigns;

/// <summary>A set of days of the week.</summary>
[Flags]
public enum Weekdays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Working = Monday | Tuesday | Wednesday | Thursday | Friday,
}

internal static class WeekdaysOf
{
    /// <summary>The day as a set of one; nothing at the weekend.</summary>
    public static Weekdays Set(this DayOfWeek day) => day is DayOfWeek.Saturday or DayOfWeek.Sunday ? Weekdays.None : (Weekdays)(1 << ((int)day - 1));

    public static bool Has(this Weekdays days, DateOnly date) => (days & date.DayOfWeek.Set()) != Weekdays.None;
}
