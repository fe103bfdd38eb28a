using LdRoi.Bot.Programmes.Measures;
using LdRoi.Bot.Programmes.Study;
using LdRoi.Measurement.Roi;

namespace LdRoi.Bot.Tests.Programmes;

/// <summary>How figures of teams add up to what a measure gained.</summary>
public sealed class StudyWeightsTests
{
    private static readonly StandardValue Worth = new(Money.Euro(40_000), ValueNature.ContributionMargin, ConversionSource.StandardValue, "Financiën", new DateOnly(2026, 1, 1), "jaarverslag");

    [Fact]
    public void A_rate_weighs_by_people_so_that_a_small_team_does_not_speak_for_a_large_one()
    {
        // +30 % of 5 people and +2 % of 50: 250 points of people, not 16 % of 55.
        var measure = StudyMeasures.Of(
            MeasureCatalogue.Find("productivity")!, [new StudyTeam(0, 13, 5), new StudyTeam(1, 13, 50)],
            [new TeamMonth(0, 12, 100), new TeamMonth(0, 13, 130), new TeamMonth(1, 12, 100), new TeamMonth(1, 13, 102)], [Worth], isInfluenceNew: false, [], seed: 1, draws: 10);

        decimal.Round(measure.Valuations.ShouldHaveSingleItem().Value!.Value.Amount.Amount, 6).ShouldBe(40_000m * 2.5m);
    }
}
