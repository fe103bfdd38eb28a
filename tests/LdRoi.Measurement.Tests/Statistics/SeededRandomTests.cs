using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Statistics;

public sealed class SeededRandomTests
{
    [Fact]
    public void It_gives_the_published_numbers()
    {
        // xoshiro256** seeded with SplitMix64 of 0, as in the authors' reference code.
        var random = new SeededRandom(0);
        new[] { random.Next(), random.Next(), random.Next() }.ShouldBe([0x99EC5F36CB75F2B4, 0xBF6E1F784956452A, 0x1A5F849D4933E6E0]);
    }

    [Fact]
    public void Every_number_below_the_bound_is_as_likely()
    {
        const int bound = 7, draws = 70_000;
        var random = new SeededRandom(3);
        var counts = new int[bound];
        for (var draw = 0; draw < draws; draw++) counts[random.Next(bound)]++;

        // Chi-squared with 6 degrees of freedom: above 22.46 once in a thousand seeds.
        counts.Sum(count => Math.Pow(count - draws / bound, 2) / (draws / (double)bound)).ShouldBeLessThan(22.46);
    }

    [Fact]
    public void With_a_bound_of_one_there_is_only_nought()
    {
        var random = new SeededRandom(9);
        Enumerable.Range(0, 100).Select(_ => random.Next(1)).ShouldAllBe(number => number == 0);
    }
}
