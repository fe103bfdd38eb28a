namespace LdRoi.Bot.Delivery;

/// <summary>When we write by ourselves to somebody who chose no time of their own: on working days, in the hours in which everybody may be written to.</summary>
internal static class WritingHours
{
    /// <returns>Now, or when they next begin.</returns>
    public static DateTimeOffset Next(DateTimeOffset now, TimeZoneInfo zone, string country)
    {
        for (var date = LocalClock.LocalDate(now, zone); ; date = date.AddDays(1))
        {
            if (WorkingDays.Is(date, country) && now < LocalClock.Resolve(date, DeliveryConstants.WindowCloses, zone))
            {
                var opens = LocalClock.Resolve(date, DeliveryConstants.WindowOpens, zone);
                return now < opens ? opens : now;
            }
        }
    }
}
