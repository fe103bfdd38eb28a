using System.Globalization;
using LdRoi.Bot.Conversation;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Programmes.Planning;

/// <summary>Days of sessions as people type them: 2026-10-05, 5-10-2026, 5/10, 5 Oct or 5 okt, with commas or semicolons between.</summary>
internal static class SessionDays
{
    public const int Most = 16;

    private static readonly string[] Formats = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "d MMM yyyy", "d MMMM yyyy"];

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
        int[] years = start is { } first ? [first.Year, first.Year + 1] : [];
        return Whole(text) ?? years.SelectMany(year => new[] { $"{text}-{year}", $"{text}/{year}", $"{text} {year}" }).Select(Whole).FirstOrDefault(day => day >= start);
    }

    private static DateOnly? Whole(string text)
    {
        foreach (var culture in (CultureInfo[])[Language.Dutch.Culture(), Language.English.Culture()])
        {
            if (DateOnly.TryParseExact(text, Formats, culture, DateTimeStyles.None, out var day))
            {
                return day;
            }
        }

        return null;
    }
}
