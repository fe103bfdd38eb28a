using System.Collections.Concurrent;

namespace LdRoi.Bot.Delivery;

/// <summary>The public holidays of the Netherlands on which offices close.</summary>
public static class DutchHolidays
{
    private static readonly ConcurrentDictionary<int, IReadOnlySet<DateOnly>> Known = new();

    public static IReadOnlySet<DateOnly> Of(int year) => Known.GetOrAdd(year, Compute);

    private static IReadOnlySet<DateOnly> Compute(int year)
    {
        var easter = Easter(year);
        var kingsDay = new DateOnly(year, 4, 27);
        var days = new HashSet<DateOnly>
        {
            new(year, 1, 1),
            easter.AddDays(1),
            kingsDay.DayOfWeek == DayOfWeek.Sunday ? kingsDay.AddDays(-1) : kingsDay,
            easter.AddDays(39), // Ascension
            easter.AddDays(50), // Whit Monday
            new(year, 12, 25),
            new(year, 12, 26),
        };

        // Liberation Day is a day off for most people once in five years only.
        if (year % 5 == 0)
        {
            days.Add(new DateOnly(year, 5, 5));
        }

        return days;
    }

    /// <summary>Easter Sunday in the Gregorian calendar: the anonymous algorithm, Nature 13 (1876), p. 487.</summary>
    private static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var g = ((8 * b) + 13) / 25;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
