using LdRoi.Measurement;
using LdRoi.Measurement.Scan;

namespace LdRoi.Bot.Privacy;

/// <summary>
/// What a member of a team may see of its figure. A member knows one answer that other readers do not know: the own one. So
/// whatever is seen must still say nothing of single others once that answer is taken out:
/// <list type="bullet">
/// <item>one answer more than the threshold is needed, whoever asks (the others are then as many as for any reader);</item>
/// <item>the figure must hold the own score: whoever sees two waves of a team is then among those who came or went in neither,
/// so what is left of comparing them is about as many others as for any reader, or about nobody;</item>
/// <item>the others' mean, worked out from the figure as it is shown, must not lie at an end of the scale: there a mean, or a
/// band, tells nearly what each of them answered;</item>
/// <item>a change tells the earlier figure too, so it takes the same of the earlier wave.</item>
/// </list>
/// A member reads this one team of the tree, so there is nothing to subtract from it.
/// </summary>
internal static class MemberView
{
    /// <param name="profile">The member's own, of the figure's wave.</param>
    /// <param name="wasInTeam">Whether the member's answers counted in the same team in the profile's earlier wave.</param>
    public static ReleasedFigure Of(ReleasedFigure figure, OwnProfile profile, bool wasInTeam)
    {
        if (figure.Withheld is not null)
        {
            return figure;
        }

        if (profile.Scores.GetValueOrDefault(figure.ScaleCode) is not { } own)
        {
            return Without(figure, Reason.HalfRule);
        }

        if (figure.Respondents <= profile.Wave.Threshold || GivesOthersAway(figure, own.Score))
        {
            return Without(figure, Reason.PrivacyMinN);
        }

        return wasInTeam && own.Before is not null && figure.PreviousWaveId == profile.Earlier?.Id ? figure : WithoutChange(figure);
    }

    private static bool GivesOthersAway(ReleasedFigure figure, double own)
    {
        var (low, high) = figure.Mean is { } mean ? (mean - 0.5, mean + 0.5) : (figure.BandLow!.Value, figure.BandHigh!.Value);
        var margin = TeamScoring.MarginAtAnEnd(figure.Respondents - 1);
        return Others(high) <= ScanConstants.LowestScore + margin || Others(low) >= ScanConstants.HighestScore - margin;

        double Others(double mean) => ((mean * figure.Respondents) - own) / (figure.Respondents - 1);
    }

    private static ReleasedFigure Without(ReleasedFigure figure, Reason reason) =>
        new() { WaveId = figure.WaveId, TeamId = figure.TeamId, ScaleCode = figure.ScaleCode, Withheld = reason };

    private static ReleasedFigure WithoutChange(ReleasedFigure figure) => new()
    {
        WaveId = figure.WaveId, TeamId = figure.TeamId, ScaleCode = figure.ScaleCode, Respondents = figure.Respondents, Invited = figure.Invited,
        Mean = figure.Mean, Low = figure.Low, High = figure.High, BandLow = figure.BandLow, BandHigh = figure.BandHigh,
    };
}
