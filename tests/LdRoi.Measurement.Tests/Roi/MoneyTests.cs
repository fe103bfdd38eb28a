using CsCheck;
using LdRoi.Measurement.Roi;

namespace LdRoi.Measurement.Tests.Roi;

public sealed class MoneyTests
{
    private static readonly Currency _dollar = Currency.Of("USD");

    [Fact]
    public void Currencies_do_not_mix_in_anything()
    {
        Money euro = Money.Euro(1), dollar = Money.Of(1, _dollar);

        Should.Throw<ArgumentException>(() => euro + dollar);
        Should.Throw<ArgumentException>(() => euro - dollar);
        Should.Throw<ArgumentException>(() => euro < dollar);
        Should.Throw<ArgumentException>(() => Money.Sum([euro, dollar], Currency.Euro));
        Should.Throw<ArgumentException>(() => ReturnOnInvestment.From(euro, FullyLoadedCost.Of(dollar)));
        Should.Throw<ArgumentException>(() => ReturnOnInvestment.From(euro, FullyLoadedCost.Of(Money.Zero(_dollar))));
        Should.Throw<ArgumentException>(() => new CostLedger(Currency.Euro, [.. A.Ledger.Lines, new CostLine(CostCategory.Travel, dollar, "flight")]).Total());
        Should.Throw<ArgumentException>(() => CredibleChoice.Among([new(CredibilityTier.A, euro), new(CredibilityTier.B, dollar)]));
        Should.Throw<ArgumentException>(() => RoiStatement.Of(A.Programme(A.Productivity(A.Margin)) with { Costs = new CostLedger(_dollar, [.. A.Ledger.Lines.Select(line => line with { Amount = Money.Of(line.Amount.Amount, _dollar) })]) }, 7, draws: 100));
        euro.ShouldNotBe(dollar);
    }

    [Fact]
    public void It_is_rounded_half_away_from_zero_and_only_at_print()
    {
        Money.Euro(2.5m).ToString().ShouldBe("EUR 3");
        Money.Euro(-2.5m).ToString().ShouldBe("EUR -3");
        Money.Euro(-0.4m).ToString().ShouldBe("EUR 0");
        Money.Euro(2.345m).Rounded(2).Amount.ShouldBe(2.35m);
        (Money.Euro(0.4m) + Money.Euro(0.4m)).ToString().ShouldBe("EUR 1");
        Money.Of(20_800, _dollar).ToString().ShouldBe("USD 20800");
    }

    [Fact]
    public void Ratio_and_return_are_printed_with_their_names()
    {
        new BenefitCostRatio(1.47541m).ToString().ShouldBe("BCR 1.48 : 1");
        new ReturnOnInvestment(47.540984m).ToString().ShouldBe("ROI 48 %");
        new ReturnOnInvestment(-0.4m).ToString().ShouldBe("ROI 0 %");
        new ReturnOnInvestment(-21.5m).ToString().ShouldBe("ROI -22 %");
        new Payback(8.15m).ToString().ShouldBe("8.2");
        new NetBenefit(Money.Euro(-20_800)).ToString().ShouldBe("EUR -20800");
        FullyLoadedCost.Euro(97_600).ToString().ShouldBe("EUR 97600");
    }

    [Fact]
    public void A_currency_is_three_capital_letters()
    {
        Currency.Of("EUR").ShouldBe(Currency.Euro);
        default(Currency).Code.ShouldBe("XXX");
        Currency.Of("XXX").ShouldBe(default);
        foreach (var wrong in new[] { "eur", "EU", "EURO", "E1R", "ÉUR" }) Should.Throw<ArgumentException>(() => Currency.Of(wrong));
        Should.Throw<ArgumentException>(() => Currency.Of(null!));
    }

    [Fact]
    public void Amounts_compare_as_numbers_and_zero_has_no_sign()
    {
        (Money.Euro(1) < Money.Euro(2)).ShouldBeTrue();
        (Money.Euro(2) <= Money.Euro(2)).ShouldBeTrue();
        (Money.Euro(2) >= Money.Euro(2)).ShouldBeTrue();
        (Money.Euro(2) >= Money.Euro(3)).ShouldBeFalse();
        (Money.Euro(2) > Money.Euro(2)).ShouldBeFalse();
        (Money.Euro(2) < Money.Euro(2)).ShouldBeFalse();
        (2 * Money.Euro(3)).ShouldBe(Money.Euro(6));
        (-Money.Euro(0)).Amount.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe("0");
        Money.Sum([], Currency.Euro).ShouldBe(Money.Euro(0));
    }

    [Fact]
    public void The_return_is_the_ratio_less_one_in_per_cent_whatever_the_unit_of_money() =>
        Gen.Select(Gen.Int[-1_000_000, 1_000_000], Gen.Int[1, 1_000_000]).Sample((benefits, costs) =>
        {
            var bcr = BenefitCostRatio.From(Money.Euro(benefits), FullyLoadedCost.Euro(costs)).Value!.Value.Value;
            var roi = ReturnOnInvestment.From(Money.Euro(benefits), FullyLoadedCost.Euro(costs)).Value!.Value.Percent;
            var inCents = ReturnOnInvestment.From(Money.Euro(benefits * 100m), FullyLoadedCost.Euro(costs * 100m)).Value!.Value.Percent;
            return Math.Abs((bcr - 1) * 100 - roi) < 1e-15m && Math.Abs(inCents - roi) < 1e-15m;
        });
}
