using CsCheck;
using LdRoi.Measurement.Roi;

namespace LdRoi.Measurement.Tests.Roi;

public sealed class CostsTests
{
    [Fact]
    public void A_nought_needs_its_reason()
    {
        CostLedger With(string reason) => A.Ledger with
        {
            Lines = [.. A.Ledger.Lines.Select(line => line.Category == CostCategory.Travel ? CostLine.None(CostCategory.Travel, Currency.Euro, reason) : line)],
        };

        With("online").Total().ShouldBe(Measured<FullyLoadedCost>.Of(FullyLoadedCost.Euro(95_100), 11));
        With(" ").Total().ShouldBe(Measured<FullyLoadedCost>.Of(FullyLoadedCost.Euro(95_100), 11, [Reason.CostsNotFullyLoaded]));
        With(" ").NothingWithoutReason.ShouldBe([CostCategory.Travel]);
        With("online").NothingWithoutReason.ShouldBeEmpty();
    }

    [Fact]
    public void A_nought_beside_an_amount_of_its_category_needs_none()
    {
        var ledger = new CostLedger(Currency.Euro, [.. A.Ledger.Lines, CostLine.None(CostCategory.Travel, Currency.Euro, "")]);

        ledger.Total().Notes.ShouldBe(default);
        ledger.Sum(CostCategory.Travel).ShouldBe(Money.Euro(2_500));
        ledger.Of(CostCategory.Travel).Count.ShouldBe(2);
    }

    [Fact]
    public void Nothing_at_all_is_no_cost_and_less_than_nothing_fills_no_category()
    {
        new CostLedger(Currency.Euro, []).Total().ShouldBe(Measured<FullyLoadedCost>.Missing(Reason.CostsMissing, 0));
        new CostLedger(Currency.Euro, [.. Enum.GetValues<CostCategory>().Select(category => CostLine.None(category, Currency.Euro, "a gift"))]).Total().Reason.ShouldBe(Reason.CostsMissing);
        var subsidised = new CostLedger(Currency.Euro, [.. A.Ledger.Lines, new CostLine(CostCategory.Licences, Money.Euro(-100), "subsidy")]);
        subsidised.Total().Reason.ShouldBe(Reason.CostsIncomplete);
        subsidised.Blank.ShouldBe([CostCategory.Licences]);
    }

    [Fact]
    public void A_run_bears_its_part_and_never_more_than_all()
    {
        Proration.ByParticipants(Money.Euro(56_000), 25, 110).Rounded(2).ShouldBe(Money.Euro(12_727.27m));
        Proration.ByParticipants(Money.Euro(56_000), 120, 110).ShouldBe(Money.Euro(56_000));
        Proration.ByParticipants(Money.Euro(56_000), 0, 110).ShouldBe(Money.Euro(0));
        Should.Throw<ArgumentOutOfRangeException>(() => Proration.ByParticipants(Money.Euro(1), 1, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Proration.ByParticipants(Money.Euro(1), -1, 5));
    }

    [Fact]
    public void All_runs_together_bear_the_whole() =>
        Gen.Int[1, 100].Array[1, 6].Sample(runs =>
            Math.Abs(runs.Sum(run => Proration.ByParticipants(Money.Euro(56_000), run, runs.Sum()).Amount) - 56_000) < 1e-18m);

    [Fact]
    public void Years_of_life_are_one_to_three()
    {
        Proration.ByYears(Money.Euro(9_000), 2).ShouldBe(Money.Euro(4_500));
        Proration.ByYears(Money.Euro(9_000), 3).ShouldBe(Money.Euro(3_000));
        Proration.ByYears(Money.Euro(9_000), 10).ShouldBe(Money.Euro(3_000));
        Proration.ByYears(Money.Euro(9_000), 0.5m).ShouldBe(Money.Euro(9_000));
        Should.Throw<ArgumentOutOfRangeException>(() => Proration.ByYears(Money.Euro(1), 0));
    }

    [Fact]
    public void Time_is_hours_and_minutes_in_chat()
    {
        var hour = LoadedHour.Of(Money.Euro(52_000), 0.28m, 1_650);

        hour.Of(40, 16, 90).Amount.ShouldBe(hour.Cost.Amount * 40 * 17.5m, 1e-18m);
        hour.Of(40, 0, 0).ShouldBe(Money.Euro(0));
        Should.Throw<ArgumentOutOfRangeException>(() => hour.Of(-1, 1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => hour.Of(1, -1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => hour.Of(1, 1, -1));
        Should.Throw<ArgumentOutOfRangeException>(() => LoadedHour.Of(Money.Euro(1), -0.1m, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => LoadedHour.Of(Money.Euro(1), 0, 0));
    }
}
