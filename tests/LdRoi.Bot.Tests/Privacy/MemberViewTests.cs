using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Measurement;
using LdRoi.Measurement.Scan;

namespace LdRoi.Bot.Tests.Privacy;

/// <summary>Somebody who knows one of the answers learns no more of the others than whoever knows none.</summary>
public sealed class MemberViewTests
{
    private static readonly Wave Now = Wave(1), Before = Wave(2);

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void One_answer_more_than_the_threshold_is_needed(int respondents, bool shown) =>
        IsShown(Figure(respondents, mean: 50), own: 50).ShouldBe(shown);

    [Theory]
    [InlineData(17, 100, false)] // (6 × 17 − 100) / 5: the others are at 0, and the member knows it of each
    [InlineData(17, 50, true)]
    [InlineData(83, 0, false)]
    [InlineData(83, 100, true)]
    [InlineData(22, 100, false)] // 22 may be 22.4: then the others are at 7, and none of the five can be above 35
    [InlineData(25, 100, true)]
    public void A_mean_that_leaves_the_others_at_an_end_of_the_scale_is_not_shown_to_whom_it_tells(double mean, double own, bool shown) =>
        IsShown(Figure(6, mean), own).ShouldBe(shown);

    [Theory]
    [InlineData(0, 10, 50, false)]
    [InlineData(0, 10, 0, true)]
    [InlineData(0, 20, 100, false)]
    [InlineData(80, 100, 0, false)]
    [InlineData(80, 100, 90, true)]
    public void A_band_is_no_better_at_that(int low, int high, double own, bool shown) =>
        IsShown(Figure(6, mean: null, low, high), own).ShouldBe(shown);

    [Fact]
    public void Whose_own_score_is_not_in_the_figure_does_not_see_it()
    {
        var profile = new OwnProfile(Now, Before, new Dictionary<string, OwnScore> { ["ID"] = new(50, 50) });
        MemberView.Of(Figure(9, mean: 50), profile, wasInTeam: true).Withheld.ShouldBe(Reason.HalfRule);
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public void A_change_is_for_whoever_was_in_both_figures(bool wasInTeam, bool scoredBefore, bool shown)
    {
        var profile = new OwnProfile(Now, Before, new Dictionary<string, OwnScore> { ["SL"] = new(50, scoredBefore ? 50 : null) });
        var seen = MemberView.Of(Figure(9, mean: 50), profile, wasInTeam);
        (seen.Change is not null, seen.Verdict is not null, seen.PreviousWaveId is not null, seen.Mean).ShouldBe((shown, shown, shown, 50));
    }

    [Fact]
    public void A_change_since_a_wave_in_which_one_took_no_part_is_not_shown()
    {
        var profile = new OwnProfile(Now, Wave(3), new Dictionary<string, OwnScore> { ["SL"] = new(50, 50) });
        MemberView.Of(Figure(9, mean: 50), profile, wasInTeam: true).Change.ShouldBeNull();
    }

    private static bool IsShown(ReleasedFigure figure, double own)
    {
        var seen = MemberView.Of(figure, new OwnProfile(Now, Before, new Dictionary<string, OwnScore> { ["SL"] = new(own, own) }), wasInTeam: true);
        (seen.Mean is null && seen.Low is null && seen.BandLow is null && seen.Change is null && seen.Respondents == 0).ShouldBe(seen.Withheld is not null);
        return seen.Withheld is null;
    }

    private static ReleasedFigure Figure(int respondents, double? mean, int? bandLow = null, int? bandHigh = null) => new()
    {
        WaveId = Now.Id, TeamId = default, ScaleCode = "SL", Respondents = respondents, Invited = 12, Mean = mean, BandLow = bandLow, BandHigh = bandHigh,
        PreviousWaveId = Before.Id, Change = mean is null ? null : 3, Verdict = mean is null ? null : Verdict.MuchTheSame,
    };

    private static Wave Wave(byte number) =>
        new() { Id = WaveId.Load(new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)), CampaignId = default, InstrumentVersion = "x", QuestionsPerCard = 3, Threshold = 5, State = WaveState.Closed };
}
