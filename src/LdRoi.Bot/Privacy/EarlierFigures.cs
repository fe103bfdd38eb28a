using LdRoi.Bot.People;
using LdRoi.Bot.Scan;
using LdRoi.Measurement.Confidentiality;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Bot.Privacy;

/// <summary>What was shown of one scale in earlier waves, and who was behind each of those figures.</summary>
internal sealed class EarlierFigures
{
    private readonly ILookup<TeamId, ReleasedFigure> _ofTeam;
    private readonly Dictionary<(WaveId Wave, TeamId Team), ReleasedFigure> _numbers;
    private readonly IReadOnlySet<WaveId> _sameQuestions;
    private readonly Dictionary<WaveId, ScaleRelease> _releases;

    /// <param name="shown">Newest first.</param>
    /// <param name="sameQuestions">Waves that asked the same version: a change is measured from those only.</param>
    /// <param name="release">The scale in an earlier wave, as it would be released in the teams of today.</param>
    public EarlierFigures(IReadOnlyCollection<ReleasedFigure> shown, IReadOnlySet<WaveId> sameQuestions, Func<WaveId, ScaleRelease> release)
    {
        _ofTeam = shown.ToLookup(figure => figure.TeamId);
        _numbers = shown.Where(figure => figure.Mean is not null).ToDictionary(figure => (figure.WaveId, figure.TeamId));
        _sameQuestions = sameQuestions;
        _releases = shown.Select(figure => figure.WaveId).Distinct().ToDictionary(wave => wave, release);
    }

    /// <summary>Newest first.</summary>
    public IEnumerable<ReleasedFigure> Of(TeamId team) => _ofTeam[team];

    public ReleasedFigure? LastWithSameQuestions(TeamId team) => _ofTeam[team].FirstOrDefault(figure => _sameQuestions.Contains(figure.WaveId));

    public ScaleRelease ReleaseOf(ReleasedFigure figure) => _releases[figure.WaveId];

    /// <summary>The same people as then, or at least a group of others; after a reorganisation the team of then is no longer the team of now.</summary>
    public bool IsComparable(TeamScores now, ReleasedFigure earlier, int threshold) =>
        ReleaseOf(earlier).ScoresIn(earlier.TeamId) is var then && IsBehind(then, earlier)
        && Comparability.SameOrFarEnough(then.People, now.People, threshold);

    /// <summary>
    /// After a reorganisation nearly the same people may stand under another name: beside the number of then, the new one
    /// would be about the few by whom they differ.
    /// </summary>
    public bool HoldNearlyAnotherTeam(TeamScores now, TeamId team, int threshold)
    {
        // Whoever differs by fewer than the threshold holds at least one of as many as that.
        return (
            from release in _releases
            from other in now.People.Take(threshold).SelectMany(release.Value.TeamsOf).Distinct()
            where other != team && _numbers.TryGetValue((release.Key, other), out var figure) && Math.Abs(figure.Respondents - now.Count) < threshold
            let then = release.Value.ScoresIn(other)
            where IsBehind(then, _numbers[(release.Key, other)])
            select then).Any(then => !Comparability.SameOrFarEnough(then.People, now.People, threshold));
    }

    /// <summary>Whether a number rested on these people: teams may have changed places since. Other questions gave another number.</summary>
    private bool IsBehind(TeamScores people, ReleasedFigure figure) =>
        people.Count == figure.Respondents
        && (figure.Mean is not { } mean || !_sameQuestions.Contains(figure.WaveId) || ScaleFigures.Whole(Descriptive.Mean(people.Values).Value) == mean);
}
