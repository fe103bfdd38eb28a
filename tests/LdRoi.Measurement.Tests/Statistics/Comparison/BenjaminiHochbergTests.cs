using CsCheck;
using LdRoi.Measurement.Statistics.Comparison;

namespace LdRoi.Measurement.Tests.Statistics.Comparison;

public sealed class BenjaminiHochbergTests
{
    // reference_synthetic.json, computed independently: t-tests of 19 teams.
    [Fact]
    public void The_adjusted_p_values_of_the_simulated_teams_are_the_known_ones()
    {
        var known = ReferenceFile.Json("reference_synthetic.json").GetProperty("team_change_LC_BH").EnumerateArray().ToList();

        var adjusted = BenjaminiHochberg.Adjust([.. known.Select(team => team.Number("p"))]);

        adjusted.Count.ShouldBe(known.Count);
        foreach (var (team, p) in known.Zip(adjusted))
        {
            p.Value!.Value.ShouldBe(team.Number("p_BH"), 1e-8 * team.Number("p_BH") + 1e-9); // from p with ten decimals, times up to 19
            p.N.ShouldBe(19);
        }
    }

    // Benjamini & Hochberg (1995), section 4.1: fifteen p-values; at q = .05 the four smallest are discoveries.
    [Fact]
    public void The_published_example_finds_four()
    {
        double[] p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000];

        var adjusted = BenjaminiHochberg.Adjust(p);

        adjusted.Count(one => one.Value <= 0.05).ShouldBe(4);
        adjusted[3].Value!.Value.ShouldBe(0.0095 * 15 / 4, 1e-15);
        adjusted[4].Value!.Value.ShouldBe(0.0201 * 15 / 5, 1e-15);
        adjusted[14].Value.ShouldBe(1);
    }

    [Fact]
    public void The_order_of_teams_goes_with_their_p_values() =>
        Gen.Double[0, 1].Array[0, 20].SelectMany(p => Gen.Shuffle(Enumerable.Range(0, p.Length).ToArray()).Select(order => (p, order)))
            .Sample(given =>
            {
                var adjusted = BenjaminiHochberg.Adjust(given.p);
                BenjaminiHochberg.Adjust([.. given.order.Select(at => given.p[at])]).ShouldBe(given.order.Select(at => adjusted[at]));
            });

    [Fact]
    public void Adjusting_never_lowers_a_p_value_nor_changes_the_order() =>
        Gen.Double[0, 1].Array[1, 20].Sample(p =>
        {
            double[] sorted = [.. p.Order()];
            double[] adjusted = [.. BenjaminiHochberg.Adjust(sorted).Select(one => one.Value!.Value)];
            return adjusted.Zip(sorted).All(pair => pair.First >= pair.Second && pair.First <= 1) && adjusted.SequenceEqual(adjusted.Order());
        });

    [Fact]
    public void A_team_without_a_p_value_keeps_its_reason_and_does_not_count()
    {
        var adjusted = BenjaminiHochberg.Adjust([Measured<double>.Of(0.04, 7, [Reason.FewClusters]), Measured<double>.Missing(Reason.PrivacyMinN, 3), Measured<double>.Of(0.01, 6)]);

        adjusted.ShouldBe([Measured<double>.Of(0.04, 2, [Reason.FewClusters]), Measured<double>.Missing(Reason.PrivacyMinN, 3), Measured<double>.Of(0.02, 2)]);
        BenjaminiHochberg.Adjust([0.01, double.NaN]).ShouldBe([Measured<double>.Of(0.01, 1), Measured<double>.Missing(Reason.NotFinite, 0)]);
    }

    [Fact]
    public void None_gives_none() => BenjaminiHochberg.Adjust(Array.Empty<double>()).ShouldBeEmpty();

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_probability_is_a_programming_error(double p) => Should.Throw<ArgumentOutOfRangeException>(() => BenjaminiHochberg.Adjust([0.5, p]));
}
