using CsCheck;
using LdRoi.Measurement.Verweving;

namespace LdRoi.Measurement.Tests.Verweving;

public sealed class ImpactChainTests
{
    [Fact]
    public void The_two_paths_and_their_errors_are_the_known_ones()
    {
        var known = ChainFile.Known.GetProperty("mediation_L2_L3_L4");
        var measured = ImpactChain.Paths(ChainFile.Rows);

        var paths = measured.Value!.Value.Ordinary;
        paths.LearningToUse.Value.ShouldAgreeWith(known.Number("a"));
        paths.LearningToUse.StandardError!.Value.ShouldAgreeWith(known.Number("se_a"));
        paths.UseToResult.Value.ShouldAgreeWith(known.Number("b"));
        paths.UseToResult.StandardError!.Value.ShouldAgreeWith(known.Number("se_b"));
        (paths.LearningToUse.DegreesOfFreedom, paths.UseToResult.DegreesOfFreedom).ShouldBe((177, 176));
        (measured.N, measured.Notes).ShouldBe((180, default));
    }

    [Fact]
    public void Clustered_errors_belong_to_the_same_paths_and_to_the_teams()
    {
        var result = ImpactChain.Paths(ChainFile.Rows).Value!.Value;

        result.Clustered.UseToResult.Value.ShouldBe(result.Ordinary.UseToResult.Value);
        result.Clustered.UseToResult.DegreesOfFreedom.ShouldBe(19);
        result.Clustered.UseToResult.StandardError.ShouldNotBe(result.Ordinary.UseToResult.StandardError);
    }

    [Fact]
    public void Neither_units_nor_the_order_of_people_matter() => Gen.Select(Gen.Double[0.1, 10], Gen.Double[-50, 50]).Sample((unit, zero) =>
    {
        var plain = ImpactChain.Paths(ChainFile.Rows).Value!.Value;
        var other = ImpactChain.Paths([.. ChainFile.Rows.Reverse().Select(row => row with { Use = row.Use * unit + zero, Usefulness = row.Usefulness / unit })]).Value!.Value;
        return Math.Abs(other.Clustered.LearningToUse.Value - plain.Clustered.LearningToUse.Value) < 1e-10
            && Math.Abs(other.Clustered.UseToResult.StandardError!.Value - plain.Clustered.UseToResult.StandardError!.Value) < 1e-10;
    }, iter: 20);

    [Fact]
    public void The_order_of_people_changes_no_bit() =>
        ImpactChain.Paths([.. ChainFile.Rows.Reverse()]).ShouldBe(ImpactChain.Paths(ChainFile.Rows));

    [Fact]
    public void With_few_teams_there_is_no_p_value_and_with_one_no_error()
    {
        var few = ImpactChain.Paths([.. ChainFile.Rows.Select(row => row with { Team = row.Team % 4 })]);
        few.Value!.Value.Clustered.UseToResult.StandardError.ShouldNotBeNull();
        few.Value!.Value.Clustered.UseToResult.PValue.ShouldBeNull();
        few.Notes.ShouldBe([Reason.FewClusters]);

        var one = ImpactChain.Paths([.. ChainFile.Rows.Select(row => row with { Team = 1 })]);
        one.Value!.Value.Clustered.LearningToUse.StandardError.ShouldBeNull();
        one.Value!.Value.Clustered.LearningToUse.Value.ShouldBe(one.Value!.Value.Ordinary.LearningToUse.Value);
    }

    [Fact]
    public void What_is_no_chain_says_why()
    {
        Why([]).ShouldBe(Reason.NZero);
        Why([.. ChainFile.Rows.Take(4)]).ShouldBe(Reason.TooManyPredictors);
        Why([ChainFile.Rows[0]]).ShouldBe(Reason.ZeroVariance);
        Why([.. ChainFile.Rows, ChainFile.Rows[0] with { Result = double.NaN }]).ShouldBe(Reason.NotFinite);
        Why([.. ChainFile.Rows, ChainFile.Rows[0] with { Usefulness = double.NaN }]).ShouldBe(Reason.NotFinite);
        Why([.. ChainFile.Rows, ChainFile.Rows[0] with { Learning = double.PositiveInfinity }]).ShouldBe(Reason.NotFinite);
        Why([.. ChainFile.Rows, ChainFile.Rows[0] with { Use = double.NaN }]).ShouldBe(Reason.NotFinite);
        Why([.. ChainFile.Rows.Select(row => row with { Use = 3 })]).ShouldBe(Reason.ZeroVariance);
        Why([.. ChainFile.Rows.Select(row => row with { Learning = row.Usefulness * 2 })]).ShouldBe(Reason.Singular);
    }

    private static Reason Why(ChainRow[] rows) => ImpactChain.Paths(rows).Reason;
}
