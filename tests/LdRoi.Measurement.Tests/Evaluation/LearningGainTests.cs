using LdRoi.Measurement.Evaluation;

namespace LdRoi.Measurement.Tests.Evaluation;

public sealed class LearningGainTests
{
    [Theory]
    [InlineData(40, 70, 30, 0.5)]
    [InlineData(0, 100, 100, 1)]
    [InlineData(80, 70, -10, -0.5)]
    [InlineData(60, 60, 0, 0)]
    public void A_gain_is_in_points_and_as_a_share_of_what_was_left(double pre, double post, double gain, double normalised)
    {
        LearningGain.Of(pre, post).ShouldBe(Measured<double>.Of(gain, 1));
        LearningGain.Normalised(pre, post).Value!.Value.ShouldBe(normalised, 1e-15);
    }

    [Fact]
    public void Who_knew_all_of_it_before_has_no_normalised_gain()
    {
        LearningGain.Normalised(100, 100).ShouldBe(Measured<double>.Missing(Reason.Ceiling, 1));
        LearningGain.Normalised(100, 80).ShouldBe(Measured<double>.Missing(Reason.Ceiling, 1));
        LearningGain.Of(100, 80).Value.ShouldBe(-20);
    }

    [Theory]
    [InlineData(80, 60, 0.75)]
    [InlineData(50, 0, 0)]
    [InlineData(40, 60, 1.5)]
    public void Retention_is_what_is_left_of_the_first_score(double first, double later, double share) => LearningGain.Retention(first, later).Value!.Value.ShouldBe(share, 1e-15);

    [Fact]
    public void Of_nothing_nothing_can_be_retained() => LearningGain.Retention(0, 40).ShouldBe(Measured<double>.Missing(Reason.NZero, 1));

    [Theory]
    [InlineData(double.NaN, 5)]
    [InlineData(5, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, 5)]
    public void What_is_no_number_is_named(double one, double two)
    {
        LearningGain.Of(one, two).Reason.ShouldBe(Reason.NotFinite);
        LearningGain.Normalised(one, two).Reason.ShouldBe(Reason.NotFinite);
        LearningGain.Retention(one, two).Reason.ShouldBe(Reason.NotFinite);
    }

    [Theory]
    [InlineData(-0.5, 5)]
    [InlineData(100.5, 5)]
    [InlineData(5, -0.5)]
    [InlineData(5, 100.5)]
    public void What_is_no_score_is_a_programming_error(double one, double two) => Should.Throw<ArgumentOutOfRangeException>(() => LearningGain.Of(one, two));
}
