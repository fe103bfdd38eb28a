using LdRoi.Measurement.Habits;

namespace LdRoi.Measurement.Tests.Habits;

public sealed class AutomaticityTests
{
    [Fact]
    public void It_is_the_mean_of_what_was_answered_when_that_is_half_or_more()
    {
        Automaticity.Score([7, 1, 4, 5]).ShouldBe(Measured<double>.Of(4.25, 4));
        Automaticity.Score([7, null, 4, null]).ShouldBe(Measured<double>.Of(5.5, 2));
        Automaticity.Score([7, null, null, null]).ShouldBe(Measured<double>.Missing(Reason.HalfRule, 1));
        Automaticity.Score([null]).ShouldBe(Measured<double>.Missing(Reason.HalfRule, 0));
        Automaticity.Score([3]).ShouldBe(Measured<double>.Of(3, 1));
        Automaticity.Score([]).ShouldBe(Measured<double>.Missing(Reason.NZero, 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public void An_answer_outside_the_scale_is_refused_without_naming_it(int answer) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Automaticity.Score([answer, 4])).Message.ShouldNotContain($"{answer}");
}
