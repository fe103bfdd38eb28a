using System.Reflection;
using LdRoi.Measurement.Careless;
using LdRoi.Measurement.Scan;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Careless;

public sealed class CarelessSensitivityTests
{
    private const int FivePeople = 5;

    private static readonly IReadOnlyList<Scale> _scales = [.. new[] { "A", "B", "C" }.Select(code => new Scale(code, 1, 5, [.. Enumerable.Range(1, 4).Select(at => new ScaleItem($"{code}{at}", at == 2))]))];
    private static readonly IReadOnlyCollection<ContradictionPair> _opposites = [new("A1", "A2"), new("B1", "B2")];

    // A sheet against which nothing speaks: it agrees with A, is in the middle of B and disagrees with C; a little of the seed for differences.
    private static IReadOnlyList<AnsweredItem> Careful(int seed, double? seconds = null) => Sheet(
        [4 + seed % 2, 1 + seed / 2 % 2, 4 + seed / 4 % 2, 5, 3, 3 - seed / 8 % 2, 3, 3 + seed / 16 % 2, 1 + seed % 2, 4 + seed / 3 % 2, 1 + seed / 5 % 2, 2], seconds);

    private static IReadOnlyList<AnsweredItem> Same(int answer) => Sheet(Enumerable.Repeat(answer, 12));

    private static IReadOnlyList<AnsweredItem> Sheet(IEnumerable<int> answers, double? seconds = null) =>
        [.. _scales.SelectMany(scale => scale.Items).Zip(answers, (item, answer) => new AnsweredItem(item.Id, answer, seconds))];

    [Fact]
    public void Nothing_speaks_against_careful_answers()
    {
        IReadOnlyList<AnsweredItem>[] sheets = [.. Enumerable.Range(0, 30).Select(seed => Careful(seed, seconds: 2))];

        var (found, _) = CarelessIndices.Of(sheets, _scales, _opposites);

        found.ShouldAllBe(indices => indices.Count == 0);
    }

    [Fact]
    public void Each_index_speaks_from_its_own_cut_off_on()
    {
        Found(Same(5)).ShouldBe([CarelessIndex.Longstring, CarelessIndex.Variability, CarelessIndex.Contradictions], ignoreOrder: true, "its halves do not differ over scales");
        Found(Same(3)).ShouldBe([CarelessIndex.Longstring, CarelessIndex.Variability], ignoreOrder: true, "the middle contradicts nothing, and is the same after reversal");
        Found(Sheet([5, 1, 5, 1, 3, 3, 3, 3, 3, 3, 1, 5])).ShouldContain(CarelessIndex.Longstring, "six of twelve");
        Found(Sheet([5, 1, 5, 1, 3, 3, 3, 3, 3, 2, 1, 5])).ShouldNotContain(CarelessIndex.Longstring, "five of twelve");
        Found(Sheet([3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4])).ShouldContain(CarelessIndex.Variability);
        Found(Sheet([3, 3, 4, 3, 3, 3, 3, 3, 3, 3, 3, 4])).ShouldNotContain(CarelessIndex.Variability);
        Found(Sheet([5, 5, 5, 1, 3, 3, 3, 3, 1, 1, 1, 5])).ShouldContain(CarelessIndex.EvenOdd, "odd halves fall where even halves rise");
        Found(Sheet([1, 1, 1, 5, 3, 3, 3, 3, 5, 5, 5, 1])).ShouldContain(CarelessIndex.EvenOdd, "exactly opposite halves have no correction, and are no better for it");
        Found(Sheet([4, 5, 4, 5, 1, 2, 1, 2, 1, 5, 1, 2])).ShouldContain(CarelessIndex.Contradictions);
        Found(Sheet([4, 5, 4, 5, 1, 3, 1, 2, 1, 5, 1, 2])).ShouldNotContain(CarelessIndex.Contradictions, "one pair may be an honest mistake");
        Found(Careful(3, seconds: 1.99)).ShouldBe([CarelessIndex.Speed]);
        Found(Careful(3, seconds: 2)).ShouldBeEmpty();

        static IReadOnlySet<CarelessIndex> Found(IReadOnlyList<AnsweredItem> sheet) => CarelessIndices.Of([sheet], _scales, _opposites).Found[0];
    }

    [Fact]
    public void A_combination_that_nobody_else_gives_is_far()
    {
        // Everybody answers the second pair of items like the first, one person turns them round.
        var scale = new Scale("A", 1, 5, [.. Enumerable.Range(1, 10).Select(at => new ScaleItem($"A{at}", false))]);
        IReadOnlyList<AnsweredItem> Of(int seed, bool turned) =>
            [.. Enumerable.Range(1, 10).Select(at => new AnsweredItem($"A{at}", at <= 8 ? 1 + (seed * at + seed / at) % 5 : at == 9 ? 1 + seed % 5 : turned ? 5 - seed % 5 : Math.Clamp(1 + seed % 5 + seed % 7 / 6, 1, 5)))];

        var (found, withoutDistance) = CarelessIndices.Of([.. Enumerable.Range(0, 200).Select(seed => Of(seed, turned: seed == 100))], [scale], []);

        withoutDistance.ShouldBeFalse();
        found.Select((indices, at) => (indices, at)).Where(one => one.indices.Contains(CarelessIndex.Distance)).Select(one => one.at).ShouldBe([100]);
    }

    [Fact]
    public void One_index_alone_is_never_careless()
    {
        CarelessIndices.AreTogether(new HashSet<CarelessIndex>()).ShouldBeFalse();
        CarelessIndices.AreTogether(new HashSet<CarelessIndex> { CarelessIndex.Speed }).ShouldBeFalse();
        CarelessIndices.AreTogether(new HashSet<CarelessIndex> { CarelessIndex.Speed, CarelessIndex.EvenOdd }).ShouldBeTrue();
    }

    [Fact]
    public void Who_answered_fewer_than_ten_is_not_judged()
    {
        CarelessIndices.Of([[.. Same(5).Take(9)]], _scales, _opposites).Found[0].ShouldBeEmpty();
        CarelessIndices.Of([[.. Same(5).Take(10)]], _scales, _opposites).Found[0].ShouldNotBeEmpty();
    }

    // reference_synthetic.json: two straight-liners among 46 complete respondents, and nobody else with two indices.
    [Fact]
    public void Of_the_complete_simulated_respondents_the_two_straight_liners_are_careless()
    {
        IReadOnlyList<Scale> scales = [.. SyntheticScan.Instance.Scales.Values];
        var rows = SyntheticScan.Instance.Wave(1).Where(row => row.Answers.Count == 25).ToList();
        var known = ReferenceFile.Json("reference_synthetic.json").GetProperty("careless").GetProperty("rows").EnumerateArray()
            .Where(row => row.Number("longstring") >= 12.5 && row.Number("irv") < 0.3).Select(row => row.GetProperty("person").GetString()).ToList();

        var (found, withoutDistance) = CarelessIndices.Of([.. rows.Select(row => Asked(row, scales))], scales, []);

        withoutDistance.ShouldBeFalse();
        rows.Where((_, at) => CarelessIndices.AreTogether(found[at])).Select(row => row.Person).ShouldBe(known);
        known.Count.ShouldBe(2);
    }

    [Fact]
    public void The_simulated_wave_is_shown_with_and_without_but_only_to_whom_two_people_may_be_known()
    {
        IReadOnlyList<Scale> scales = [.. SyntheticScan.Instance.Scales.Values];
        var rows = SyntheticScan.Instance.Wave(1);
        IReadOnlyList<AnsweredItem>[] sheets = [.. rows.Select(row => Asked(row, scales))];
        var (found, _) = CarelessIndices.Of(sheets, scales, []);
        var careless = rows.Where((_, at) => CarelessIndices.AreTogether(found[at])).Select(row => row.Person).ToHashSet();

        var measured = CarelessSensitivity.Of(sheets, scales, [], threshold: 1);
        var result = measured.Value!.Value;

        measured.N.ShouldBe(rows.Count);
        measured.Notes.ShouldBe([]);
        result.Careless.ShouldBe(careless.Count);
        careless.Count.ShouldBeInRange(2, 4);
        foreach (var scale in result.Scales)
        {
            var scores = SyntheticScan.Instance.Scores(scale.Scale, 1);
            scale.Everybody.ShouldBe(Descriptive.Mean([.. scores.Values]));
            scale.WithoutCareless.ShouldBe(Descriptive.Mean([.. scores.Where(person => !careless.Contains(person.Key)).Select(person => person.Value)]));
            scale.IsWorthMentioning.ShouldBeFalse();
        }

        var withheld = CarelessSensitivity.Of(sheets, scales, [], FivePeople).Value!.Value;
        withheld.Careless.ShouldBeNull();
        withheld.Scales.ShouldAllBe(scale => scale.Everybody.HasValue && scale.WithoutCareless == Measured<double>.Missing(Reason.PrivacyRemainder, 0) && scale.Difference == null && !scale.IsWorthMentioning);
    }

    [Theory]
    [InlineData(20, 0, true)]
    [InlineData(20, 4, false)]
    [InlineData(20, 5, true)]
    [InlineData(5, 20, true)]
    [InlineData(4, 20, false)]
    [InlineData(0, 20, false)] // everybody would be named
    public void Nobody_is_left_out_by_fewer_than_the_threshold_nor_left_in(int careful, int straight, bool shown)
    {
        var result = Sensitivity([.. Enumerable.Range(0, careful).Select(seed => Careful(seed)), .. Enumerable.Repeat(Same(5), straight)]);

        result.Careless.ShouldBe(shown ? straight : null);
        result.Indices.Single(count => count.Index == CarelessIndex.Longstring).People.ShouldBe(shown ? straight : null);
        result.Scales.ShouldAllBe(scale => scale.WithoutCareless.HasValue == shown);
        result.Scales.ShouldAllBe(scale => scale.Everybody.HasValue);
    }

    // By hand: straight-liners on 5 have 75 on every scale (one of four items is reversed).
    [Fact]
    public void A_difference_of_more_than_two_points_is_worth_mentioning()
    {
        var result = Sensitivity([.. Enumerable.Range(0, 20).Select(seed => Careful(seed)), .. Enumerable.Repeat(Same(5), 6)]);

        foreach (var scale in result.Scales)
        {
            scale.WithoutCareless.N.ShouldBe(20);
            scale.Everybody.Value!.Value.ShouldBe((20 * scale.WithoutCareless.Value!.Value + 6 * 75) / 26, 1e-9);
            scale.Difference!.Value.ShouldBe(scale.WithoutCareless.Value!.Value - scale.Everybody.Value.Value, 1e-12);
            scale.IsWorthMentioning.ShouldBe(Math.Abs(scale.Difference.Value) > 2);
        }

        result.Scales.Select(scale => scale.IsWorthMentioning).ShouldBe([true, true, true]);
        new ScaleSensitivity("A", Measured<double>.Of(60, 9), Measured<double>.Of(62, 8)).IsWorthMentioning.ShouldBeFalse();
        new ScaleSensitivity("A", Measured<double>.Of(60, 9), Measured<double>.Of(57.9, 8)).IsWorthMentioning.ShouldBeTrue();
    }

    [Fact]
    public void Without_careless_answers_both_means_are_the_same()
    {
        var result = Sensitivity([.. Enumerable.Range(0, 20).Select(seed => Careful(seed))]);

        result.Careless.ShouldBe(0);
        result.Indices.Select(count => (count.Index, count.People)).ShouldBe(Enum.GetValues<CarelessIndex>().Select(index => (index, (int?)0)));
        result.Scales.ShouldAllBe(scale => scale.Difference == 0 && scale.WithoutCareless == scale.Everybody);
    }

    [Fact]
    public void A_scale_that_few_people_answered_is_withheld_by_itself()
    {
        IReadOnlyList<AnsweredItem> WithoutC(int seed) => [.. Careful(seed).Where(one => one.Item[0] != 'C')];
        var result = Sensitivity([.. Enumerable.Range(0, 20).Select(WithoutC), .. Enumerable.Range(0, 4).Select(seed => Careful(seed))]);

        result.Scales.Select(scale => scale.Everybody.Reason).ShouldBe([Reason.None, Reason.None, Reason.PrivacyMinN]);
        result.Scales[2].WithoutCareless.ShouldBe(Measured<double>.Missing(Reason.PrivacyMinN, 0));
    }

    [Fact]
    public void Nobody_and_too_few_people_say_so()
    {
        Of([], FivePeople).ShouldBe(Measured<CarelessSensitivityResult>.Missing(Reason.NZero, 0));
        Of([Careful(1), Careful(2), Careful(3), Careful(4)], FivePeople).ShouldBe(Measured<CarelessSensitivityResult>.Missing(Reason.PrivacyMinN, 0));
        Of([.. Enumerable.Range(0, 5).Select(seed => Careful(seed))], FivePeople).Notes.ShouldBe([Reason.Singular], "five people and twelve items");
        Should.Throw<ArgumentOutOfRangeException>(() => Of([Careful(1)], 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Of([Same(6)], 1));
        Should.Throw<ArgumentOutOfRangeException>(() => Of([Careful(1, seconds: -1)], 1));
        Should.Throw<ArgumentException>(() => Of([[.. Careful(1), new AnsweredItem("A1", 3)]], 1));

        static Measured<CarelessSensitivityResult> Of(IReadOnlyList<AnsweredItem>[] sheets, int threshold) => CarelessSensitivity.Of(sheets, _scales, _opposites, threshold);
    }

    [Fact]
    public void Items_of_other_scales_and_opposites_that_were_not_asked_do_nothing()
    {
        IReadOnlyList<AnsweredItem>[] sheets = [.. Enumerable.Range(0, 20).Select(seed => Careful(seed)), .. Enumerable.Repeat(Same(5), 6)];
        IReadOnlyList<AnsweredItem>[] more = [.. sheets.Select(sheet => (IReadOnlyList<AnsweredItem>)[new AnsweredItem("X1", 10), .. sheet.Take(5), new AnsweredItem("X2", 7), .. sheet.Skip(5)])];

        Texts(CarelessSensitivity.Of(more, _scales, [.. _opposites, new("X1", "X2"), new("A1", "X1")], FivePeople).Value!.Value).ShouldBe(Texts(Sensitivity(sheets)));
    }

    [Fact]
    public void The_order_of_people_does_not_show()
    {
        IReadOnlyList<AnsweredItem>[] sheets = [.. Enumerable.Range(0, 30).Select(seed => Careful(seed)), .. Enumerable.Repeat(Same(5), 6)];

        Texts(Sensitivity([.. sheets.Reverse()])).ShouldBe(Texts(Sensitivity(sheets)));
    }

    // An index takes plain numbers, the wave gives counts; no public type ties an index to a person.
    [Fact]
    public void Nothing_that_leaves_the_module_says_whose_answers_are_careless()
    {
        var types = typeof(CarelessSensitivity).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(CarelessSensitivity).Namespace).ToList();
        var members = types.SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance)).Select(member => member.ToString()!).ToList();

        members.ShouldNotBeEmpty();
        members.ShouldAllBe(member => !member.Contains("ISet", StringComparison.Ordinal) && !member.Contains("IReadOnlySet", StringComparison.Ordinal) && !member.Contains("IReadOnlyList`1[System.Boolean]", StringComparison.Ordinal));
        types.ShouldNotContain(type => type.GetProperties().Any(property => property.Name.Contains("Person", StringComparison.Ordinal) || property.Name.Contains("Respondent", StringComparison.Ordinal)));
    }

    private static CarelessSensitivityResult Sensitivity(IReadOnlyList<AnsweredItem>[] sheets) => CarelessSensitivity.Of(sheets, _scales, _opposites, FivePeople).Value!.Value;

    private static IReadOnlyList<string> Texts(CarelessSensitivityResult result) =>
        [$"{result.Careless}", .. result.Indices.Select(count => $"{count}"), .. result.Scales.Select(scale => $"{scale}")];

    private static IReadOnlyList<AnsweredItem> Asked(SyntheticScan.Row row, IReadOnlyList<Scale> scales) =>
        [.. scales.SelectMany(scale => scale.Items).Where(item => row.Answers.ContainsKey(item.Id)).Select(item => new AnsweredItem(item.Id, row.Answers[item.Id]))];
}
