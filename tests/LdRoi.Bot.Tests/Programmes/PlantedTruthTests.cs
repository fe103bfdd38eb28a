using System.Globalization;
using LdRoi.Bot.Programmes.Measures;
using LdRoi.Bot.Programmes.Study;
using LdRoi.Measurement;
using LdRoi.Measurement.Evaluation;
using LdRoi.Measurement.Roi;
using Xunit.Abstractions;

namespace LdRoi.Bot.Tests.Programmes;

/// <summary>Programmes of which the truth is known, run through the study's own arithmetic many times over.</summary>
public sealed class PlantedTruthTests(ITestOutputHelper output)
{
    private const int Seeds = 200;
    private const int Teams = 24;
    private const int FirstStart = 13;
    private const int SecondStart = 19;
    private const decimal Worth = 100;
    private const decimal Costs = 100_000;

    /// <summary>Units of a month that a team does more because of the programme.</summary>
    [Theory]
    [InlineData("strong", 7)]
    [InlineData("none", 0)]
    [InlineData("negative", -2)]
    public void A_statement_recovers_the_truth_that_was_planted_and_says_how_sure_it_is(string programme, double effect)
    {
        var truth = ((decimal)effect * 12 * Teams * Worth - Costs) / Costs * 100;
        var found = Enumerable.Range(1, Seeds).AsParallel().AsOrdered().Select(seed => Statement(effect, (ulong)seed)).ToList();
        var rois = found.ConvertAll(statement => statement.ReturnOnInvestment.Value!.Value.Percent);
        var covered = found.Average(statement => statement.Interval.Value is { } range && range.P5.Percent <= truth && truth <= range.P95.Percent ? 1.0 : 0);
        // What would be printed if people's estimates counted in place of the comparison.
        var byEstimates = found.ConvertAll(statement => (Estimated(statement) - Costs) / Costs * 100);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{programme}: true ROI {truth:0} %, mean of {Seeds} statements {rois.Average():0} %, 90 % range covers the truth in {covered:P1}, above 0 in {rois.Average(roi => roi > 0 ? 1.0 : 0):P1}; by estimates alone mean {byEstimates.Average():0} %, above 0 in {byEstimates.Average(roi => roi > 0 ? 1.0 : 0):P1}"));

        found.ShouldAllBe(statement => statement.Tier == CredibilityTier.A);
        // Four standard errors of the mean of so many statements; the bootstrap of twelve teams a group is a little narrow.
        var spread = (decimal)Math.Sqrt(rois.Average(roi => Math.Pow((double)(roi - rois.Average()), 2)));
        Math.Abs(rois.Average() - truth).ShouldBeLessThan(4 * spread / (decimal)Math.Sqrt(Seeds));
        covered.ShouldBeInRange(0.80, 1);
        if (effect <= 0)
        {
            rois.Count(roi => roi > 0).ShouldBeLessThanOrEqualTo(Seeds / 50);
        }
        else
        {
            rois.Count(roi => roi > 0).ShouldBeGreaterThan(Seeds * 9 / 10);
        }
    }

    private static decimal Estimated(RoiStatement statement) =>
        statement.Lines[0].Methods.Single(method => method.Technique == IsolationTechnique.ParticipantEstimate).Amount.Value!.Value.Amount;

    /// <summary>Everything grows by itself, and those who took part are hopeful: most of it is due to the programme, they say.</summary>
    private static RoiStatement Statement(double effect, ulong seed)
    {
        const double growth = 0.4;
        const int people = 60;
        var random = new Random((int)seed);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        StudyTeam[] teams = [.. Enumerable.Range(0, Teams).Select(team => new StudyTeam(team, team < Teams / 2 ? FirstStart : SecondStart, 5))];
        TeamMonth[] months =
        [
            .. from team in teams
               let level = 100 + 8 * Normal()
               from month in Enumerable.Range(1, 24)
               select new TeamMonth(team.Number, month, (decimal)(level + growth * month + 4 * Normal() + (month >= team.Start ? effect : 0))),
        ];
        var value = StandardValue.FixedByFinance(Money.Euro(Worth), ValueNature.ContributionMargin, "Finance", new DateOnly(2026, 1, 12), "standard values 2026");
        var measure = StudyMeasures.Of(MeasureCatalogue.Find("output")!, teams, months, [value], isInfluenceNew: false, [], seed, draws: 200);
        var hopeful = Enumerable.Range(0, people).Select(person => new ShareEstimate(person, new InfluenceShares(0.9m, [0.1m]), 0.9m, "my own work")).ToList();
        return RoiStatement.Of(
            new Programme
            {
                Name = "planted", Participants = people, Start = new DateOnly(2026, 1, 1), End = new DateOnly(2026, 1, 31),
                Costs = new CostLedger(Currency.Euro, [.. Enum.GetValues<CostCategory>().Select((category, place) => place == 0
                    ? new CostLine(category, Money.Euro(Costs), "books") : CostLine.None(category, Currency.Euro, "none"))]),
                Measures = [measure with { Attributions = [.. measure.Attributions, Attribution.ByEstimates(IsolationTechnique.ParticipantEstimate, hopeful, people)] }],
            },
            seed, draws: 400);
    }
}
