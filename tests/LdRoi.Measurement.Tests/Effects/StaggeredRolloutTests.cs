using CsCheck;
using LdRoi.Measurement.Effects;

namespace LdRoi.Measurement.Tests.Effects;

public sealed class StaggeredRolloutTests
{
    private const ulong Seed = 11;

    [Fact]
    public void Effects_that_grow_with_time_are_found_exactly_where_there_is_no_noise()
    {
        // Start 2: +4 per period since the start; start 3: +10 at once. One regression with effects of team and period would mix them up.
        var rows = Rollout((start, period) => start == 2 && period >= 2 ? 4 * (period - 1) : start == 3 && period >= 3 ? 10 : 0);

        var result = StaggeredRollout.Estimate(rows, Seed).Value!.Value;

        result.Cohorts.Select(one => (one.Start, one.Period, Math.Round(one.Effect, 9), one.People))
            .ShouldBe([(2, 2, 4, 4), (2, 3, 8, 4), (2, 4, 12, 4), (3, 3, 10, 6), (3, 4, 10, 6)]);
        result.Effect.ShouldBe((4 * (4 + 8 + 12) + 6 * (10 + 10)) / 24.0, 1e-9);
    }

    [Fact]
    public void With_one_start_and_two_periods_it_is_the_difference_in_differences() =>
        Gen.Double[0, 100].Array[24].Sample(outcomes =>
        {
            RolloutRow[] rows = [.. outcomes.Select((outcome, at) => new RolloutRow(at % 6, at % 6 < 3 ? 2 : null, 1 + at / 12, outcome))];
            var difference = DifferenceInDifferences.Estimate([.. rows.Select(row => new DifferenceRow(row.Team, row.Start is not null, row.Period == 2, row.Outcome))]);

            return Math.Abs(StaggeredRollout.Estimate(rows, Seed, 100).Value!.Value.Effect - difference.Value!.Value.Effect.Value) < 1e-9;
        }, iter: 50);

    [Fact]
    public void The_error_is_about_that_of_a_comparison_of_teams()
    {
        // 40 teams of equal size, half of them started: the draws spread as √((n−1)/n · (s²/n + s²/n)) over changes of teams.
        var random = new Random(5);
        var changes = Enumerable.Range(0, 40).Select(_ => random.NextDouble() * 10).ToArray();
        var rows = changes.SelectMany((change, team) => new RolloutRow[] { new(team, team < 20 ? 2 : null, 1, 50), new(team, team < 20 ? 2 : null, 2, 50 + change) }).ToList();
        double Spread(double[] half) => half.Sum(change => Math.Pow(change - half.Average(), 2)) / half.Length / half.Length;

        var result = StaggeredRollout.Estimate(rows, Seed).Value!.Value;

        // 2,000 draws: a standard error of about 1.6 % of it.
        var expected = Math.Sqrt(Spread(changes[..20]) + Spread(changes[20..]));
        result.StandardError!.Value.ShouldBe(expected, 0.08 * expected);
        result.Interval!.Low.ShouldBe(result.Effect - 1.96 * expected, 0.25 * expected);
        result.Interval!.High.ShouldBe(result.Effect + 1.96 * expected, 0.25 * expected);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_in_any_order_of_rows_and_another_seed_gives_others()
    {
        var random = new Random(6);
        var rows = Rollout((_, _) => 0).Select(row => row with { Outcome = random.NextDouble() }).ToList();
        var once = StaggeredRollout.Estimate(rows, Seed).Value!.Value;
        rows.Reverse();
        var again = StaggeredRollout.Estimate(rows, Seed).Value!.Value;

        (again.Effect, again.StandardError, again.Interval).ShouldBe((once.Effect, once.StandardError, once.Interval));
        StaggeredRollout.Estimate(rows, Seed + 1).Value!.Value.StandardError.ShouldNotBe(once.StandardError);
    }

    [Fact]
    public void A_cohort_of_one_team_leaves_the_effect_without_an_error()
    {
        var measured = StaggeredRollout.Estimate([.. Rollout((_, _) => 1).Where(row => row.Team != 0)], Seed);

        measured.Value!.Value.StandardError.ShouldBeNull();
        measured.Value!.Value.Interval.ShouldBeNull();
        measured.Notes.ShouldBe([Reason.FewClusters]);
    }

    [Fact]
    public void What_cannot_be_compared_says_why()
    {
        StaggeredRollout.Estimate([], Seed).Reason.ShouldBe(Reason.NZero);
        StaggeredRollout.Estimate([new(1, 2, 1, double.NegativeInfinity)], Seed).Reason.ShouldBe(Reason.NotFinite);
        StaggeredRollout.Estimate([new(1, 2, 1, 1), new(1, 2, 2, 2)], Seed).Reason.ShouldBe(Reason.OneGroup);
        StaggeredRollout.Estimate([new(1, 1, 1, 1), new(2, null, 1, 2)], Seed).Reason.ShouldBe(Reason.OneGroup);
        Should.Throw<ArgumentException>(() => StaggeredRollout.Estimate([new(1, 2, 1, 1), new(1, 3, 2, 2)], Seed));
        Should.Throw<ArgumentOutOfRangeException>(() => StaggeredRollout.Estimate([], Seed, 99));
    }

    // Two teams start in period 2, three in period 3, two never; two people each, four periods, a level of each team's own and a common trend.
    private static List<RolloutRow> Rollout(Func<int?, int, double> effect) =>
    [
        .. from team in Enumerable.Range(0, 7)
           let start = team < 2 ? 2 : team < 5 ? 3 : (int?)null
           from period in Enumerable.Range(1, 4)
           from person in Enumerable.Range(0, 2)
           select new RolloutRow(team, start, period, 40 + 3 * team + person + 1.5 * period + effect(start, period)),
    ];
}
