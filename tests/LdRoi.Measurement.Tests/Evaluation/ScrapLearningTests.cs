using LdRoi.Measurement.Evaluation;
using LdRoi.Measurement.Roi;
using LdRoi.Measurement.Tests.Roi;

namespace LdRoi.Measurement.Tests.Evaluation;

public sealed class ScrapLearningTests
{
    [Fact]
    public void What_is_not_used_is_wasted_in_money_and_in_hours()
    {
        var (inputs, expected) = (KnownRoi.Inputs("ROI-16"), KnownRoi.Expected("ROI-16"));
        ScrapLearning ceb = new(inputs.Amount("scrap_ceb")), brinkerhoff = new(inputs.Amount("scrap_brinkerhoff"));
        var spend = FullyLoadedCost.Of(inputs.Euros("atd_spend"));

        var planned = ScrapLearning.Of(inputs.Amount("planned_application"));

        planned.Share.ShouldBe(expected.Amount("scrap"));
        planned.Wasted(FullyLoadedCost.Of(inputs.Euros("program_cost"))).ShouldBe(expected.Euros("waste"));
        ceb.Wasted(spend).ShouldBe(expected.Euros("atd_waste"));
        ceb.Wasted(inputs.Amount("atd_hours")).ShouldBe(expected.Amount("atd_hours"));
        brinkerhoff.Wasted(spend).ShouldBe(expected.Euros("atd_waste80"));
        brinkerhoff.Wasted(inputs.Amount("atd_hours")).ShouldBe(expected.Amount("atd_hours80"));
    }

    // 20 invited, 12 answer with a mean use of 55 %: scrap 45 % as reported, 67 % cautious.
    [Fact]
    public void Silence_is_no_use_in_the_cautious_figure()
    {
        PersonUse[] people = [.. Enumerable.Range(0, 20).Select(person => new PersonUse(person < 15 ? 0.7m : null, 0.9m, person < 12 ? 0.45m + (person % 2) * 0.2m : null)), ];
        people = [.. people.Select((person, place) => place < 12 ? person : person with { AtThirtyDays = null })];

        var scrap = ScrapSummary.Of(people);

        scrap.AsReported.ShouldBe(Measured<ScrapLearning>.Of(new ScrapLearning(0.45m), 12));
        scrap.Cautious.ShouldBe(Measured<ScrapLearning>.Of(new ScrapLearning(0.67m), 12));
        scrap.Predicted.ShouldBe(Measured<ScrapLearning>.Of(new ScrapLearning(0.3m), 15));
        scrap.PlannedLessUsed.ShouldBe(Measured<decimal>.Of(0.15m, 12));
    }

    [Fact]
    public void All_used_and_nothing_used_are_shares_too()
    {
        ScrapLearning.Of(0).Share.ShouldBe(1);
        ScrapLearning.Of(1).Share.ShouldBe(0);
        ScrapLearning.AsReported([0, 1]).Value!.Value.Share.ShouldBe(0.5m);
    }

    [Fact]
    public void The_sixty_day_answer_goes_before_the_thirty_day_one()
    {
        new PersonUse(null, 0.9m, 0.4m).Realised.ShouldBe(0.4m);
        new PersonUse(null, 0.9m, null).Realised.ShouldBe(0.9m);
        new PersonUse(0.5m, null, null).Realised.ShouldBeNull();
    }

    [Fact]
    public void Of_nobody_there_is_nothing_to_say()
    {
        var scrap = ScrapSummary.Of([new PersonUse(null, null, null)]);

        (scrap.Predicted.Reason, scrap.AsReported.Reason, scrap.Cautious.Reason, scrap.PlannedLessUsed.Reason).ShouldBe((Reason.NZero, Reason.NZero, Reason.NZero, Reason.NZero));
        Should.Throw<ArgumentOutOfRangeException>(() => ScrapLearning.Of(1.1m));
        Should.Throw<ArgumentOutOfRangeException>(() => ScrapLearning.Of(-0.1m));
        Should.Throw<ArgumentOutOfRangeException>(() => ScrapLearning.AsReported([1.1m, 0]));
        Should.Throw<ArgumentOutOfRangeException>(() => ScrapLearning.Cautious([1, -0.1m], 2));
        Should.Throw<ArgumentOutOfRangeException>(() => ScrapLearning.Cautious([1, 1], 1));
    }
}
