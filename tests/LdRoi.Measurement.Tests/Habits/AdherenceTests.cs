using LdRoi.Measurement.Habits;

namespace LdRoi.Measurement.Tests.Habits;

public sealed class AdherenceTests
{
    [Fact]
    public void No_chance_is_left_out_and_silence_counts_as_not_done_in_the_cautious_version()
    {
        var moments = new HabitMoments(Done: 6, NotDone: 2, NoChance: 5, Unanswered: 4);

        Adherence.AsReported(moments).ShouldBe(Measured<double>.Of(0.75, 8));
        Adherence.Cautious(moments).ShouldBe(Measured<double>.Of(0.5, 12));
    }

    [Fact]
    public void Without_an_occasion_there_is_no_share()
    {
        Adherence.AsReported(new(0, 0, 3, 2)).ShouldBe(Measured<double>.Missing(Reason.NZero, 0));
        Adherence.Cautious(new(0, 0, 3, 0)).ShouldBe(Measured<double>.Missing(Reason.NZero, 0));
        Adherence.Cautious(new(0, 0, 3, 2)).ShouldBe(Measured<double>.Of(0, 2));
    }

    [Theory]
    [InlineData(-1, 0, 0, 0)]
    [InlineData(0, -1, 0, 0)]
    [InlineData(0, 0, -1, 0)]
    [InlineData(0, 0, 0, -1)]
    public void A_count_below_nought_is_refused(int done, int notDone, int noChance, int unanswered)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Adherence.AsReported(new(done, notDone, noChance, unanswered)));
        Should.Throw<ArgumentOutOfRangeException>(() => Adherence.Cautious(new(done, notDone, noChance, unanswered)));
    }
}
