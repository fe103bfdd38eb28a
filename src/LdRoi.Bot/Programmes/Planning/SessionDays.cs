using System.Globalization;
using LdRoi.Bot.Conversation;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Programmes.Planning;

/// <summary>Days of sessions as people type them: 2026-10-05, 5-10-2026, 5/10, 5 Oct or 5 okt, with commas or semicolons between.</summary>
internal static class SessionDays
{
    public const int Most = 16;

    private static readonly string[] Whole = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "d MMM yyyy", "d MMMM yyyy"];
    private static readonly string[] WithoutYear = ["d-M", "d/M", "d MMM", "d MMMM"];

    /// <summary>In order and each once; empty where nothing was typed, null where something is no day.</summary>
    /// <param name="start">A day without a year is the first such day from here.</param>
    public static IReadOnlyList<DateOnly>? Read(string typed, DateOnly? start)
    {
        var days = new SortedSet<DateOnly>();
        foreach (var one in typed.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Day(one.Replace(".", "", StringComparison.Ordinal), start) is not { } day)
            {
                return null;
            }

            days.Add(day);
        }

        return [.. days];
    }

    private static DateOnly? Day(string text, DateOnly? start)
    {
        foreach (var culture in (CultureInfo[])[Language.Dutch.Culture(), Language.English.Culture()])
        {
            if (DateOnly.TryParseExact(text, Whole, culture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            if (start is { } first && DateOnly.TryParseExact(text, WithoutYear, culture, DateTimeStyles.None, out var thisYear))
            {
                var inYear = new DateOnly(first.Year, thisYear.Month, Math.Min(thisYear.Day, DateTime.DaysInMonth(first.Year, thisYear.Month)));
                return inYear < first ? inYear.AddYears(1) : inYear;
            }
        }

        return null;
    }
}
