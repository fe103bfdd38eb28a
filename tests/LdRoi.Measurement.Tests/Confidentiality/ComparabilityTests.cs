using LdRoi.Measurement.Confidentiality;
using LdRoi.Measurement.Scan;

namespace LdRoi.Measurement.Tests.Confidentiality;

public sealed class ComparabilityTests
{
    [Theory]
    [InlineData("abcdefgh", "hgfedcba", true)]
    [InlineData("abcdefgh", "abcdefg", false)] // one left
    [InlineData("abcdefgh", "abcdefgx", false)] // one swapped
    [InlineData("abcdefgh", "abcdefwx", false)] // two swapped: four people
    [InlineData("abcdefgh", "abcdefwxy", true)] // two left, three came: five people
    [InlineData("abcdefgh", "abc", true)]
    [InlineData("abcd", "", false)]
    [InlineData("abcde", "", true)]
    [InlineData("", "", true)]
    public void Two_waves_are_compared_only_when_the_same_or_at_least_five_people_differ(string before, string after, bool comparable) =>
        Comparability.SameOrFarEnough(before.ToHashSet(), after.ToHashSet(), threshold: 5).ShouldBe(comparable);

    [Fact]
    public void A_threshold_is_at_least_one() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Comparability.SameOrFarEnough(new HashSet<int>(), new HashSet<int>(), 0));

    [Theory]
    [InlineData(0, 0, 10)]
    [InlineData(9.99, 0, 10)]
    [InlineData(10, 10, 20)]
    [InlineData(67.3, 60, 70)]
    [InlineData(90, 90, 100)]
    [InlineData(100, 90, 100)]
    public void A_mean_that_must_not_be_compared_is_shown_in_ten_point_steps(double mean, int low, int high) =>
        Comparability.CoarseBand(mean).ShouldBe(new ScoreBand(low, high));
}
