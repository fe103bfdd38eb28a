using System.Globalization;
using LdRoi.Bot.Delivery;

namespace LdRoi.Bot.Tests.Delivery;

public sealed class DutchHolidaysTests
{
    // Rijksoverheid, "Wat zijn de officiële feestdagen in Nederland?", dates per year. Easter and Whit Sunday are Sundays
    // anyway and are left out; Liberation Day is a day off in most collective agreements once in five years only.
    [Theory]
    [InlineData(2024, "01-01 04-01 04-27 05-09 05-20 12-25 12-26")]
    [InlineData(2025, "01-01 04-21 04-26 05-05 05-29 06-09 12-25 12-26")]
    [InlineData(2026, "01-01 04-06 04-27 05-14 05-25 12-25 12-26")]
    [InlineData(2027, "01-01 03-29 04-27 05-06 05-17 12-25 12-26")]
    public void The_days_of_a_year_are_those_that_the_government_lists(int year, string days) =>
        DutchHolidays.Of(year).Order().Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture)).ShouldBe(days.Split(' '));

    [Fact]
    public void Kings_Day_moves_to_Saturday_when_the_27th_is_a_Sunday()
    {
        DutchHolidays.Of(2025).ShouldContain(new DateOnly(2025, 4, 26));
        DutchHolidays.Of(2025).ShouldNotContain(new DateOnly(2025, 4, 27));
        DutchHolidays.Of(2031).ShouldContain(new DateOnly(2031, 4, 26));
    }

    // U.S. Naval Observatory, "The Date of Easter": earliest and latest dates, and two in between.
    [Theory]
    [InlineData("1818-03-22")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2026-04-05")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    [InlineData("2285-03-22")]
    public void Easter_Monday_follows_the_published_Easter(string sunday)
    {
        var easter = DateOnly.Parse(sunday, CultureInfo.InvariantCulture);

        DutchHolidays.Of(easter.Year).ShouldContain(easter.AddDays(1));
    }

    [Fact]
    public void Easter_Monday_and_Whit_Monday_are_Mondays_and_Ascension_is_a_Thursday()
    {
        foreach (var year in Enumerable.Range(2000, 100))
        {
            var spring = DutchHolidays.Of(year).Where(day => day.Month is >= 3 and <= 6 && day is not { Month: 4, Day: 26 or 27 } and not { Month: 5, Day: 5 });
            spring.Count(day => day.DayOfWeek == DayOfWeek.Monday).ShouldBeGreaterThanOrEqualTo(1);
            spring.ShouldAllBe(day => day.DayOfWeek == DayOfWeek.Monday || day.DayOfWeek == DayOfWeek.Thursday);
        }
    }
}
