using LdRoi.Measurement.Confidentiality.Audit;

namespace LdRoi.Measurement.Tests.Confidentiality.Audit;

// kat_privacy.json: P1–P3 the structure of published vendor examples, the others computed.
public sealed class KnownRowsTests
{
    /// <summary>Every case of the file.</summary>
    public static TheoryData<string> Cases => [.. ReferenceFile.Json("kat_privacy.json").EnumerateArray().Select(known => known.GetProperty("id").GetString()!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Shows_and_withholds_what_the_case_shows_and_withholds(string id)
    {
        var known = KnownRows.Of(id);

        var release = RowSuppression.Release(known.Atoms, known.Rows, known.Threshold);

        release.Shown.ShouldBe(known.Expected("shown"));
        release.Primary.ShouldBe(known.Expected("primary"));
        release.Complementary.ShouldBe(known.Expected("complementary"));
    }

    // From a lower floor, because a threshold of 3 and one of 5 must be comparable.
    [Theory]
    [MemberData(nameof(Cases))]
    public void Shows_the_same_when_lower_thresholds_are_looked_at_first(string id)
    {
        var known = KnownRows.Of(id);

        RowSuppression.Release(known.Atoms, known.Rows, known.Threshold, floor: 1).Shown.ShouldBe(known.Expected("shown"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Names_what_a_plain_threshold_betrays(string id)
    {
        var known = KnownRows.Of(id);

        var found = SupportRule.Violations(known.Atoms, known.RowsNamed("threshold_only_shown"), known.Threshold);

        found.Select(set => (string.Join(',', set.Atoms), set.People)).ShouldBe(known.Leaks());
        found.ShouldAllBe(set => set.Others == set.People);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_plain_threshold_shows_what_the_case_says(string id)
    {
        var known = KnownRows.Of(id);
        var primary = RowSuppression.Release(known.Atoms, known.Rows, known.Threshold).Primary;

        known.Rows.Select(row => row.Id).Except(primary).ShouldBe(known.RowsNamed("threshold_only_shown").Select(row => row.Id), ignoreOrder: true);
    }
}
