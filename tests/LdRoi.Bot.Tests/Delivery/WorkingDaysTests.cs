using System.Globalization;
using LdRoi.Bot.Delivery;

namespace LdRoi.Bot.Tests.Delivery;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-06-01", true)]
    [InlineData("2026-06-05", true)]
    [InlineData("2026-06-06", false)]
    [InlineData("2026-06-07", false)]
    [InlineData("2026-05-25", false)]
    [InlineData("2026-12-24", true)]
    [InlineData("2026-12-25", false)]
    public void People_in_the_Netherlands_work_from_Monday_to_Friday_and_not_on_holidays(string date, bool works) =>
        WorkingDays.Is(DateOnly.Parse(date, CultureInfo.InvariantCulture), "NL").ShouldBe(works);

    [Fact]
    public void A_Dutch_holiday_is_a_working_day_elsewhere() => WorkingDays.Is(new DateOnly(2026, 4, 27), "DE").ShouldBeTrue();

    [Fact]
    public void The_working_days_of_the_week_of_Kings_Day_are_four() =>
        WorkingDays.Between(new DateOnly(2026, 4, 25), new DateOnly(2026, 5, 3), "NL").Select(day => day.Day).ShouldBe([28, 29, 30, 1]);

    [Fact]
    public void The_first_and_the_last_day_count() =>
        WorkingDays.Between(new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 2), "NL").ShouldBe([new(2026, 6, 1), new(2026, 6, 2)]);

    [Fact]
    public void A_period_that_ends_before_it_begins_has_no_days() =>
        WorkingDays.Between(new DateOnly(2026, 6, 2), new DateOnly(2026, 6, 1), "NL").ShouldBeEmpty();
}
