using CsCheck;
using LdRoi.Measurement.Confidentiality;

namespace LdRoi.Measurement.Tests.Confidentiality;

public sealed class StrictRemainderProperties
{
    private const int Small = 8; // atoms for the brute-force twin: 255 sets each
    private const int Large = 40;

    private static readonly Gen<int> _thresholds = Gen.Int[1, 12];

    [Fact]
    public void A_release_never_gives_too_few_people_away() =>
        Gen.Select(RandomTrees.Of(Large), _thresholds).Sample((tree, threshold) =>
            StrictRemainder.Violations(tree, StrictRemainder.Release(tree, threshold), threshold).Count == 0, iter: 5_000);

    [Fact]
    public void No_combination_of_shown_numbers_rests_on_too_few_people() =>
        Gen.Select(RandomTrees.Of(Small), _thresholds).Sample((tree, threshold) =>
            SupportRuleTwin.IsClean(tree, StrictRemainder.Release(tree, threshold), threshold), iter: 400);

    [Fact]
    public void The_audit_agrees_with_brute_force_on_any_release_whatever() =>
        Gen.Select(RandomTrees.Of(Small - 1), _thresholds, Gen.Bool.Array[Small], Gen.Int[0, 3].Array[Small]).Sample((tree, threshold, shown, left) =>
        {
            var any = new TreeRelease(tree.Select((group, node) => (group.Id, Decision: new GroupRelease(shown[node], 0, left[node] != 0, Reason.None)))
                .ToDictionary(group => group.Id, group => group.Decision));

            return (StrictRemainder.Violations(tree, any, threshold).Count == 0) == SupportRuleTwin.IsClean(tree, any, threshold);
        }, iter: 1_000);

    [Fact]
    public void The_order_of_input_makes_no_difference() =>
        Gen.Select(RandomTrees.WithAShuffledCopy(Large), _thresholds).Sample((trees, threshold) =>
            Same(StrictRemainder.Release(trees.Tree, threshold), StrictRemainder.Release(trees.Shuffled, threshold)), iter: 2_000);

    [Fact]
    public void A_higher_threshold_never_shows_more() =>
        Gen.Select(RandomTrees.Of(Large), _thresholds, Gen.Int[1, 8]).Sample((tree, threshold, more) =>
            Shown(StrictRemainder.Release(tree, threshold + more)).IsSubsetOf(Shown(StrictRemainder.Release(tree, threshold))), iter: 5_000);

    // More than this cannot be promised: readers in one team may make it the smallest, and then its sibling is no longer the one to be withheld.
    [Fact]
    public void With_readers_whatever_is_too_small_stays_too_small_and_the_release_is_clean_by_the_rule_without_readers() =>
        Gen.Select(RandomTrees.Of(Large), _thresholds).Sample((tree, threshold) =>
        {
            TreeGroup[] withoutReaders = [.. tree.Select(group => group with { DirectReaders = 0 })];
            var release = StrictRemainder.Release(tree, threshold);
            var plain = StrictRemainder.Release(withoutReaders, threshold);

            return plain.Groups.Where(group => group.Value.Reason == Reason.PrivacyMinN).All(group => release.Groups[group.Key].Reason == Reason.PrivacyMinN)
                && StrictRemainder.Violations(withoutReaders, release, threshold).Count == 0;
        }, iter: 2_000);

    // One colluder's answer is like one reader's: every calculation still rests on the threshold less one.
    [Fact]
    public void With_one_person_who_talks_every_number_still_rests_on_one_fewer_than_the_threshold() =>
        Gen.Select(RandomTrees.Of(Small), Gen.Int[2, 8], Gen.Int[0, Small - 1]).Sample((tree, threshold, place) =>
        {
            var release = StrictRemainder.Release(tree, threshold);
            var talker = place % tree.Length;
            TreeGroup[] withTalker =
            [
                .. tree.Select((group, node) => node == talker && group.DirectReaders < group.Direct ? group with { DirectReaders = group.DirectReaders + 1 } : group),
            ];

            return SupportRuleTwin.IsClean(withTalker, release, threshold - 1);
        }, iter: 300);

    [Fact]
    public void A_shown_group_rests_on_enough_people_and_says_how_many() =>
        Gen.Select(RandomTrees.Of(Large), _thresholds).Sample((tree, threshold) =>
        {
            var release = StrictRemainder.Release(tree, threshold);
            foreach (var (id, group) in release.Groups)
            {
                var people = tree.Where(one => release.Groups[one.Id].DirectCounted && IsWithin(one, id)).ToArray();
                (group.Reason == Reason.None).ShouldBe(group.IsShown);
                group.Respondents.ShouldBe(group.IsShown ? people.Sum(one => one.Direct) : 0);
                if (group.IsShown) people.Sum(one => one.Direct - one.DirectReaders).ShouldBeGreaterThanOrEqualTo(threshold);
            }

            bool IsWithin(TreeGroup? node, string id)
            {
                while (node is not null && node.Id != id) node = tree.SingleOrDefault(other => other.Id == node.ParentId);
                return node is not null;
            }
        }, iter: 500);

    [Fact]
    public void Answers_are_left_out_only_where_their_own_node_is_in_the_way() =>
        Gen.Select(RandomTrees.Of(Large), _thresholds).Sample((tree, threshold) =>
        {
            var release = StrictRemainder.Release(tree, threshold);
            return tree.Where(group => !release.Groups[group.Id].DirectCounted).All(group =>
                group.Direct > 0 && group.Direct - group.DirectReaders < threshold && tree.Any(child => child.ParentId == group.Id));
        }, iter: 2_000);

    private static HashSet<string> Shown(TreeRelease release) => [.. release.Groups.Where(group => group.Value.IsShown).Select(group => group.Key)];

    private static bool Same(TreeRelease one, TreeRelease other) =>
        one.Groups.Count == other.Groups.Count && one.Groups.All(group => other.Groups[group.Key] == group.Value);
}
