namespace LdRoi.Measurement.Confidentiality;

/// <summary>
/// Which numbers of a team tree may be shown together, so that no calculation with them rests on too few people.
/// In a pure tree that is the case exactly when, for every shown group, the people in it who are in no shown group below it are nobody or enough.
/// </summary>
/// <remarks>
/// Enough means: at least the threshold of people who are not readers themselves. The decision depends on who belongs where, never on what they answered and not on
/// who asks. Primary and complementary suppression: Hundepool et al. (2012), Statistical Disclosure Control; the order of suppression is ours.
/// </remarks>
public static class StrictRemainder
{
    /// <summary>
    /// Withholds groups until <see cref="Violations"/> finds nothing. First every group with too few people. Then, from the leaves up, for every shown group with an
    /// unsafe remainder: when the remainder is nobody but the people who belong to the node itself, their answers are left out of this node and of all above it;
    /// otherwise the smallest shown child (by others, people, id) is withheld, and when that consists of shown groups only, its own smallest child too, and so on down.
    /// </summary>
    /// <param name="tree">All nodes, any order. People per node who have a value.</param>
    /// <param name="threshold">Others needed, at least 1. The floor of the product is not applied here.</param>
    /// <returns>
    /// A decision per node, the same for any order of input; an empty tree gives an empty release. A higher threshold never shows a group that a lower one withholds.
    /// Answers left out may return under a higher threshold, where more is withheld beside them. Linear in the number of nodes.
    /// </returns>
    /// <exception cref="ArgumentException">An id occurs twice, a parent is unknown, there is a circle, or the counts of a node are impossible.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is below 1.</exception>
    public static TreeRelease Release(IReadOnlyCollection<TreeGroup> tree, int threshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        return RemainderSuppression.Release(TeamTree.Of(tree), threshold);
    }

    /// <summary>The sets of too few people that a release gives away; written apart from <see cref="Release"/>, to be run on whatever is about to be shown.</summary>
    /// <param name="tree">All nodes, any order.</param>
    /// <param name="release">A decision per node of the tree, from anywhere. Only what is shown and whose answers are counted is looked at.</param>
    /// <param name="threshold">Others needed, at least 1.</param>
    /// <returns>One entry per shown group with an unsafe remainder, or with nobody in it, by id; empty when the release is clean or shows nothing.</returns>
    /// <exception cref="ArgumentException">The tree is not a tree, or a node has no decision.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is below 1.</exception>
    public static IReadOnlyList<UnsafeRemainder> Violations(IReadOnlyCollection<TreeGroup> tree, TreeRelease release, int threshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        var teams = TeamTree.Of(tree);
        if (teams.Groups.FirstOrDefault(group => !release.Groups.ContainsKey(group.Id)) is { } undecided)
        {
            throw new ArgumentException($"Group {undecided.Id} has no decision.", nameof(release));
        }

        // Every counted person belongs to the lowest shown group around them: what is collected there is that group's remainder.
        var decisions = teams.Groups.Select(group => release.Groups[group.Id]).ToArray();
        var lowestShown = new int[teams.Groups.Count];
        var remainders = new Headcount[teams.Groups.Count];
        foreach (var node in teams.TopDown)
        {
            var parent = teams.Parents[node];
            lowestShown[node] = decisions[node].IsShown ? node : parent == TeamTree.NoParent ? TeamTree.NoParent : lowestShown[parent];
            if (decisions[node].DirectCounted && lowestShown[node] != TeamTree.NoParent) remainders[lowestShown[node]] += teams.Direct(node);
        }

        var within = new int[teams.Groups.Count];
        foreach (var node in teams.BottomUp)
        {
            within[node] = remainders[node].People + teams.Children[node].Sum(child => within[child]);
        }

        return
        [
            .. teams.TopDown
                .Where(node => decisions[node].IsShown && (within[node] == 0 || !remainders[node].IsSafe(threshold)))
                .Select(node => new UnsafeRemainder(teams.Groups[node].Id, remainders[node].People, remainders[node].Others))
                .OrderBy(found => found.GroupId, StringComparer.Ordinal),
        ];
    }
}
