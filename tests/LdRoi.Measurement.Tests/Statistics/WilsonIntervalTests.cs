using CsCheck;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Statistics;

public sealed class WilsonIntervalTests
{
    // public_small.json; 81 of 263 is the example of Newcombe (1998), Statistics in Medicine 17, who prints 0.2553 to 0.3662.
    [Fact]
    public void The_known_shares_have_their_known_intervals()
    {
        var wilson = ReferenceFile.Json("public_small.json").GetProperty("wilson");
        foreach (var (input, expected) in wilson.GetProperty("inputs").EnumerateArray().Zip(wilson.GetProperty("expected").EnumerateArray()))
        {
            int count = input[0].GetInt32(), n = input[1].GetInt32();

            var measured = WilsonInterval.Of(count, n);

            measured.N.ShouldBe(n);
            measured.Value!.Value.Share.ShouldBe((double)count / n);
            measured.Value.Value.Interval.Low.ShouldAgreeWith(expected[0].GetDouble());
            measured.Value.Value.Interval.High.ShouldAgreeWith(expected[1].GetDouble());
        }
    }

    // Newcombe (1998), Statistics in Medicine 17, table I, method 3: four decimals are printed.
    [Theory]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_published_intervals_come_out(int count, int n, double low, double high)
    {
        var interval = WilsonInterval.Of(count, n).Value!.Value.Interval;

        interval.Low.ShouldBe(low, 0.5001e-4);
        interval.High.ShouldBe(high, 0.5001e-4);
    }

    // reference_synthetic.json, computed independently: share of people with a favourable score, all 24 teams.
    [Theory]
    [InlineData("team_wave1_CV")]
    [InlineData("team_wave1_LC")]
    public void The_favourable_share_of_every_simulated_team_has_its_known_interval(string expected)
    {
        foreach (var known in ReferenceFile.Json("reference_synthetic.json").GetProperty(expected).EnumerateArray())
        {
            var interval = WilsonInterval.Of(known.GetProperty("favourable").GetInt32(), known.GetProperty("n").GetInt32()).Value!.Value.Interval;

            interval.Low.ShouldAgreeWith(known.GetProperty("fav_wilson95").Numbers()[0]);
            interval.High.ShouldAgreeWith(known.GetProperty("fav_wilson95").Numbers()[1]);
        }
    }

    [Fact]
    public void It_is_where_the_score_test_stops_rejecting() =>
        Gen.Select(Gen.Int[1, 500].SelectMany(n => Gen.Select(Gen.Int[0, n], Gen.Const(n))), Gen.Double[0.5, 0.999]).Sample((counted, level) =>
        {
            var (count, n) = counted;
            var interval = WilsonInterval.Of(count, n, level).Value!.Value.Interval;
            var z = StudentQuantile.Of(double.MaxValue, (1 + level) / 2);
            foreach (var bound in new[] { interval.Low, interval.High }.Where(bound => bound is > 0 and < 1))
            {
                (Math.Abs((double)count / n - bound) / Math.Sqrt(bound * (1 - bound) / n)).ShouldBe(z, 1e-7);
            }
        });

    [Fact]
    public void Nobody_and_everybody_end_at_the_end_of_the_scale() =>
        Gen.Select(Gen.Int[1, 2_000], Gen.Double[0.01, 0.999]).Sample((n, level) =>
        {
            var none = WilsonInterval.Of(0, n, level).Value!.Value.Interval;
            var all = WilsonInterval.Of(n, n, level).Value!.Value.Interval;
            (none.Low, all.High).ShouldBe((0, 1));
            none.High.ShouldBe(1 - all.Low, 1e-12);
            double.IsNegative(none.Low).ShouldBeFalse();
        });

    [Fact]
    public void Very_many_people_do_not_overflow() => WilsonInterval.Of(1_000_000_000, 2_000_000_000).Value!.Value.Interval.HalfWidth.ShouldBe(1.959963985 * 0.5 / Math.Sqrt(2e9), 1e-12);

    [Fact]
    public void Nobody_asked_has_no_share() => WilsonInterval.Of(0, 0).ShouldBe(Measured<ShareResult>.Missing(Reason.NZero, 0));

    [Theory]
    [InlineData(-1, 5, 0.95)]
    [InlineData(6, 5, 0.95)]
    [InlineData(0, -1, 0.95)]
    [InlineData(1, 5, 0)]
    [InlineData(1, 5, 0.9999)]
    [InlineData(1, 5, double.NaN)]
    public void An_impossible_count_or_level_is_a_programming_error(int count, int n, double level) =>
        Should.Throw<ArgumentOutOfRangeException>(() => WilsonInterval.Of(count, n, level));
}
