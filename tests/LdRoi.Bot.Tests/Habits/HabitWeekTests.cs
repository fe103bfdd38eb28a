using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Habits;

namespace LdRoi.Bot.Tests.Habits;

/// <summary>What is due on each day of a week, and when reminders become fewer.</summary>
public sealed class HabitWeekTests
{
    private static readonly DateOnly Monday = new(2026, 9, 14);
    private static readonly DateOnly Before = new(2026, 9, 1);

    [Theory]
    [InlineData(HabitRhythm.Daily, "NNNNC")]
    [InlineData(HabitRhythm.ThreeAWeek, "N-N-C")]
    [InlineData(HabitRhythm.Weekly, "----C")]
    public void A_week_is_as_full_as_its_rhythm_and_ends_with_a_look_back(HabitRhythm rhythm, string week) =>
        Week(Weekdays.Working, rhythm, Before).ShouldBe(week);

    [Theory]
    [InlineData(Weekdays.Tuesday | Weekdays.Thursday, HabitRhythm.Daily, "-N-C-")]
    [InlineData(Weekdays.Tuesday | Weekdays.Thursday, HabitRhythm.ThreeAWeek, "-N-C-")]
    [InlineData(Weekdays.Wednesday, HabitRhythm.Daily, "--C--")]
    [InlineData(Weekdays.Wednesday, HabitRhythm.Weekly, "--C--")]
    public void Somebody_s_own_days_make_the_week(Weekdays days, HabitRhythm rhythm, string week) => Week(days, rhythm, Before).ShouldBe(week[..5]);

    [Fact]
    public void A_habit_that_began_on_the_last_day_has_nothing_to_look_back_on() =>
        Week(Weekdays.Working, HabitRhythm.Daily, Monday.AddDays(4)).ShouldBe("NNNNN");

    [Fact]
    public void A_holiday_is_no_day_and_the_day_before_it_looks_back()
    {
        // Friday 25 December 2026.
        var week = HabitWeek.Of(new DateOnly(2026, 12, 21), Campaign(new DateOnly(2026, 12, 1)), Weekdays.Working, "NL");
        week.Days.Count.ShouldBe(4);
        week.On(new DateOnly(2026, 12, 24), HabitRhythm.Daily, Before).ShouldBe(HabitContact.Check);
        week.On(new DateOnly(2026, 12, 25), HabitRhythm.Daily, Before).ShouldBe(HabitContact.Nothing);
    }

    [Theory]
    [InlineData(HabitRhythm.Daily, new[] { 5.0 }, HabitRhythm.Daily)]
    [InlineData(HabitRhythm.Daily, new[] { 5.0, 5.0 }, HabitRhythm.ThreeAWeek)]
    [InlineData(HabitRhythm.Daily, new[] { 4.0, 5.0 }, HabitRhythm.Daily)]
    [InlineData(HabitRhythm.ThreeAWeek, new[] { 6.0, 5.0 }, HabitRhythm.Weekly)]
    [InlineData(HabitRhythm.ThreeAWeek, new[] { 5.0, 4.0 }, HabitRhythm.Daily)]
    [InlineData(HabitRhythm.ThreeAWeek, new[] { 5.0, 4.5 }, HabitRhythm.ThreeAWeek)]
    [InlineData(HabitRhythm.Weekly, new[] { 6.0, 6.0 }, null)]
    [InlineData(HabitRhythm.Weekly, new[] { 6.0, 5.0 }, HabitRhythm.Weekly)]
    [InlineData(HabitRhythm.Weekly, new[] { 6.0, 4.0 }, HabitRhythm.ThreeAWeek)]
    [InlineData(HabitRhythm.Daily, new[] { 5.0, 2.0 }, HabitRhythm.Daily)]
    public void Reminders_become_fewer_as_it_goes_by_itself_and_more_when_that_falls(HabitRhythm rhythm, double[] scores, HabitRhythm? next) =>
        HabitRhythms.Next(rhythm, scores).ShouldBe(next);

    [Theory]
    [InlineData("ask one person a question", null)]
    [InlineData("vraag ik één persoon: ‘wat kan er beter en wat kan er weg?’", null)]
    [InlineData("schrijf ik één woord op", null)]
    [InlineData("ask a tip and write a page", "HintTwo")]
    [InlineData("vraag ik een tip en schrijf ik die op", "HintTwo")]
    [InlineData("I am more open to feedback", "HintOutcome")]
    [InlineData("word ik opener", "HintOutcome")]
    [InlineData("read for 10 minutes", "HintLong")]
    [InlineData("lees ik een half uur", "HintLong")]
    [InlineData("loop ik langs alle collega’s van de hele afdeling om te vragen hoe hun dag was", "HintLong")]
    public void What_is_not_tiny_gets_a_question_that_helps_to_cut_it(string behaviour, string? hint) => (TinyCheck.Hint(behaviour)?.Name).ShouldBe(hint);

    [Fact]
    public void The_chance_of_a_day_is_spread_evenly_and_stays_the_same()
    {
        var ids = new Bot.Storage.IdSource(TimeProvider.System, seed: 7);
        var draws = Enumerable.Range(0, 20_000).Select(_ => Bot.Delivery.DeliveryId.New(ids)).Select(id => (id, Draw: DecideHabit.Draw(id))).ToList();

        draws.ShouldAllBe(draw => draw.Draw >= 0 && draw.Draw < 1 && DecideHabit.Draw(draw.id) == draw.Draw);
        foreach (var tenth in Enumerable.Range(1, 9))
        {
            draws.Count(draw => draw.Draw < tenth / 10.0).ShouldBeInRange((2_000 * tenth) - 250, (2_000 * tenth) + 250);
        }
    }

    private static string Week(Weekdays days, HabitRhythm rhythm, DateOnly startedOn)
    {
        var week = HabitWeek.Of(Monday, Campaign(Before), days, "NL");
        return string.Concat(Enumerable.Range(0, 5).Select(day => week.On(Monday.AddDays(day), rhythm, startedOn) switch
        {
            HabitContact.Nudge => 'N', HabitContact.Check => 'C', _ => '-',
        }));
    }

    private static Campaign Campaign(DateOnly startsOn) => new()
    {
        Id = default, Kind = HabitCards.Kind, Name = "Proef", CreatedBy = default, StartsOn = startsOn, EndsOn = startsOn.AddDays(55), SendAt = new TimeOnly(9, 30),
    };
}
