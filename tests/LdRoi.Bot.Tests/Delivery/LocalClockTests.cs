using System.Globalization;
using CsCheck;
using LdRoi.Bot.Delivery;

namespace LdRoi.Bot.Tests.Delivery;

public sealed class LocalClockTests
{
    private static readonly TimeZoneInfo[] Zones = [.. TimeZoneInfo.GetSystemTimeZones()];

    /// <summary>The dates from 2024 to 2030 on or next to which a zone's clocks change; a random date would rarely hit one.</summary>
    private static readonly Lazy<(TimeZoneInfo Zone, DateOnly Date)[]> ChangeDates = new(() => [.. Zones.SelectMany(ChangesOf)]);

    // Dates of clock changes: the IANA time zone database.
    [Theory]
    [InlineData("Europe/Amsterdam", "2026-03-29 02:30", "2026-03-29T01:00Z", "an hour is skipped: 03:00")]
    [InlineData("Europe/Amsterdam", "2026-03-29 03:00", "2026-03-29T01:00Z", "the first minute after the gap")]
    [InlineData("Europe/Amsterdam", "2026-03-29 01:59", "2026-03-29T00:59Z", "the last minute before the gap")]
    [InlineData("Europe/Amsterdam", "2026-10-25 02:30", "2026-10-25T00:30Z", "an hour is repeated: the earlier one")]
    [InlineData("Europe/Amsterdam", "2026-10-25 03:00", "2026-10-25T02:00Z", "after the repeated hour")]
    [InlineData("Europe/Dublin", "2026-03-29 01:30", "2026-03-29T01:00Z", "winter is the exception there: 02:00")]
    [InlineData("Europe/Dublin", "2026-10-25 01:30", "2026-10-25T00:30Z", "the earlier one")]
    [InlineData("Africa/Cairo", "2026-04-24 00:30", "2026-04-23T22:00Z", "a gap at midnight: 01:00")]
    [InlineData("Africa/Cairo", "2026-04-24 00:00", "2026-04-23T22:00Z", "midnight itself is skipped")]
    [InlineData("Asia/Beirut", "2026-03-29 00:00", "2026-03-28T22:00Z", "midnight itself is skipped")]
    [InlineData("America/Havana", "2026-03-08 00:15", "2026-03-08T05:00Z", "a gap at midnight: 01:00")]
    [InlineData("America/Havana", "2026-11-01 00:30", "2026-11-01T04:30Z", "the earlier one")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03T15:30Z", "half an hour is skipped: 02:30")]
    [InlineData("Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04T14:45Z", "half an hour is repeated")]
    [InlineData("Africa/Casablanca", "2026-02-15 02:30", "2026-02-15T01:30Z", "back before Ramadan: the earlier one")]
    [InlineData("Africa/Casablanca", "2026-03-22 02:30", "2026-03-22T02:00Z", "forward after Ramadan: 03:00")]
    [InlineData("Antarctica/Troll", "2026-03-29 02:15", "2026-03-29T01:00Z", "two hours are skipped: 03:00")]
    [InlineData("Antarctica/Troll", "2026-10-25 01:30", "2026-10-24T23:30Z", "two hours are repeated")]
    [InlineData("Asia/Almaty", "2024-02-29 23:30", "2024-02-29T17:30Z", "a new offset for good: the earlier one")]
    [InlineData("Asia/Almaty", "2024-03-01 09:00", "2024-03-01T04:00Z", "the day after")]
    [InlineData("Asia/Kathmandu", "2026-06-01 09:00", "2026-06-01T03:15Z", "five hours and three quarters")]
    [InlineData("Pacific/Apia", "2011-12-30 09:00", "2011-12-30T10:00Z", "a whole day is skipped: the next midnight")]
    public void A_wall_clock_time_is_one_known_instant(string zone, string local, string instant, string because)
    {
        var wish = DateTime.Parse(local, CultureInfo.InvariantCulture);

        var resolved = LocalClock.Resolve(DateOnly.FromDateTime(wish), TimeOnly.FromDateTime(wish), TimeZoneInfo.FindSystemTimeZoneById(zone));

        resolved.ShouldBe(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), because);
    }

    [Fact]
    public void A_gap_has_no_instants_and_an_overlap_has_two_the_earlier_first()
    {
        var amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

        LocalClock.InstantsAt(new DateTime(2026, 3, 29, 2, 30, 0), amsterdam).ShouldBeEmpty();
        LocalClock.InstantsAt(new DateTime(2026, 10, 25, 2, 30, 0), amsterdam)
            .ShouldBe([new(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), new(2026, 10, 25, 1, 30, 0, TimeSpan.Zero)]);
        LocalClock.InstantsAt(new DateTime(2026, 7, 1, 2, 30, 0), amsterdam).ShouldBe([new(2026, 7, 1, 0, 30, 0, TimeSpan.Zero)]);
    }

    [Fact]
    public void Every_date_and_time_in_every_zone_has_the_instant_that_the_way_from_UTC_says() => Gen.Select(AnyZoneAndDate(), AnyTime).Sample(
        (at, time) => LocalClock.Resolve(at.Date, time, at.Zone) == Expected(at.Date.ToDateTime(time), at.Zone), iter: 4_000);

    [Fact]
    public void All_instants_of_a_wall_clock_time_are_found_and_no_others() => Gen.Select(AnyZoneAndDate(), AnyTime).Sample(
        (at, time) => LocalClock.InstantsAt(at.Date.ToDateTime(time), at.Zone).SequenceEqual(Truth(at.Date.ToDateTime(time), at.Zone)),
        iter: 4_000);

    [Fact]
    public void Within_a_day_a_later_wish_is_never_resolved_to_an_earlier_instant() => Gen.Select(AnyZoneAndDate(), AnyTime, AnyTime).Sample(
        (at, one, other) =>
        {
            var (first, second) = one <= other ? (one, other) : (other, one);
            return LocalClock.Resolve(at.Date, first, at.Zone) <= LocalClock.Resolve(at.Date, second, at.Zone);
        },
        iter: 10_000);

    [Fact]
    public void What_reads_as_a_time_is_resolved_to_a_time_that_reads_the_same_or_later() => Gen.Select(AnyZoneAndDate(), AnyTime).Sample(
        (at, time) => LocalClock.LocalTime(LocalClock.Resolve(at.Date, time, at.Zone), at.Zone) >= at.Date.ToDateTime(time),
        iter: 10_000);

    [Fact]
    public void The_local_date_is_that_of_the_zone()
    {
        var instant = new DateTimeOffset(2026, 1, 1, 11, 30, 0, TimeSpan.Zero);

        LocalClock.LocalDate(instant, TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland")).ShouldBe(new DateOnly(2026, 1, 2));
        LocalClock.LocalDate(instant, TimeZoneInfo.FindSystemTimeZoneById("Pacific/Pago_Pago")).ShouldBe(new DateOnly(2026, 1, 1));
        LocalClock.LocalDate(instant, TimeZoneInfo.FindSystemTimeZoneById("Pacific/Honolulu")).ShouldBe(new DateOnly(2026, 1, 1));
    }

    private static Gen<TimeOnly> AnyTime => Gen.Int[0, (24 * 60) - 1].Select(minute => new TimeOnly(minute / 60, minute % 60));

    /// <summary>Half of the samples lie where clocks change.</summary>
    private static Gen<(TimeZoneInfo Zone, DateOnly Date)> AnyZoneAndDate()
    {
        var first = new DateOnly(2024, 1, 1);
        var anywhere = Gen.Select(Gen.OneOf(Zones), Gen.Int[0, 2556], (zone, day) => (Zone: zone, Date: first.AddDays(day)));
        return Gen.OneOf(anywhere, Gen.OneOf(ChangeDates.Value));
    }

    private static IEnumerable<(TimeZoneInfo Zone, DateOnly Date)> ChangesOf(TimeZoneInfo zone)
    {
        var last = new DateTime(2030, 12, 31, 0, 0, 0, DateTimeKind.Utc);
        for (var day = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc); day < last; day = day.AddDays(1))
        {
            if (zone.GetUtcOffset(day) != zone.GetUtcOffset(day.AddDays(1)))
            {
                var date = DateOnly.FromDateTime(day);
                yield return (zone, date.AddDays(-1));
                yield return (zone, date);
                yield return (zone, date.AddDays(1));
            }
        }
    }

    /// <summary>The first instant at or after the wish, minute by minute.</summary>
    private static DateTimeOffset Expected(DateTime local, TimeZoneInfo zone)
    {
        while (true)
        {
            if (Truth(local, zone) is [var first, ..])
            {
                return first;
            }

            local = local.AddMinutes(1);
        }
    }

    /// <summary>By trying every offset that the zone has within a day and a half, from UTC to local time only.</summary>
    private static List<DateTimeOffset> Truth(DateTime local, TimeZoneInfo zone)
    {
        var utc = DateTime.SpecifyKind(local, DateTimeKind.Utc);
        return [.. Enumerable.Range(-36, 73)
            .Select(hours => zone.GetUtcOffset(utc.AddHours(hours)))
            .Distinct()
            .Where(offset => zone.GetUtcOffset(utc - offset) == offset)
            .Select(offset => new DateTimeOffset(utc - offset))
            .Order()];
    }
}
