using LdRoi.Bot.Programmes.Measures;
using LdRoi.Bot.Programmes.Study;
using LdRoi.Measurement;
using LdRoi.Measurement.Evaluation;
using LdRoi.Measurement.Roi;

namespace LdRoi.Bot.Tests.Programmes;

/// <summary>How figures of teams add up to what a measure gained.</summary>
public sealed class StudyWeightsTests
{
    private static readonly StandardValue Worth = new(Money.Euro(40_000), ValueNature.ContributionMargin, ConversionSource.StandardValue, "Financiën", new DateOnly(2026, 1, 1), "jaarverslag");

    [Fact]
    public void A_rate_weighs_by_people_so_that_a_small_team_does_not_speak_for_a_large_one()
    {
        // +30 % of 5 people and +2 % of 50: 250 points of people, not 16 % of 55.
        var measure = StudyMeasures.Of(
            MeasureCatalogue.Find("productivity")!, [new StudyTeam(0, 13, 5), new StudyTeam(1, 13, 50)],
            [new TeamMonth(0, 12, 100), new TeamMonth(0, 13, 130), new TeamMonth(1, 12, 100), new TeamMonth(1, 13, 102)], [Worth], isInfluenceNew: false, [], seed: 1, draws: 10);

        decimal.Round(measure.Valuations.ShouldHaveSingleItem().Value!.Value.Amount.Amount, 6).ShouldBe(40_000m * 2.5m);
    }

    [Fact]
    public void Beside_teams_that_stay_as_they_were_a_rate_is_due_to_the_programme_as_far_as_it_changed_and_no_further()
    {
        var measure = StudyMeasures.Of(
            MeasureCatalogue.Find("productivity")!, [new StudyTeam(0, 13, 5), new StudyTeam(1, 13, 50), new StudyTeam(2, null, 0), new StudyTeam(3, null, 0)],
            [.. Months(0, 1, 12, 100), .. Months(0, 13, 24, 130), .. Months(1, 1, 12, 100), .. Months(1, 13, 24, 102), .. Months(2, 1, 24, 80), .. Months(3, 1, 24, 120)],
            [Worth], isInfluenceNew: false, [], seed: 1, draws: 10);

        Counted(measure, IsolationTechnique.ControlGroup).ShouldBe(40_000m * 2.5m);
    }

    [Theory]
    [InlineData(13, 24)]
    [InlineData(7, 24)]
    [InlineData(1, 14)]
    public void A_team_that_keeps_its_books_for_other_months_is_no_change(int from, int to)
    {
        // Everybody as before: ten errors a month, a hundred in a large team of which some months are there.
        var flat = StudyMeasures.Of(
            MeasureCatalogue.Find("error_rate")!, [new StudyTeam(0, 13, 5), new StudyTeam(1, 13, 5), new StudyTeam(2, null, 0), new StudyTeam(3, null, 0), new StudyTeam(4, 13, 5)],
            [.. Months(0, 1, 24, 10), .. Months(1, 1, 24, 10), .. Months(2, 1, 24, 10), .. Months(3, from, to, 100), .. Months(4, from, to, 1_000)],
            [Worth], isInfluenceNew: false, [], seed: 1, draws: 10);

        Counted(flat, IsolationTechnique.ControlGroup).ShouldBe(0);
    }

    [Fact]
    public void Teams_of_which_no_month_lies_before_are_none_to_compare_with_and_that_is_what_is_said()
    {
        var measure = StudyMeasures.Of(
            MeasureCatalogue.Find("error_rate")!, [new StudyTeam(0, 13, 5), new StudyTeam(1, null, 0)], [.. Months(0, 1, 24, 10), .. Months(1, 13, 24, 10)], [Worth],
            isInfluenceNew: false, [], seed: 1, draws: 10);

        Methods(measure).Single(method => method.Technique == IsolationTechnique.ControlGroup).Amount.Reason.ShouldBe(Reason.OneGroup);
    }

    [Theory]
    [InlineData(13, 24)]
    [InlineData(16, 24)]
    [InlineData(1, 14)]
    public void Nor_is_it_where_one_group_starts_after_another(int from, int to)
    {
        var flat = StudyMeasures.Of(
            MeasureCatalogue.Find("error_rate")!, [new StudyTeam(0, 13, 5), new StudyTeam(1, 13, 5), new StudyTeam(2, 19, 5), new StudyTeam(3, 19, 0)],
            [.. Months(0, 1, 24, 10), .. Months(1, 1, 24, 10), .. Months(2, 1, 24, 10), .. Months(3, from, to, 100)], [Worth], isInfluenceNew: false, [], seed: 1, draws: 100);

        Counted(flat, IsolationTechnique.StaggeredStart).ShouldBe(0);
    }

    [Fact]
    public void The_month_in_the_middle_of_which_a_team_starts_is_neither_before_nor_after()
    {
        // Eight errors less from 15 January on; half of that month's.
        var starts = new DateOnly(2026, 1, 15);
        var team = StudyTeam.From(0, starts, 5);
        var january = StudyTeam.MonthOf(starts);
        var measure = StudyMeasures.Of(
            MeasureCatalogue.Find("error_rate")!, [team, new StudyTeam(1, null, 0)],
            [
                .. Months(0, january - 6, january - 1, 30), new TeamMonth(0, january, 26), .. Months(0, january + 1, january + 6, 22), .. Months(1, january - 6, january + 6, 30),
            ],
            [Worth], isInfluenceNew: false, [], seed: 1, draws: 10);

        measure.Valuations.ShouldHaveSingleItem().Value!.Value.Amount.Amount.ShouldBe(8 * 12 * 40_000m);
        Counted(measure, IsolationTechnique.ControlGroup).ShouldBe(8 * 12 * 40_000m);
    }

    [Fact]
    public void More_work_that_is_worth_the_margin_on_it_does_not_count_beside_what_is_sold()
    {
        var margin = Benefit("productivity", Worth);
        margin.ShouldBe(Benefit("revenue", Worth));
        var time = Benefit("productivity", Worth with { Nature = ValueNature.LoadedTime });
        time.ShouldBe(Benefit("hours_saved", Worth with { Nature = ValueNature.LoadedTime }));
        time.ShouldNotBe(margin);

        static string? Benefit(string code, StandardValue worth) => StudyMeasures.Of(
            MeasureCatalogue.Find(code)!, [new StudyTeam(0, 13, 5)], [new TeamMonth(0, 12, 100), new TeamMonth(0, 13, 130)], [worth], isInfluenceNew: false, [], seed: 1, draws: 10).Benefit;
    }

    private static IEnumerable<TeamMonth> Months(int team, int from, int to, decimal value) => Enumerable.Range(from, to - from + 1).Select(month => new TeamMonth(team, month, value));

    private static decimal Counted(ImpactMeasure measure, IsolationTechnique technique) =>
        decimal.Round(Methods(measure).Single(method => method.Technique == technique).Amount.Value!.Value.Amount, 4);

    private static IReadOnlyList<MethodLine> Methods(ImpactMeasure measure) => RoiStatement.Of(
        new Programme
        {
            Name = "weights", Participants = 55, Start = new DateOnly(2026, 1, 1), End = new DateOnly(2026, 1, 31),
            Costs = new CostLedger(Currency.Euro, [.. Enum.GetValues<CostCategory>().Select(category => CostLine.None(category, Currency.Euro, "none"))]),
            Measures = [measure],
        },
        seed: 1, draws: 100).Lines[0].Methods;
}
