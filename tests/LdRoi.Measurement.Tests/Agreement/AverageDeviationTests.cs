using CsCheck;
using LdRoi.Measurement.Agreement;

namespace LdRoi.Measurement.Tests.Agreement;

public sealed class AverageDeviationTests
{
    [Fact]
    public void Deviation_of_a_scale_is_the_mean_over_its_items()
    {
        var deviation = AverageDeviation.OfItems([[4, 1], [4, 3], [4, 5], [1, null]], 5);

        deviation.N.ShouldBe(3);
        deviation.Value!.Value.Value.ShouldBe(2 / 3.0, 1e-12);
        deviation.Value.Value.UpperBound.ShouldBe(5 / 6.0, 1e-12);
    }

    // Burke & Dunlap (2002): A/6.
    [Theory]
    [InlineData(6, 1.0, true)]
    [InlineData(5, 1.0, false)]
    [InlineData(7, 1.0, true)]
    public void A_group_agrees_up_to_a_sixth_of_the_options(int options, double deviation, bool agrees) =>
        AverageDeviation.Of([3 - deviation, 3 + deviation], options).Value!.Value.Agrees.ShouldBe(agrees);

    [Fact]
    public void The_same_answer_from_everybody_has_no_deviation() =>
        AverageDeviation.Of([0.1 + 0.2, 0.3, 0.3], 5).ShouldBe(Measured<AverageDeviation>.Of(new AverageDeviation(0, 5 / 6.0), 3));

    [Fact]
    public void The_order_of_raters_does_not_show_in_the_last_bit() =>
        Gen.Double[1, 5].Array[2, 20].SelectMany(answers => Gen.Shuffle(answers.ToArray()).Select(shuffled => (answers, shuffled)))
            .Sample(pair => AverageDeviation.Of(pair.answers, 5) == AverageDeviation.Of(pair.shuffled, 5));

    [Fact]
    public void What_has_no_deviation_says_why()
    {
        AverageDeviation.Of([], 5).Reason.ShouldBe(Reason.NZero);
        AverageDeviation.Of([3], 5).ShouldBe(Measured<AverageDeviation>.Missing(Reason.NOne, 1));
        AverageDeviation.Of([3, double.NaN], 5).Reason.ShouldBe(Reason.NotFinite);
        AverageDeviation.OfItems([[], []], 5).Reason.ShouldBe(Reason.KTooFew);
        AverageDeviation.OfItems([[1, null], [null, 2]], 5).Reason.ShouldBe(Reason.NZero);
        Should.Throw<ArgumentException>(() => AverageDeviation.OfItems([[1], [1, 2]], 5));
        Should.Throw<ArgumentOutOfRangeException>(() => AverageDeviation.Of([3, 4], 1));
    }
}
