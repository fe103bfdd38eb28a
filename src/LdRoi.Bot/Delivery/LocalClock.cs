namespace LdRoi.Bot.Delivery;

/// <summary>Wall-clock time in a zone as instants: right at every clock change, on every system.</summary>
public static class LocalClock
{
    /// <summary>All instants that read as this wall-clock time: none in a gap, two in an overlap, earliest first.</summary>
    /// <remarks>
    /// The base library's own questions about local times misjudge transitions of some zones on Linux (Europe/Dublin every
    /// year); its way from UTC to local time is right, so this searches the inverse of that.
    /// </remarks>
    public static IReadOnlyList<DateTimeOffset> InstantsAt(DateTime local, TimeZoneInfo zone)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        var instants = new List<DateTimeOffset>(2);
        foreach (var probe in (ReadOnlySpan<DateTime>)[local.AddDays(-1), local, local.AddDays(1)])
        {
            var offset = zone.GetUtcOffset(DateTime.SpecifyKind(probe, DateTimeKind.Utc));
            var instant = new DateTimeOffset(local - offset, TimeSpan.Zero);
            if (LocalTime(instant, zone) == local && !instants.Contains(instant))
            {
                instants.Add(instant);
            }
        }

        instants.Sort();
        return instants;
    }

    /// <summary>
    /// The one instant at which something planned for this date and time happens: in a gap the first valid minute after
    /// it, in an overlap the earlier one.
    /// </summary>
    public static DateTimeOffset Resolve(DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(time);

        // The longest gap on record is a whole day (Pacific/Apia, 2011).
        for (var minute = 0; minute <= 2 * 24 * 60; minute++)
        {
            if (InstantsAt(local.AddMinutes(minute), zone) is [var first, ..])
            {
                return first;
            }
        }

        throw new InvalidOperationException($"{zone.Id} has no valid time within two days after a planned one.");
    }

    public static DateTime LocalTime(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(instant, zone).DateTime, DateTimeKind.Unspecified);

    public static DateOnly LocalDate(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(LocalTime(instant, zone));
}
