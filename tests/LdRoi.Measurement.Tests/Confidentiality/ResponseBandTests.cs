using System.Globalization;
using CsCheck;
using LdRoi.Measurement.Confidentiality;

namespace LdRoi.Measurement.Tests.Confidentiality;

public sealed class ResponseBandTests
{
    private static readonly Gen<(int Answered, int Invited, int Threshold)> Teams =
        from threshold in Gen.Int[5, 12]
        from invited in Gen.Int[threshold + 1, 80]
        from answered in Gen.Int[threshold, invited]
        select (answered, invited, threshold);

    [Theory]
    [InlineData(12, 12, "8–12")]
    [InlineData(8, 12, "8–12")]
    [InlineData(7, 12, "5–7")]
    [InlineData(5, 12, "5–7")]
    [InlineData(5, 11, "5–11")]
    [InlineData(8, 8, "5–8")]
    [InlineData(5, 6, "5–6")]
    [InlineData(32, 33, "29–33")]
    [InlineData(28, 33, "24–28")]
    [InlineData(1_207, 2_000, "1206–1210")]
    public void It_prints_as_a_range_counted_in_fives_from_everybody_down(int answered, int invited, string printed) =>
        ResponseBand.Of(answered, invited, 5).ToString().ShouldBe(printed);

    // Half of 20 invited is 10: a range that ends there does not lie below it. The middle of 5–8 is 6.5.
    [Theory]
    [InlineData(12, 12, true, false, 10 / 12.0)]
    [InlineData(7, 12, false, false, 6 / 12.0)]
    [InlineData(5, 18, false, true, 6.5 / 18)]
    [InlineData(5, 20, false, false, 7.5 / 20)]
    [InlineData(5, 30, false, true, 7.5 / 30)]
    public void It_says_whether_it_reaches_everybody_or_lies_below_half_and_where_its_middle_is(int answered, int invited, bool everybody, bool belowHalf, double share)
    {
        var band = ResponseBand.Of(answered, invited, 5);

        (band.ReachesEverybody, band.IsBelowHalf).ShouldBe((everybody, belowHalf));
        band.Share.ShouldBe(share, 1e-12);
    }

    [Fact]
    public void It_prints_the_same_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            ResponseBand.Of(1_207, 2_000, 5).ToString().ShouldBe("1206–1210");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void The_range_holds_the_number_and_everybody_in_it_gets_the_same_range() => Teams.Sample(team =>
    {
        var band = ResponseBand.Of(team.Answered, team.Invited, team.Threshold);
        return band.Low <= team.Answered && team.Answered <= band.High
            && Enumerable.Range(band.Low, band.High - band.Low + 1).All(other => ResponseBand.Of(other, team.Invited, team.Threshold) == band);
    });

    [Fact]
    public void All_and_all_but_a_few_read_the_same() => Teams.Sample(team =>
        ResponseBand.Of(team.Invited, team.Invited, team.Threshold)
            == ResponseBand.Of(Math.Max(team.Threshold, team.Invited - team.Threshold + 1), team.Invited, team.Threshold));

    [Fact]
    public void No_range_is_one_number_and_a_narrow_one_is_all_there_can_be() => Teams.Sample(team =>
    {
        var band = ResponseBand.Of(team.Answered, team.Invited, team.Threshold);
        var numbers = band.High - band.Low + 1;
        return numbers > 1 && (numbers >= ResponseBand.FewestInRange || numbers == team.Invited - team.Threshold + 1);
    });

    /// <summary>All a reader has: the ranges of a team and of the teams that make it up. Found by trying every number.</summary>
    [Fact]
    public void Subtracting_ranges_does_not_tell_that_everybody_in_a_team_took_part() => Gen.Select(Gen.Int[6, 26], Gen.Int[0, 99]).Array[2, 3].Sample(
        drawn =>
        {
            var made = (invited: drawn.Select(team => team.Item1).ToArray(), answered: drawn.Select(team => 5 + (team.Item2 % (team.Item1 - 4))).ToArray());
            var whole = ResponseBand.Of(made.answered.Sum(), made.invited.Sum(), 5);
            var bands = made.answered.Zip(made.invited, (answered, invited) => ResponseBand.Of(answered, invited, 5)).ToList();
            var possible = Combinations(bands).Where(numbers => numbers.Sum() >= whole.Low && numbers.Sum() <= whole.High).ToList();
            return bands.Index().All(team => possible.Any(numbers => numbers[team.Index] < team.Item.Invited));
        },
        iter: 2_000);

    [Theory]
    [InlineData(4, 12, 5)]
    [InlineData(13, 12, 5)]
    [InlineData(5, 12, 0)]
    public void Numbers_that_no_shown_figure_has_are_refused(int answered, int invited, int threshold) =>
        Should.Throw<ArgumentOutOfRangeException>(() => ResponseBand.Of(answered, invited, threshold));

    private static IEnumerable<int[]> Combinations(IReadOnlyList<ResponseBand> bands) => bands.Aggregate(
        (IEnumerable<int[]>)[[]],
        (some, band) => some.SelectMany(numbers => Enumerable.Range(band.Low, band.High - band.Low + 1).Select(number => (int[])[.. numbers, number])));
}
