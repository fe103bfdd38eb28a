using CsCheck;
using LdRoi.Measurement.Confidentiality;

namespace LdRoi.Measurement.Tests.Confidentiality;

public sealed class BandGuardTests
{
    [Fact]
    public void A_parent_of_two_gives_the_banded_child_away_and_becomes_a_band_itself()
    {
        // 12 people rounded to whole points, 6 siblings too: (6 + 3) / 6 = 1.5 points of error, well inside a band of 20.
        var widths = BandGuard.Widths([new("P", null, 12, 1), new("banded", "P", 6, 20), new("exact", "P", 6, 1)]);

        widths["P"].ShouldBe(20);
        widths["exact"].ShouldBe(1);
    }

    [Fact]
    public void A_large_parent_hides_the_child_in_its_rounding()
    {
        // (0.5 · 200 + 0.5 · 194) / 6 = 32.8 points of error.
        BandGuard.Widths([new("P", null, 200, 1), new("banded", "P", 6, 20), new("rest", "P", 194, 1)])["P"].ShouldBe(1);
    }

    // (0.5 · 63 + 0.5 · 57) / 6 is 10 points, half of the band: nothing is learnt; with one person less on both sides it is 9.83.
    [Fact]
    public void An_error_of_half_the_band_keeps_it_shut_and_a_little_less_opens_it()
    {
        BandGuard.Widths([new("P", null, 63, 1), new("banded", "P", 6, 20), new("rest", "P", 57, 1)])["P"].ShouldBe(1);
        BandGuard.Widths([new("P", null, 62, 1), new("banded", "P", 6, 20), new("rest", "P", 56, 1)])["P"].ShouldBe(20);
    }

    [Fact]
    public void People_of_the_parent_who_are_in_no_shown_group_keep_the_band_shut()
    {
        BandGuard.Widths([new("P", null, 17, 1), new("banded", "P", 6, 20), new("exact", "P", 6, 1)])["P"].ShouldBe(1);
    }

    [Fact]
    public void The_band_goes_up_as_far_as_subtraction_reaches()
    {
        var widths = BandGuard.Widths(
            [new("top", null, 18, 1), new("P", "top", 12, 1), new("other", "top", 6, 1), new("banded", "P", 6, 20), new("exact", "P", 6, 1)]);

        widths["P"].ShouldBe(20);
        widths["top"].ShouldBe(20);
        widths["other"].ShouldBe(1);
    }

    [Fact]
    public void Without_bands_nothing_changes()
    {
        BandGuard.Widths([new("P", null, 12, 1), new("a", "P", 6, 1), new("b", "P", 6, 1)]).Values.ShouldAllBe(width => width == 1);
        BandGuard.Widths([]).ShouldBeEmpty();
    }

    [Fact]
    public void A_parent_that_is_not_there_is_refused() =>
        Should.Throw<ArgumentException>(() => BandGuard.Widths([new("a", "P", 6, 1)]));

    [Fact]
    public void No_band_is_ever_narrower_than_subtraction_makes_it() =>
        Gen.Select(Gen.Int[5, 60].Array[1, 5], Gen.Bool.Array[5], Gen.Int[1, 2].Select(tens => tens * 10)).Sample((sizes, banded, width) =>
        {
            var children = sizes.Select((n, at) => new ShownGroup($"c{at}", "P", n, banded[at] ? width : 1)).ToList();
            var groups = children.Append(new ShownGroup("P", null, sizes.Sum(), 1)).ToList();

            var widths = BandGuard.Widths(groups);

            foreach (var child in children.Where(child => widths[child.Id] > 1))
            {
                var error = groups.Where(group => group.Id != child.Id).Sum(group => widths[group.Id] / 2.0 * group.Respondents) / child.Respondents;
                error.ShouldBeGreaterThanOrEqualTo(widths[child.Id] / 2.0);
            }
        });
}
