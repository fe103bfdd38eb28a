using LdRoi.Measurement.Roi;
using static LdRoi.Measurement.Tests.Roi.KnownRoi;

namespace LdRoi.Measurement.Tests.Roi;

public sealed class RuleCasesTests
{
    [Fact]
    public void Who_did_not_answer_counts_as_no_improvement()
    {
        var inputs = Inputs("RULE-06 missing=0");
        var each = inputs.Amount("adjusted_benefit_each");

        var total = Estimates.Count(
            [.. Enumerable.Range(0, inputs.GetProperty("responders").GetInt32()).Select(person => Estimate(person, each))], inputs.GetProperty("participants").GetInt32(), Currency.Euro).Value!.Value;

        total.Total.ShouldBe(Expected("RULE-06 missing=0").Euros("total"));
        total.Extrapolated.ShouldBe(Expected("RULE-06 missing=0").Euros("WRONG_extrapolated"));
    }

    [Fact]
    public void Extremes_are_found_among_all_stated_values_and_then_the_unsupported_fall_out()
    {
        var known = Inputs("RULE-08 extreme");
        var expected = Expected("RULE-08 extreme");
        var values = known.GetProperty("values").Amounts();
        var unsupported = known.GetProperty("unsupported_index").EnumerateArray().Select(place => place.GetInt32()).ToHashSet();

        var all = Estimates.Count([.. values.Select((value, place) => Estimate(place, value))], values.Length, Currency.Euro);
        var supported = Estimates.Count([.. values.Select((value, place) => Estimate(place, value, basis: unsupported.Contains(place) ? " " : "log"))], values.Length, Currency.Euro);

        all.Value!.Value.UpperFence.ShouldBe(expected.Euros("upper_fence"));
        all.Value!.Value.Rows.Where(row => row.Reason == Reason.ExtremeEstimate).Select(row => row.Stated.Amount).ShouldBe(expected.GetProperty("excluded").Amounts());
        all.Value!.Value.Total.ShouldBe(expected.Euros("sum_without_extremes"));
        all.Notes.ShouldBe([Reason.ExtremeEstimate]);
        supported.Value!.Value.UpperFence.ShouldBe(all.Value!.Value.UpperFence);
        supported.Value!.Value.Total.ShouldBe(expected.Euros("sum_without_extremes_and_unsupported"));
        supported.Notes.ShouldBe([Reason.ExtremeEstimate, Reason.UnsupportedEstimate]);
    }

    [Fact]
    public void Shares_of_all_influences_are_a_division_of_the_whole()
    {
        var inputs = Inputs("RULE-07 factors sum to 100");
        var factors = inputs.GetProperty("factors");
        var shares = new InfluenceShares(factors.Amount("training"), [factors.Amount("new_system"), factors.Amount("manager"), factors.Amount("market")]);

        var counted = CountedEstimate.Of(new BenefitEstimate(1, inputs.Euros("improvement_value"), shares, inputs.Amount("confidence"), "worksheet"));

        counted.Counts.ShouldBe(Expected("RULE-07 factors sum to 100").GetProperty("valid").GetBoolean());
        counted.Counted.ShouldBe(Expected("RULE-07 factors sum to 100").Euros("adjusted"));
    }

    [Fact]
    public void The_more_credible_source_is_used_and_its_own_share_meets_its_own_confidence()
    {
        var inputs = Inputs("RULE-04 conservative source");
        var expected = Expected("RULE-04 conservative source");
        decimal Factor(string source) => ConfidenceAdjustment.Of(inputs.GetProperty(source).Amount("conf")).Low(inputs.GetProperty(source).Amount("att"));
        Factor("participant").ShouldBe(expected.Amount("participant_factor"));
        Factor("manager").ShouldBe(expected.Amount("manager_factor"));
        CredibleAmount[] amounts = [new(CredibilityTier.D, Money.Euro(Factor("participant"))), new(CredibilityTier.C, Money.Euro(Factor("manager")))];

        CredibleChoice.Among(amounts).Value!.Value.Amount.ShouldBe(expected.Euros("used"));
        CredibleChoice.Among(amounts).Value!.Value.Ground.ShouldBe(ChoiceGround.MostCredible);
        CredibleChoice.Among(amounts, declaredEqual: true).Value!.Value.Amount.ShouldBe(expected.Euros("used"));
        CredibleChoice.Among(amounts, declaredEqual: true, meanAgreed: true).Value!.Value.Amount.ShouldBe(expected.Euros("average_if_equally_credible"));
        CredibleChoice.Among(amounts, meanAgreed: true).Value!.Value.Ground.ShouldBe(ChoiceGround.MostCredible);
    }

    [Fact]
    public void A_mean_needs_more_than_one_amount_declared_equal()
    {
        CredibleAmount high = new(CredibilityTier.C, Money.Euro(20)), low = new(CredibilityTier.C, Money.Euro(10));
        (Money, ChoiceGround) Of(IReadOnlyList<CredibleAmount> amounts, bool declaredEqual) =>
            CredibleChoice.Among(amounts, declaredEqual, meanAgreed: true).Value is { } chosen ? (chosen.Amount, chosen.Ground) : default;

        Of([high, low], declaredEqual: true).ShouldBe((Money.Euro(15), ChoiceGround.AgreedMean));
        Of([high, low], declaredEqual: false).ShouldBe((Money.Euro(10), ChoiceGround.MostCautious));
        Of([high], declaredEqual: true).ShouldBe((Money.Euro(20), ChoiceGround.OnlyOne));
    }

    [Fact]
    public void Saved_hours_count_as_far_as_they_are_used_again()
    {
        var inputs = Inputs("TIME");
        var expected = Expected("TIME");
        var hour = LoadedHour.Of(inputs.Euros("annual_salary"), inputs.Amount("employer_charges"), inputs.Amount("productive_hours"));

        Money Value(decimal usedAgain) => Conversion.Time(
            inputs.Amount("hours_per_week"), inputs.Amount("weeks"), inputs.GetProperty("people").GetInt32(), Standard(hour.Cost.Amount, ValueNature.LoadedTime), usedAgain).Value!.Value.Amount;

        hour.Cost.Amount.ShouldBe(expected.Amount("loaded_hour"), Tolerance);
        Value(1).Amount.ShouldBe(expected.Amount("gross"), Cent);
        Value(inputs.Amount("reuse_fraction")).Amount.ShouldBe(expected.Amount("claimed"), Cent);
    }

    [Fact]
    public void A_forecast_is_people_times_use_times_value_times_confidence()
    {
        var inputs = Inputs("FORECAST");
        var costs = FullyLoadedCost.Of(inputs.Euros("costs"));

        var forecast = RoiForecast.Of(
            inputs.GetProperty("participants").GetInt32(), inputs.Amount("will_apply"), inputs.Euros("improvement_value_each"), ConfidenceAdjustment.Of(inputs.Amount("confidence")), costs).Value!.Value;

        forecast.Benefit.Amount.ShouldBe(Expected("FORECAST").Euros("benefit"));
        (forecast.Benefit.Amount, costs).ShouldGive(Expected("FORECAST"));
        forecast.ReturnOnInvestment.Value!.Value.Percent.ShouldBe(12);
        forecast.BenefitCostRatio.Value!.Value.Value.ShouldBe(1.12m);
        forecast.Payback.Value!.Value.Months.ShouldBe(10.714286m, Tolerance);
    }

    [Fact]
    public void The_break_even_share_is_what_the_costs_need()
    {
        var inputs = Inputs("BREAKEVEN");

        var share = BreakEvenShare.From(inputs.Euros("gross_improvement_value"), ConfidenceAdjustment.Of(inputs.Amount("confidence")), FullyLoadedCost.Of(inputs.Euros("costs")));

        share.Value!.Value.ShouldBe(Expected("BREAKEVEN").Amount("breakeven_attribution"), Tolerance);
        share.Reason.ShouldBe(Reason.None);
    }

    [Fact]
    public void Draws_have_the_moments_of_the_product_of_two_uniform_numbers()
    {
        var inputs = Inputs("MC-MOMENTS");
        UncertainInput Of(string name)
        {
            var ends = inputs.GetProperty(name).Amounts();
            return new UncertainInput(name, ends[0], (ends[0] + ends[1]) / 2, ends[1]);
        }

        var drawn = Simulation.Of([Of("X"), Of("A")], values => values[0] * values[1], seed: 20260105).Value!.Value;

        // Within four standard errors of 10 000 draws: sd/√n for the mean, about sd/√(2n) for the spread.
        var sd = Expected("MC-MOMENTS").Number("sd");
        ((double)drawn.Mean).ShouldBe(Expected("MC-MOMENTS").Number("mean"), 4 * sd / 100);
        drawn.StandardDeviation.ShouldBe(sd, 4 * sd / Math.Sqrt(20_000));
    }

    [Fact]
    public void The_tornado_has_the_known_bars_in_the_known_order()
    {
        var known = Inputs("TORNADO-1");
        UncertainInput[] inputs =
        [
            .. known.EnumerateObject().Select(one => new UncertainInput(one.Name, one.Value.Amounts()[0], one.Value.Amounts()[1], one.Value.Amounts()[2])),
        ];
        Measured<ReturnOnInvestment> Roi(IReadOnlyList<decimal> values) =>
            ReturnOnInvestment.From(Money.Euro(40 * values[0] * values[1] * values[2]), FullyLoadedCost.Euro(values[3]));

        var bars = Tornado.Of(inputs, Roi);

        Roi([.. inputs.Select(input => input.Central)]).Value!.Value.Percent.ShouldBe(Expected("TORNADO-1").Amount("roi_base"), Tolerance);
        var expected = Expected("TORNADO-1").GetProperty("bars").EnumerateArray().ToList();
        bars.Select(bar => bar.Input).ShouldBe(expected.Select(bar => bar.GetProperty("input").GetString()));
        foreach (var (bar, one) in bars.Zip(expected))
        {
            bar.AtLow.Percent.ShouldBe(one.Amount("roi_low"), Tolerance);
            bar.AtHigh.Percent.ShouldBe(one.Amount("roi_high"), Tolerance);
            bar.Swing.ShouldBe(one.Amount("swing"), Tolerance);
        }
    }
}
