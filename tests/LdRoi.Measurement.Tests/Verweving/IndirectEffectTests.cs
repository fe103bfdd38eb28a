using LdRoi.Measurement.Verweving;

namespace LdRoi.Measurement.Tests.Verweving;

public sealed class IndirectEffectTests
{
    private const ulong Seed = 7;

    [Fact]
    public void The_product_and_its_two_errors_are_the_known_ones()
    {
        var known = ChainFile.Known.GetProperty("mediation_L2_L3_L4");
        var paths = ImpactChain.Paths(ChainFile.Rows).Value!.Value.Ordinary;

        var indirect = IndirectEffect.Of(paths.LearningToUse.Value, paths.LearningToUse.StandardError!.Value, paths.UseToResult.Value, paths.UseToResult.StandardError!.Value);

        indirect.Value.ShouldAgreeWith(known.Number("indirect"));
        indirect.SobelError.ShouldAgreeWith(known.Number("sobel_se"));
        indirect.SobelZ!.Value.ShouldAgreeWith(known.Number("sobel_z"));
        indirect.GoodmanError!.Value.ShouldAgreeWith(known.Number("goodman_unbiased_se"));
    }

    [Fact]
    public void Where_the_root_would_be_negative_there_is_no_unbiased_error()
    {
        IndirectEffect.Of(0.1, 1, 0.1, 1).GoodmanError.ShouldBeNull();
        IndirectEffect.Of(1, 0, 1, 0).SobelZ.ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => IndirectEffect.Of(1, -0.1, 1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => IndirectEffect.Of(1, 0.1, 1, -1));
        Should.Throw<ArgumentOutOfRangeException>(() => IndirectEffect.Of(double.NaN, 0.1, 1, 1));
    }

    [Fact]
    public void In_the_sample_itself_the_moments_give_the_product_of_the_paths()
    {
        var paths = ImpactChain.Paths(ChainFile.Rows).Value!.Value.Ordinary;
        var all = new ChainMoments();
        foreach (var team in ChainMoments.PerTeam(ChainFile.Rows)) all.Add(team);

        all.IndirectEffect()!.Value.ShouldBe(paths.LearningToUse.Value * paths.UseToResult.Value, 1e-12);
    }

    [Fact]
    public void The_interval_of_draws_is_near_that_of_the_errors_clustered_by_team_and_is_the_same_again()
    {
        var measured = IndirectEffect.Bootstrap(ChainFile.Rows, Seed);

        var (interval, draws, seed) = measured.Value!.Value;
        (draws, seed).ShouldBe((2_000, Seed));
        var paths = ImpactChain.Paths(ChainFile.Rows).Value!.Value.Clustered;
        var indirect = IndirectEffect.Of(paths.LearningToUse.Value, paths.LearningToUse.StandardError!.Value, paths.UseToResult.Value, paths.UseToResult.StandardError!.Value);

        // Twenty teams: an interval is known to about a quarter of its width.
        (interval.High - interval.Low).ShouldBe(2 * 1.96 * indirect.SobelError, indirect.SobelError);
        interval.Low.ShouldBeLessThan(indirect.Value);
        interval.High.ShouldBeGreaterThan(indirect.Value);

        IndirectEffect.Bootstrap([.. ChainFile.Rows.Reverse()], Seed).ShouldBe(measured);
        IndirectEffect.Bootstrap(ChainFile.Rows, Seed + 1).ShouldNotBe(measured);
    }

    [Fact]
    public void What_cannot_be_drawn_says_why()
    {
        IndirectEffect.Bootstrap([], Seed).Reason.ShouldBe(Reason.NZero);
        IndirectEffect.Bootstrap([.. ChainFile.Rows.Select(row => row with { Team = row.Team % 4 })], Seed).Reason.ShouldBe(Reason.FewClusters);
        Should.Throw<ArgumentOutOfRangeException>(() => IndirectEffect.Bootstrap(ChainFile.Rows, Seed, 99));

        // Only one team differs in use: a third of the draws leave it out.
        var level = ChainFile.Rows.Select(row => row.Team == 1 ? row : row with { Use = 50 }).ToArray();
        IndirectEffect.Bootstrap(level, Seed).Reason.ShouldBe(Reason.Singular);
    }
}
