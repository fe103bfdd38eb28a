namespace LdRoi.Bot.Delivery;

/// <summary>On which days people work: Monday to Friday, less the public holidays of their country.</summary>
public static class WorkingDays
{
    public static bool Is(DateOnly date, string country) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(date, country);

    public static IEnumerable<DateOnly> Between(DateOnly first, DateOnly last, string country)
    {
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            if (Is(date, country))
            {
                yield return date;
            }
        }
    }

    private static bool IsHoliday(DateOnly date, string country) => country switch
    {
        "NL" => DutchHolidays.Of(date.Year).Contains(date),
        _ => false,
    };
}
