using LdRoi.Bot.People;
using LdRoi.Measurement;
using LdRoi.Measurement.Confidentiality;
using TeamTree = LdRoi.Bot.People.TeamTree;

namespace LdRoi.Bot.Privacy;

/// <summary>Which teams a figure about some people may be shown of, and on whom it then rests. It depends on who is in which group, never on what they said.</summary>
/// <typeparam name="T">What is known of one person.</typeparam>
internal sealed class GroupShares<T>
{
    private readonly TeamTree _tree;
    private readonly ILookup<TeamId, T> _direct;
    private readonly TreeRelease _release;

    public GroupShares(TeamTree tree, IReadOnlyCollection<T> people, Func<T, TeamId> teamOf, Func<T, bool> isReader, int threshold)
    {
        _tree = tree;
        _direct = people.ToLookup(teamOf);
        var groups = tree.All.Select(team => new TreeGroup(
            team.Id.ToString(), team.ParentId?.ToString(), _direct[team.Id].Count(), _direct[team.Id].Count(isReader))).ToList();
        _release = StrictRemainder.Release(groups, threshold);
        if (StrictRemainder.Violations(groups, _release, threshold).Count > 0)
        {
            throw new InvalidOperationException("The release would give a small group away.");
        }
    }

    public Reason? WhyWithheld(Team team) => _release.Groups[team.Id.ToString()] is { IsShown: false, Reason: var reason } ? reason : null;

    /// <summary>The team and those below it whose own people count.</summary>
    public IEnumerable<TeamId> Counted(Team team) =>
        _tree.WithDescendants(team).Where(below => _release.Groups[below.Id.ToString()].DirectCounted).Select(below => below.Id);

    /// <summary>On whom the team's figure rests.</summary>
    public IReadOnlyList<T> In(Team team) => [.. Counted(team).SelectMany(below => _direct[below])];
}
