using LdRoi.Measurement.Roi;

namespace LdRoi.Measurement.Tests.Roi;

public sealed class PublishedRoiTests
{
    // Benefits 750 000, costs 425 000: ROI 76.47 %, BCR 1.7647.
    [Theory]
    [InlineData("76", PublishedReading.Roi, false)]
    [InlineData("76.5", PublishedReading.Roi, false)]
    [InlineData("76.4", PublishedReading.Neither, false)]
    [InlineData("176", PublishedReading.BenefitCostRatioInPercent, true)]
    [InlineData("1.76", PublishedReading.BenefitCostRatio, true)]
    [InlineData("1.8", PublishedReading.BenefitCostRatio, true)]
    [InlineData("2", PublishedReading.BenefitCostRatio, true)]
    [InlineData("0.76", PublishedReading.RoiAsRatio, true)]
    [InlineData("50", PublishedReading.Neither, false)]
    public void A_printed_figure_is_read_within_half_of_its_last_decimal(string printed, PublishedReading reading, bool isWarning)
    {
        var read = PublishedRoi.Check(decimal.Parse(printed, System.Globalization.CultureInfo.InvariantCulture), Money.Euro(750_000), FullyLoadedCost.Euro(425_000));

        (read.Reading, read.IsWarning).ShouldBe((reading, isWarning));
        read.ReturnOnInvestment.Value.ToString().ShouldBe("ROI 76 %");
        read.BenefitCostRatio.Value.ToString().ShouldBe("BCR 1.76 : 1");
    }

    [Fact]
    public void Half_a_unit_itself_still_fits() => PublishedRoi.Check(25, Money.Euro(125_500), FullyLoadedCost.Euro(100_000)).Reading.ShouldBe(PublishedReading.Roi);

    [Fact]
    public void Of_two_readings_that_fit_the_return_itself_goes_first() =>
        PublishedRoi.Check(1, Money.Euro(101), FullyLoadedCost.Euro(100)).Reading.ShouldBe(PublishedReading.Roi);

    [Fact]
    public void Without_costs_nothing_fits()
    {
        PublishedRoi.Check(0, Money.Euro(0), FullyLoadedCost.Euro(0)).Reading.ShouldBe(PublishedReading.Neither);
        PublishedRoi.Check(decimal.MaxValue, Money.Euro(-1), FullyLoadedCost.Euro(1)).Reading.ShouldBe(PublishedReading.Neither);
    }
}
