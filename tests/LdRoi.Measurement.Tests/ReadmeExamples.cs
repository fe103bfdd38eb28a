using LdRoi.Measurement.Agreement;
using LdRoi.Measurement.Careless;
using LdRoi.Measurement.Confidentiality.Audit;
using LdRoi.Measurement.Drivers;
using LdRoi.Measurement.Effects;
using LdRoi.Measurement.Evaluation;
using LdRoi.Measurement.Habits;
using LdRoi.Measurement.Reliability;
using LdRoi.Measurement.Response;
using LdRoi.Measurement.Roi;
using LdRoi.Measurement.Scan;
using LdRoi.Measurement.Statistics;
using LdRoi.Measurement.Statistics.Comparison;
using LdRoi.Measurement.Trials;
using LdRoi.Measurement.Verweving;

namespace LdRoi.Measurement.Tests;

/// <summary>The examples of the module's README, line by line, and what the README says they give.</summary>
public sealed class ReadmeExamples
{
    [Fact]
    public void Scores()
    {
        var scale = new Scale("SL", Minimum: 1, Maximum: 5, [new("SL1", ReverseKeyed: false), new("SL2", ReverseKeyed: false), new("SL4", ReverseKeyed: true)]);
        var score = ScaleScoring.Score(scale, new Dictionary<string, int> { ["SL1"] = 4, ["SL4"] = 2 }); // 75 (n = 2), on 0–100

        score.ShouldBe(Measured<double>.Of(75, 2));

        AnsweredItem[] sheet = [new("SL1", 4), new("SL2", 4), new("SL4", 2)];
        var sensitivity = CarelessSensitivity.Of([sheet, sheet, sheet, sheet, sheet], [scale], opposites: [new("SL1", "SL4")], threshold: 5);

        sensitivity.N.ShouldBe(5);
    }

    [Fact]
    public void Reliability()
    {
        var items = CovarianceMatrix.FromCorrelations([[1, 0.5, 0.4], [0.5, 1, 0.6], [0.4, 0.6, 1]], standardDeviations: [1, 1, 1], n: 223);
        var alpha = CronbachAlpha.Of(items); // .75 with Feldt's interval
        var omega = McDonaldOmega.OneFactor(items); // closed form for three items
        var gated = ReliabilityGate.ToShow(items); // nothing below 100 people

        var squares = OneWayVariance.Of([[60.0, 70, 65], [40.0, 50, 42], [80.0, 75, 90]]);
        var icc = IntraclassCorrelations.Icc1Searle(squares);
        var needed = SpearmanBrown.Needed(Measured<double>.Of(0.12, 100)); // 18 people per team for .70

        alpha.Value!.Value.Raw.ShouldBe(0.75, 1e-12);
        gated.Value!.Value.Value.ShouldBe(omega.Value!.Value.Value);
        icc.Value!.Value.Value.ShouldBeInRange(0.5, 1);
        needed.Value!.Value.Needed.ShouldBe(18);
    }

    [Fact]
    public void Differences()
    {
        var change = PairedTTest.Of(earlier: [61, 48, 70, 55, 66, 59], later: [66, 52, 69, 63, 71, 60]);
        var exact = SignFlip.Test([5, 4, -1, 8, 5, 1]); // every sign pattern
        var adjusted = BenjaminiHochberg.Adjust([0.003, 0.04, 0.2]);
        var share = WilsonInterval.Of(count: 7, n: 9);
        var bounds = ManskiBounds.FromMean(mean: 62, scored: 12, headcount: 20); // 37.2 to 77.2, whatever the others would have said

        exact.Value!.Value.Sum.ShouldBe(change.Value!.Value.Difference * 6, 1e-9);
        adjusted[0].Value!.Value.ShouldBe(0.009, 1e-12);
        share.Value!.Value.Share.ShouldBe(7 / 9.0);
        bounds.Value!.Value.Low.ShouldBe(37.2, 1e-9);
        bounds.Value.Value.High.ShouldBe(77.2, 1e-9);
    }

    [Fact]
    public void KeyDriversOfTheExample()
    {
        string[] codes = ["GM", "FB"];
        DriverRow[] rows = [.. Enumerable.Range(0, 200).Select(person => new DriverRow(person % 20, person % 7 + person % 3, [person % 7, person % 5]))];
        var published = Importance.FromCorrelations([[1, 0.6, 0.3], [0.6, 1, 0.8], [0.3, 0.8, 1]], n: 120); // outcome first
        var ranked = KeyDrivers.FromRows(codes, rows, seed: 42, OutcomeSource.NextWave); // intervals, P(no. 1), verdict
        var priorities = DriverPriorities.Of([0.62, 0.38], [Measured<double>.Of(71, 24), Measured<double>.Of(44, 24)]); // ranks, not decimals

        published.Value!.Value.Drivers.Sum(driver => driver.Lmg).ShouldBe(published.Value.Value.RSquared, 1e-12);
        ranked.Value!.Value.Drivers[0].Code.ShouldBe("GM");
        priorities.Select(one => one.Value!.Value.Rank).ShouldBe([2, 1]);
    }

    [Fact]
    public void HabitsAndNudges()
    {
        var kept = Adherence.Cautious(new HabitMoments(Done: 12, NotDone: 5, NoChance: 3, Unanswered: 4)); // 12 of 21
        var power = new TrialPower(People: 60, PointsEach: 30, Availability: 0.85, Probability: 0.5, ResidualSpread: 0.5);
        var detectable = power.DetectableEffect; // .072: 7 points

        kept.Value!.Value.ShouldBe(12 / 21.0);
        detectable.ShouldBe(0.0716, 0.00005);
    }

    [Fact]
    public void Programmes()
    {
        var effect = DifferenceInDifferences.FromMeans(treatedBefore: 60, treatedAfter: 68, controlBefore: 61, controlAfter: 63); // 6
        var recommendation = RecommendationScore.FromCounts(promoters: 12, passives: 6, detractors: 2); // 50, with its interval
        var unused = ScrapLearning.Cautious([0.5m, 0.6m, 0.4m], invited: 5); // who did not answer uses nothing

        effect.ShouldBe(6);
        recommendation.Value!.Value.Score.ShouldBe(50);
        unused.Value!.Value.Share.ShouldBe(0.7m);

        var costs = FullyLoadedCost.Euro(754_165);
        var roi = ReturnOnInvestment.From(Money.Euro(1_077_321), costs); // ROI 43 %
        var ratio = BenefitCostRatio.From(Money.Euro(1_077_321), costs); // BCR 1.43 : 1, which is not the ROI
        var print = PublishedRoi.Check(printed: 143, Money.Euro(1_077_321), costs); // says that the print is the BCR × 100

        roi.Value.ToString().ShouldBe("ROI 43 %");
        ratio.Value.ToString().ShouldBe("BCR 1.43 : 1");
        print.ToString().ShouldNotBeEmpty();

        var gap = TransferGap.Forecast(useLow: 0.35m, peopleLow: 60, useHigh: 0.65m, peopleHigh: 60, valuePerUser: Money.Euro(1_500)); // a forecast of EUR 27000

        gap.Gap.ToString().ShouldBe("EUR 27000");
    }

    [Fact]
    public void Confidentiality()
    {
        Atom[] atoms = [Atom.Of("A1", people: 9), Atom.Of("A2", people: 3), Atom.Of("B", people: 28)];
        ReleasedRow[] numbers =
        [
            ReleasedRow.Mean("organisation", ["A1", "A2", "B"], isProtected: true), ReleasedRow.Mean("A", ["A1", "A2"], isProtected: true),
            ReleasedRow.Mean("A1", ["A1"]), ReleasedRow.Mean("A2", ["A2"]), ReleasedRow.Mean("B", ["B"]),
        ];
        var release = RowSuppression.Release(atoms, numbers, threshold: 5); // withholds A2, and A1 because A − A1 would be A2
        var leaks = SupportRule.Violations(atoms, numbers, threshold: 5); // what showing everything would give away

        release.Reasons.Where(row => row.Value != Reason.None).Select(row => (row.Key, row.Value)).ShouldBe([("A1", Reason.PrivacyRemainder), ("A2", Reason.PrivacyMinN)], ignoreOrder: true);
        leaks.ShouldHaveSingleItem().Atoms.ShouldBe(["A2"]);
    }
}
