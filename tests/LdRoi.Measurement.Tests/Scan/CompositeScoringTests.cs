using LdRoi.Measurement.Scan;

namespace LdRoi.Measurement.Tests.Scan;

public sealed class CompositeScoringTests
{
    [Fact]
    public void A_composite_is_the_mean_of_its_scales() =>
        CompositeScoring.Score([Measured<double>.Of(50, 4), Measured<double>.Of(75, 3), Measured<double>.Of(100, 2)])
            .ShouldBe(Measured<double>.Of(75, 3));

    [Fact]
    public void A_composite_needs_all_of_its_scales() =>
        CompositeScoring.Score([Measured<double>.Of(50, 4), Measured<double>.Missing(Reason.HalfRule, 1), Measured<double>.Of(100, 2)])
            .ShouldBe(Measured<double>.Missing(Reason.HalfRule, 2));

    [Fact]
    public void A_composite_of_nothing_has_no_value() => CompositeScoring.Score([]).Reason.ShouldBe(Reason.NZero);
}
