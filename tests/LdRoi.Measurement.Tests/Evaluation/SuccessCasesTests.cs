using LdRoi.Measurement.Evaluation;

namespace LdRoi.Measurement.Tests.Evaluation;

public sealed class SuccessCasesTests
{
    [Fact]
    public void The_best_and_the_worst_are_invited()
    {
        var chosen = SuccessCases.Choose(People(60), seed: 1).Value!.Value;

        chosen.Best.ShouldBe([59, 58, 57]);
        chosen.Worst.ShouldBe([0, 1, 2]);
        SuccessCases.Choose(People(20), seed: 1).Value!.Value.Best.ShouldBe([19, 18]);
    }

    [Fact]
    public void Ties_are_drawn_by_the_seed_and_not_by_the_order_of_the_list()
    {
        CaseScore[] equals = [.. Enumerable.Range(0, 40).Select(person => new CaseScore(person, 0.5, 0.5))];

        var one = SuccessCases.Choose(equals, 1).Value!.Value;
        var turned = SuccessCases.Choose([.. equals.Reverse()], 1).Value!.Value;

        turned.Best.ShouldBe(one.Best);
        turned.Worst.ShouldBe(one.Worst);
        one.Best.Intersect(one.Worst).ShouldBeEmpty();
        Enumerable.Range(1, 20).Select(seed => SuccessCases.Choose(equals, (ulong)seed).Value!.Value.Best[0]).Distinct().Count().ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Use_and_result_count_as_a_product() =>
        SuccessCases.Choose([.. People(20), new(98, 0.9, 0.9), new(97, 1, 0.3), new(96, 0.6, 0.6)], 1).Value!.Value.Best.ShouldBe([98, 96]);

    [Fact]
    public void Fewer_than_twenty_are_too_few()
    {
        SuccessCases.Choose(People(19), 1).ShouldBe(Measured<ChosenCases>.Missing(Reason.NBelowMin, 19));
        SuccessCases.Choose([.. People(20), new(99, double.NaN, 1)], 1).Reason.ShouldBe(Reason.NotFinite);
        SuccessCases.Choose([.. People(20), new(99, 1, double.PositiveInfinity)], 1).Reason.ShouldBe(Reason.NotFinite);
        Should.Throw<ArgumentException>(() => SuccessCases.Choose([.. People(20), new(1, 1, 1)], 1));
    }

    private static CaseScore[] People(int n) => [.. Enumerable.Range(0, n).Select(person => new CaseScore(person, person / 60.0, 1))];
}
