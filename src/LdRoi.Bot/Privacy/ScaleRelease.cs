using LdRoi.Bot.People;
using LdRoi.Measurement;
using LdRoi.Measurement.Confidentiality;
using LdRoi.Measurement.Scan;
using LdRoi.Measurement.Statistics;
using TeamTree = LdRoi.Bot.People.TeamTree;

namespace LdRoi.Bot.Privacy;

/// <summary>One scale in one wave: who counts where, what may be shown, and the spread that small teams borrow.</summary>
internal sealed class ScaleRelease
{
    private readonly TeamTree _tree;
    private readonly ILookup<TeamId, KeyValuePair<RespondentId, double>> _direct;
    private readonly ILookup<TeamId, RespondentId> _invited;
    private readonly TreeRelease _release;
    private readonly IReadOnlyDictionary<RespondentId, Place> _places;
    private readonly IReadOnlyDictionary<RespondentId, double> _all;
    private readonly Dictionary<ScaleRelease, PooledSpread?> _differences = [];
    private readonly Dictionary<TeamId, TeamScores> _scores = [];

    public ScaleRelease(
        TeamTree tree, IReadOnlyDictionary<RespondentId, Place> places, IReadOnlyDictionary<RespondentId, double> scores, int threshold)
    {
        _tree = tree;
        (_places, _all) = (places, scores);
        _invited = places.Where(place => place.Value.Team is not null).ToLookup(place => place.Value.Team!.Value, place => place.Key);
        _direct = scores.Where(score => places[score.Key].Team is not null).ToLookup(score => places[score.Key].Team!.Value);
        var groups = tree.All.Select(team => new TreeGroup(
            Name(team.Id), team.ParentId is { } parent ? Name(parent) : null, _direct[team.Id].Count(),
            _direct[team.Id].Count(score => places[score.Key].IsReader))).ToList();
        _release = StrictRemainder.Release(groups, threshold);
        if (StrictRemainder.Violations(groups, _release, threshold).Count > 0)
        {
            throw new InvalidOperationException("The release would give a small group away.");
        }

        Pooled = WithinGroups.Pool(Counted.Select(team => (IReadOnlyCollection<double>)[.. _direct[team.Id].Select(score => score.Value)]));
    }

    public PooledSpread? Pooled { get; }

    /// <summary>Teams whose direct people's answers are in some figure.</summary>
    private IEnumerable<Team> Counted => _tree.All.Where(team => _release.Groups[Name(team.Id)].DirectCounted);

    /// <summary>How many people the team's figure could rest on; who leads the team is not among them.</summary>
    public int InvitedIn(Team team) =>
        _tree.WithDescendants(team).Where(below => _release.Groups[Name(below.Id)].DirectCounted).Sum(below => _invited[below.Id].Count());

    /// <summary>Those people.</summary>
    public IReadOnlySet<RespondentId> PeopleInvitedIn(TeamId team) =>
        _tree.WithDescendants(_tree[team]).Where(below => _release.Groups[Name(below.Id)].DirectCounted).SelectMany(below => _invited[below.Id]).ToHashSet();

    public Reason? WhyWithheld(Team team) => _release.Groups[Name(team.Id)] is { IsShown: false, Reason: var reason } ? reason : null;

    /// <summary>The scores that are left when readers subtract their own.</summary>
    public IReadOnlyCollection<double> Others(IEnumerable<KeyValuePair<RespondentId, double>> scores) =>
        [.. scores.Where(score => !_places[score.Key].IsReader).Select(score => score.Value)];

    /// <summary>The scores that some figure may rest on, by the team that they count in first.</summary>
    public IEnumerable<IGrouping<TeamId, KeyValuePair<RespondentId, double>>> ScoresByTeam => _direct.Where(team => _release.Groups[Name(team.Key)].DirectCounted);

    /// <summary>The team that somebody counts in, and all around it.</summary>
    public IEnumerable<TeamId> TeamsOf(RespondentId person)
    {
        for (var team = _places.GetValueOrDefault(person)?.Team; team is { } id; team = _tree[id].ParentId)
        {
            yield return id;
        }
    }

    /// <summary>The scores of everybody who counts in the team and below it.</summary>
    public TeamScores ScoresIn(TeamId team)
    {
        if (!_scores.TryGetValue(team, out var scores))
        {
            _scores[team] = scores = new TeamScores(
                _tree.WithDescendants(_tree[team]).Where(below => _release.Groups[Name(below.Id)].DirectCounted).SelectMany(below => _direct[below.Id]));
        }

        return scores;
    }

    /// <summary>The spread within teams of each person's change since an earlier wave.</summary>
    public PooledSpread? PooledDifferences(ScaleRelease earlier)
    {
        if (!_differences.TryGetValue(earlier, out var pooled))
        {
            _differences[earlier] = pooled = WithinGroups.Pool(Counted.Select(team => (IReadOnlyCollection<double>)ScoreChanges.Differences(
                _direct[team.Id].Where(score => earlier._all.ContainsKey(score.Key)).ToDictionary(score => score.Key, score => earlier._all[score.Key]),
                _direct[team.Id].ToDictionary(score => score.Key, score => score.Value))));
        }

        return pooled;
    }

    private static string Name(TeamId id) => id.ToString();
}
