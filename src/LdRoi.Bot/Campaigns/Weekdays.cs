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

    /// <summary>The days whose numbers are in a text, 1 for Monday; anything else in it is passed over.</summary>
    public static Weekdays Read(string numbers) => numbers.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(number => number is ['1' or '2' or '3' or '4' or '5'])
        .Aggregate(Weekdays.None, (all, number) => all | ((DayOfWeek)(number[0] - '0')).Set());

    /// <summary>The numbers of the days, with commas.</summary>
    public static string Write(this Weekdays days) =>
        string.Join(',', Enumerable.Range(1, 5).Where(day => (days & ((DayOfWeek)day).Set()) != Weekdays.None));

    public static bool Has(this Weekdays days, DateOnly date) => (days & date.DayOfWeek.Set()) != Weekdays.None;
}
