using CsCheck;
using LdRoi.Measurement.Scan;

namespace LdRoi.Measurement.Tests.Scan;

public sealed class FavourableSharesTests
{
    // kat_small.json, computed.
    [Fact]
    public void Four_and_five_of_five_are_favourable_and_three_is_neutral()
    {
        var known = ReferenceFile.Case("kat_small.json", "TOP2");

        var shares = FavourableShares.OfAnswers([.. known.GetProperty("inputs").GetProperty("x").Numbers().Select(answer => (int)answer)], 1, 5);

        shares.N.ShouldBe(5);
        (shares.Value!.Value.FavourableShare * 100).ShouldBe(known.GetProperty("expected").Number("fav"), 1e-9);
        (shares.Value.Value.NeutralShare * 100).ShouldBe(known.GetProperty("expected").Number("neutral"), 1e-9);
        (shares.Value.Value.UnfavourableShare * 100).ShouldBe(known.GetProperty("expected").Number("unfav"), 1e-9);
    }

    // reference_synthetic.json, computed independently: all answers of a team to the four items, after reversal.
    [Fact]
    public void Answers_to_the_items_of_every_team_fall_into_the_known_classes()
    {
        foreach (var known in ReferenceFile.Json("reference_synthetic.json").GetProperty("item_level_favourable_wave1_CV").EnumerateArray())
        {
            var team = SyntheticScan.Instance.Wave(1).Where(row => row.Team == known.GetProperty("team").GetString());

            var shares = FavourableShares.OfItems(SyntheticScan.Instance.Scales["CV"], team.Select(row => row.Answers));

            shares.N.ShouldBe(known.GetProperty("answers").GetInt32());
            shares.Value.ShouldBe(new FavourableShares(
                known.GetProperty("favourable").GetInt32(), known.GetProperty("neutral").GetInt32(), known.GetProperty("unfavourable").GetInt32()));
            (shares.Value!.Value.FavourableShare * 100).ShouldBe(known.Number("fav_pct"), 5.1e-11);
            (shares.Value.Value.UnfavourableShare * 100).ShouldBe(known.Number("unfav_pct"), 5.1e-11);
        }
    }

    // reference_synthetic.json, computed independently: scale scores of 62.5 and more.
    [Theory]
    [InlineData("CV", "team_wave1_CV")]
    [InlineData(SyntheticScan.Culture, "team_wave1_LC")]
    public void Scores_of_every_team_are_favourable_as_in_the_reference(string scale, string expected)
    {
        foreach (var known in ReferenceFile.Json("reference_synthetic.json").GetProperty(expected).EnumerateArray())
        {
            var shares = FavourableShares.OfScores([.. SyntheticScan.Instance.TeamScores(scale, 1, known.GetProperty("team").GetString()!).Values]);

            shares.N.ShouldBe(known.GetProperty("n").GetInt32());
            shares.Value!.Value.Favourable.ShouldBe(known.GetProperty("favourable").GetInt32());
            (shares.Value.Value.FavourableShare * 100).ShouldBe(known.Number("fav_pct"), 5.1e-7); // some are printed with six decimals
        }
    }

    [Fact]
    public void Scores_on_a_border_belong_to_the_outer_class()
    {
        FavourableShares.OfScores([62.5, 62.4, 50, 37.6, 37.5, 0, 100]).Value.ShouldBe(new FavourableShares(2, 3, 2));
        FavourableShares.OfScores([62.5 - 1e-12, 37.5 + 1e-12]).Value.ShouldBe(new FavourableShares(1, 0, 1)); // got there by rounding
    }

    [Fact]
    public void Other_ranges_are_halved_in_the_middle()
    {
        FavourableShares.OfAnswers([1, 2, 3, 4], 1, 4).Value.ShouldBe(new FavourableShares(2, 0, 2));
        FavourableShares.OfAnswers([0, 4, 5, 6, 10, 10], 0, 10).Value.ShouldBe(new FavourableShares(3, 1, 2));
    }

    [Fact]
    public void Reversing_exchanges_the_outer_classes_and_reversing_twice_nothing() =>
        Gen.Int[1, 5].Array[1, 30].Sample(answers =>
        {
            var plain = FavourableShares.OfAnswers(answers, 1, 5).Value!.Value;
            var turned = FavourableShares.OfAnswers([.. answers.Select(answer => ScaleScoring.Reverse(answer, 1, 5))], 1, 5).Value!.Value;
            var back = FavourableShares.OfAnswers([.. answers.Select(answer => ScaleScoring.Reverse(ScaleScoring.Reverse(answer, 1, 5), 1, 5))], 1, 5).Value!.Value;
            return turned == new FavourableShares(plain.Unfavourable, plain.Neutral, plain.Favourable) && back == plain
                && Math.Abs(plain.FavourableShare + plain.NeutralShare + plain.UnfavourableShare - 1) < 1e-12;
        });

    [Fact]
    public void Nobody_has_no_shares()
    {
        FavourableShares.OfAnswers([], 1, 5).ShouldBe(Measured<FavourableShares>.Missing(Reason.NZero, 0));
        FavourableShares.OfScores([]).Reason.ShouldBe(Reason.NZero);
        FavourableShares.OfItems(SyntheticScan.Instance.Scales["CV"], [new Dictionary<string, int>()]).Reason.ShouldBe(Reason.NZero);
        default(FavourableShares).FavourableShare.ShouldBe(0);
    }

    [Fact]
    public void What_is_outside_the_range_is_a_programming_error()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => FavourableShares.OfAnswers([0], 1, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => FavourableShares.OfAnswers([6], 1, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => FavourableShares.OfAnswers([5], 5, 5));
        Should.Throw<ArgumentOutOfRangeException>(() => FavourableShares.OfScores([100.1]));
        Should.Throw<ArgumentOutOfRangeException>(() => FavourableShares.OfScores([double.NaN]));
        Should.Throw<ArgumentOutOfRangeException>(() => FavourableShares.OfItems(SyntheticScan.Instance.Scales["CV"], [new Dictionary<string, int> { ["CV1"] = 6 }]));
    }
}
