using LdRoi.Measurement.Effects;
using LdRoi.Measurement.Roi;
using LdRoi.Measurement.Tests.Effects;
using static LdRoi.Measurement.Tests.Roi.KnownRoi;

namespace LdRoi.Measurement.Tests.Roi;

public sealed class AttributionTests
{
    private static readonly bool[] _moments = [false, true];
    private static readonly int[] _waves = [1, 2];
    private static readonly System.Text.Json.JsonElement _known = ReferenceFile.Json("reference_synthetic.json");

    [Fact]
    public void The_effect_beyond_the_trend_counts_and_not_the_change()
    {
        var trend = TrendLine.Project(Series.Before, Series.After, anotherInfluence: false);
        var seen = _known.GetProperty("trend").Amount("naive_change");

        var statement = A.Statement(Measured(seen, Attribution.ByTrendLine(trend)));

        var effect = _known.GetProperty("trend").Amount("trend_adjusted_effect");
        statement.Lines[0].Gross.Value!.Value.Amount.ShouldBe(seen * 12_000, Cent);
        statement.Benefits.Value!.Value.Amount.ShouldBe(effect * 12_000, Cent);
        statement.Effect("GP05").ShouldBe((effect - seen) * 12_000, Cent);
        statement.Tier.ShouldBe(CredibilityTier.B);
        statement.Rule("GP07").Verdict.ShouldBe(RuleVerdict.NotRelevant);
        statement.Lines[0].Traces.ShouldContain(new Trace.ToComparison(IsolationTechnique.TrendLine, 12));
        statement.Tornado.Single().Input.ShouldBe("measure/improvement");

        // From the known projections: mean of actual − upper bound, and of actual − lower bound.
        var actual = _known.GetProperty("trend").GetProperty("actual").Amounts();
        var low = actual.Zip(_known.GetProperty("trend").GetProperty("pi95_high").EnumerateObject(), (one, bound) => one - bound.Value.GetDecimal()).Average();
        statement.Tornado.Single().AtLow.Percent.ShouldBe((low * 12_000 / 97_600 - 1) * 100, 1e-4m);
        var high = actual.Zip(_known.GetProperty("trend").GetProperty("pi95_low").EnumerateObject(), (one, bound) => one - bound.Value.GetDecimal()).Average();
        statement.Tornado.Single().AtHigh.Percent.ShouldBe((high * 12_000 / 97_600 - 1) * 100, 1e-4m);
    }

    [Fact]
    public void The_difference_in_differences_counts_with_its_interval()
    {
        var rows = SyntheticScan.Instance;
        var found = DifferenceInDifferences.Estimate(
        [
            .. _waves.SelectMany(wave => rows.Wave(wave).Select(row => (row, Score: rows.ScoreOf(row, SyntheticScan.Culture))).Where(one => one.Score is not null).Select(one =>
                new DifferenceRow(int.Parse(one.row.Team[1..], System.Globalization.CultureInfo.InvariantCulture), one.row.Treated, wave == 2, one.Score!.Value))),
        ]);

        var statement = A.Statement(Measured(10, Attribution.ByControlGroup(found)));

        statement.Benefits.Value!.Value.Amount.ShouldBe(_known.GetProperty("did_LC").Amount("did") * 12_000, Cent);
        statement.Tier.ShouldBe(CredibilityTier.A);
        statement.Tornado.Single().AtHigh.Percent.ShouldBe(((decimal)found.Value!.Value.Effect.Interval!.High * 12_000 / 97_600 - 1) * 100, 1e-6m);
        statement.Interval.HasValue.ShouldBeTrue();
    }

    [Fact]
    public void A_control_group_that_improved_more_gives_a_negative_benefit()
    {
        var statement = A.Statement(Measured(10, Attribution.ByControlGroup(50, 60, 50, 62)));

        statement.Benefits.Value.ShouldBe(Money.Euro(-24_000));
        statement.ReturnOnInvestment.Value!.Value.Percent.ShouldBe((-24_000m - 97_600) / 97_600 * 100, Tolerance);
        statement.Payback.Reason.ShouldBe(Reason.NoBenefit);
    }

    [Fact]
    public void Where_less_is_better_a_fall_is_a_gain() =>
        A.Statement(Measured(10, Attribution.ByControlGroup(60, 50, 60, 58)) with { LowerIsBetter = true }).Benefits.Value.ShouldBe(Money.Euro(96_000));

    [Fact]
    public void The_bounds_turn_with_the_direction()
    {
        var found = DifferenceInDifferences.Estimate([.. Teams()]);
        var up = A.Statement(Measured(10, Attribution.ByControlGroup(found)));
        var down = A.Statement(Measured(10, Attribution.ByControlGroup(found)) with { LowerIsBetter = true });

        down.Benefits.Value.ShouldBe(-up.Benefits.Value!.Value);
        down.Interval.HasValue.ShouldBeTrue();
        (down.Tornado[0].AtLow.Percent + 100).ShouldBe(-(up.Tornado[0].AtHigh.Percent + 100), 1e-15m);
    }

    [Fact]
    public void An_effect_whose_error_nobody_knows_has_no_interval()
    {
        var statement = A.Statement(Measured(10, Attribution.ByControlGroup(50, 60, 50, 52)));

        statement.ReturnOnInvestment.HasValue.ShouldBeTrue();
        statement.Interval.Reason.ShouldBe(Reason.FewClusters);
    }

    [Fact]
    public void Staggered_and_interrupted_and_randomised_bring_their_tier_and_their_effect()
    {
        RolloutRow[] rollout = [.. Enumerable.Range(1, 6).SelectMany(team => Enumerable.Range(1, 3).Select(period => new RolloutRow(team, team <= 3 ? 2 : null, period, period * team + (team <= 3 && period >= 2 ? 5 + team : 0))))];
        var staggered = StaggeredRollout.Estimate(rollout, seed: 3, draws: 200);
        var interrupted = InterruptedSeries.Fit(Series.All, Series.Start, anotherInfluence: false);

        A.Statement(Measured(10, Attribution.ByStaggeredStart(staggered))).ShouldSatisfyAllConditions(
            one => one.Tier.ShouldBe(CredibilityTier.A), one => ((double)one.Benefits.Value!.Value.Amount).ShouldBe(staggered.Value!.Value.Effect * 12_000, 0.01));
        A.Statement(Measured(10, Attribution.ByInterruptedSeries(interrupted, 18))).ShouldSatisfyAllConditions(
            one => one.Tier.ShouldBe(CredibilityTier.B), one => ((double)one.Benefits.Value!.Value.Amount).ShouldBe(interrupted.Value!.Value.EffectAt(18).Value * 12_000, 0.01));
        Attribution.ByControlGroup(DifferenceInDifferences.Estimate([.. Teams()]), randomised: true).Technique.ShouldBe(IsolationTechnique.RandomisedStart);
        Attribution.ByControlGroup(DifferenceInDifferences.Estimate([.. Teams()])).Technique.ShouldBe(IsolationTechnique.ControlGroup);
    }

    [Fact]
    public void Growth_counts_beyond_that_of_the_market()
    {
        // 12 % own growth, 8 % in the market, on 200 units a month.
        var statement = A.Statement(Measured(24, Attribution.ByBaseline(0.12m, 0.08m, 200)));

        statement.Benefits.Value.ShouldBe(Money.Euro(8 * 12_000));
        statement.Tier.ShouldBe(CredibilityTier.B);
    }

    [Fact]
    public void Each_who_estimates_speaks_for_an_equal_part_and_silence_for_none()
    {
        ShareEstimate Row(int person, decimal share, decimal confidence, string basis = "log") => new(person, new InfluenceShares(share, [1 - share]), confidence, basis);
        ShareEstimate[] rows = [Row(1, 0.5m, 0.8m), Row(2, 0.4m, 0.5m), Row(3, 0.6m, 1), Row(4, 0.2m, 0.5m), Row(5, 1, 0.1m), Row(6, 1, 1, " ")];

        var statement = A.Statement(Measured(10, Attribution.ByEstimates(IsolationTechnique.ManagerEstimate, rows, 10)));

        // (.40 + .20 + .60 + .10 + .10 + 0) / 10 of 120 000.
        statement.Benefits.Value.ShouldBe(Money.Euro(16_800));
        statement.Effect("GP06").ShouldBe(16_800 - 28_000);
        statement.Effect("GP07").ShouldBe(16_800 - 120_000 * 0.27m);
        statement.Effect("GP05").ShouldBe(16_800 - 120_000 * 0.29m);
        statement.Lines[0].Traces.ShouldContain(new Trace.ToEstimates(IsolationTechnique.ManagerEstimate, 5));
        statement.Lines[0].Counted.N.ShouldBe(1);
        statement.Notes.Contains(Reason.UnsupportedEstimate).ShouldBeTrue();

        // The upper ends: .6, .6, .6, .3, 1.
        statement.Tornado.Single().AtHigh.Percent.ShouldBe((120_000 * 0.31m / 97_600 - 1) * 100, Tolerance);
        A.Statement(Measured(10, Attribution.ByEstimates(IsolationTechnique.ManagerEstimate, [.. rows.Reverse()], 10))).Benefits.ShouldBe(statement.Benefits);
        A.Statement(Measured(10, Attribution.ByEstimates(IsolationTechnique.ManagerEstimate, [], 10))).ReturnOnInvestment.Reason.ShouldBe(Reason.NotIsolated);
    }

    [Fact]
    public void Shares_without_basis_are_listed_when_enough_people_gave_them()
    {
        ShareEstimate[] rows = [.. Enumerable.Range(1, 12).Select(person => new ShareEstimate(person, new InfluenceShares(0.5m, [person == 12 ? 0.4m : 0.5m]), 0.8m, person > 6 && person < 12 ? "" : "log"))];

        var statement = A.Statement(Measured(10, Attribution.ByEstimates(IsolationTechnique.ManagerEstimate, rows, 12)));

        // Six of twelve count, each for 10 000 × .5 × .8; five have no basis, one divided 90 %.
        statement.Benefits.Value.ShouldBe(Money.Euro(24_000));
        statement.Effect("GP08").ShouldBe(-24_000);
        statement.NotCounted.Single().ShouldSatisfyAllConditions(
            one => one.Amount.Value.ShouldBe(Money.Euro(60_000)), one => one.Why.ShouldBe([Reason.SharesNot100, Reason.UnsupportedEstimate]), one => one.Rule!.Code.ShouldBe("GP08"));
    }

    [Fact]
    public void What_is_listed_as_dropped_is_what_was_dropped()
    {
        // Eight of fourteen have a basis: six are dropped, each a fourteenth of 140 000.
        ShareEstimate[] rows = [.. Enumerable.Range(0, 14).Select(person => new ShareEstimate(person, new InfluenceShares(0.5m, [0.5m]), 0.8m, person < 8 ? "log" : ""))];

        var dropped = A.Statement(A.Measure("errors", 140_000, Attribution.ByEstimates(IsolationTechnique.ManagerEstimate, rows, 14))).NotCounted.Single();

        dropped.Amount.ShouldBe(Measured<Money>.Of(Money.Euro(60_000), 6));
        dropped.Traces.ShouldBe([new Trace.ToEstimates(IsolationTechnique.ManagerEstimate, 6)]);
    }

    [Fact]
    public void Any_numbers_tell_people_apart()
    {
        ShareEstimate Row(int person) => new(person, InfluenceShares.AllOfIt, 1, "log");

        Should.NotThrow(() => Attribution.ByEstimates(IsolationTechnique.ManagerEstimate, [Row(0), Row(1)], 2));
        Should.Throw<ArgumentException>(() => Attribution.ByEstimates(IsolationTechnique.ManagerEstimate, [Row(5), Row(5)], 2));
        Estimates.Count([Estimate(0, 1), Estimate(1, 1)], 2, Currency.Euro).Value!.Value.Total.ShouldBe(Money.Euro(2));
        Should.Throw<ArgumentException>(() => Estimates.Count([Estimate(5, 1), Estimate(5, 2)], 2, Currency.Euro));
    }

    [Fact]
    public void What_a_group_agreed_on_names_no_one()
    {
        // People who agree have no number; a reader with number 0 is not among them.
        var programme = A.Programme(A.Measure("errors", 1_000, A.Estimate(IsolationTechnique.ManagerEstimate, 0.5m, 1, people: 5))) with { Readers = new HashSet<int> { 0 } };

        RoiStatement.Of(programme, 7, draws: 100).Benefits.Value.ShouldBe(Money.Euro(500));
    }

    [Fact]
    public void Amounts_that_people_stated_lead_to_them_and_to_no_standard_value()
    {
        var stated = Estimates.Count([.. Enumerable.Range(0, 5).Select(person => Estimate(person, 1_000, confidence: 0.8m))], 5, Currency.Euro);

        var statement = A.Statement(A.Measure("own work", 9_000, Attribution.ByStatedValues(IsolationTechnique.ParticipantEstimate, stated)));

        statement.Benefits.Value.ShouldBe(Money.Euro(4_000));
        statement.Lines[0].Traces.ShouldBe([new Trace.ToEstimates(IsolationTechnique.ParticipantEstimate, 5)]);
        statement.Lines[0].Methods.Single().Traces.ShouldBe(statement.Lines[0].Traces);
        statement.Tornado.Single().Input.ShouldBe("own work/share");
        statement.Lines[0].Methods.Single().IsUsed.ShouldBeTrue();
        A.Statement(A.Measure("silent", 9_000, Attribution.ByEstimates(IsolationTechnique.ManagerEstimate, [], 10))).Lines[0].Methods.Single().IsUsed.ShouldBeFalse();
    }

    [Theory]
    [InlineData(IsolationTechnique.RandomisedStart, CredibilityTier.A)]
    [InlineData(IsolationTechnique.StaggeredStart, CredibilityTier.A)]
    [InlineData(IsolationTechnique.ControlGroup, CredibilityTier.A)]
    [InlineData(IsolationTechnique.TrendLine, CredibilityTier.B)]
    [InlineData(IsolationTechnique.InterruptedSeries, CredibilityTier.B)]
    [InlineData(IsolationTechnique.BaselineForecast, CredibilityTier.B)]
    [InlineData(IsolationTechnique.ExpertEstimate, CredibilityTier.C)]
    [InlineData(IsolationTechnique.ManagerEstimate, CredibilityTier.C)]
    [InlineData(IsolationTechnique.ParticipantEstimate, CredibilityTier.D)]
    public void Every_technique_has_its_tier(IsolationTechnique technique, CredibilityTier tier)
    {
        technique.Tier().ShouldBe(tier);
        technique.IsEstimate().ShouldBe(tier >= CredibilityTier.C);
    }

    [Theory]
    [InlineData(IsolationTechnique.ControlGroup, CredibilityTier.B)]
    [InlineData(IsolationTechnique.TrendLine, CredibilityTier.C)]
    public void Without_a_standard_value_a_comparison_is_one_tier_lower(IsolationTechnique technique, CredibilityTier tier)
    {
        var adjusted = GrossBenefit.Of(Money.Euro(100)).After(Isolation.ByEffect(60, technique)).After(ConfidenceAdjustment.None);

        (adjusted.Tier, adjusted.Amount, adjusted.Notes).ShouldBe((tier, Money.Euro(60), [Reason.NoStandardValue]));
    }

    [Fact]
    public void Without_owner_date_or_source_a_value_is_no_standard()
    {
        var value = Standard(450);
        foreach (var part in new[] { value with { Owner = null }, value with { Date = null }, value with { Source = "" } })
        {
            Conversion.Quality(10, 12, part).Notes.ShouldBe([Reason.NoStandardValue]);
            A.Statement(new ImpactMeasure { Name = "m", Kind = MeasureKind.Quality, Valuations = [Conversion.Quality(10, 12, part)], Attributions = [A.Managers()] }).ShouldSatisfyAllConditions(
                one => one.Tier.ShouldBe(CredibilityTier.D), one => one.Notes.Contains(Reason.NoStandardValue).ShouldBeTrue());
        }

        Conversion.Quality(10, 12, value).Notes.ShouldBe(default);
        A.Statement(A.Productivity(A.Salary)).Notes.Contains(Reason.NoStandardValue).ShouldBeFalse();
        Conversion.Quality(10, 12, value).Value!.Value.After(Isolation.ByEstimate(0.5m)).After(ConfidenceAdjustment.None).Notes.ShouldBe(default);
        var estimate = GrossBenefit.Of(Money.Euro(100)).After(Isolation.ByEstimate(0.5m)).After(ConfidenceAdjustment.Of(0.8m));
        (estimate.Tier, estimate.Amount).ShouldBe((CredibilityTier.D, Money.Euro(40)));
        ReturnOnInvestment.From(estimate, FullyLoadedCost.Euro(20)).ShouldBe(Measured<ReturnOnInvestment>.Of(new ReturnOnInvestment(100), 1, [Reason.NoStandardValue]));
        BenefitCostRatio.From(estimate, FullyLoadedCost.Euro(20)).ShouldBe(Measured<BenefitCostRatio>.Of(new BenefitCostRatio(2), 1, [Reason.NoStandardValue]));
        ReturnOnInvestment.From(estimate, FullyLoadedCost.Euro(0)).ShouldBe(Measured<ReturnOnInvestment>.Missing(Reason.CostsMissing, 1));
        GrossBenefit.Of(Money.Euro(100), owner: "Finance", date: Day, source: "books").After(Isolation.ByEstimate(0.5m, IsolationTechnique.ExpertEstimate)).After(ConfidenceAdjustment.Of(0.8m)).Tier
            .ShouldBe(CredibilityTier.C);
    }

    [Fact]
    public void The_band_of_a_share_ends_at_the_whole()
    {
        ConfidenceAdjustment.Of(0.8m).High(0.5m).ShouldBe(0.6m);
        ConfidenceAdjustment.Of(0.2m).High(0.9m).ShouldBe(1);
        ConfidenceAdjustment.Of(0.2m).Low(0.9m).ShouldBe(0.18m);
        default(ConfidenceAdjustment).Low(1).ShouldBe(0);
    }

    /// <summary>A change worth 12 000 euros per unit and year, seen as so many units.</summary>
    private static ImpactMeasure Measured(decimal change, params Attribution[] attributions) =>
        new() { Name = "measure", Kind = MeasureKind.Output, Valuations = [Conversion.Output(change, 12, Standard(1_000, ValueNature.ContributionMargin))], Attributions = attributions };

    private static IEnumerable<DifferenceRow> Teams() => Enumerable.Range(1, 12).SelectMany(team => _moments.SelectMany(after => Enumerable.Range(0, 3).Select(person =>
        new DifferenceRow(team, team % 2 == 0, after, 50 + team + (person * 3) + (after ? 2 + team % 5 : 0) + (after && team % 2 == 0 ? 6 : 0)))));
}
