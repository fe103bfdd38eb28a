using CsCheck;
using LdRoi.Measurement.Confidentiality;
using LdRoi.Measurement.Confidentiality.Audit;

namespace LdRoi.Measurement.Tests.Confidentiality.Audit;

public sealed class SupportRuleProperties
{
    private static readonly Gen<int> _thresholds = Gen.Int[1, 8];

    private static readonly Gen<(Atom[] Atoms, ReleasedRow[] Rows)> _fewPeople = RandomRows.Any(4).Select(system => (
        system.Atoms.Select(atom => atom with { People = [.. atom.People.Select(block => block with { People = Math.Min(block.People, 2), Readers = Math.Min(block.Readers, Math.Min(block.People, 2)) })] }).ToArray(),
        system.Rows));

    [Fact]
    public void Finds_exactly_the_minimal_sets_that_brute_force_finds_in_any_rows() =>
        Gen.Select(RandomRows.Any(7), _thresholds).Sample(AgreesWithBruteForce, iter: 800);

    [Fact]
    public void Finds_exactly_the_minimal_sets_that_brute_force_finds_in_a_tree_with_one_dimension() =>
        Gen.Select(RandomRows.WithOneDimension(), _thresholds, Gen.Int[0, int.MaxValue]).Sample((table, threshold, some) =>
            AgreesWithBruteForce((table.Atoms, [.. table.Rows.Where((_, at) => (some >> (at % 31)) % 4 != 0)]), threshold), iter: 300);

    [Fact]
    public void Finds_exactly_the_minimal_sets_that_brute_force_finds_over_two_waves_and_their_change() =>
        Gen.Select(RandomRows.WithTwoWaves(), _thresholds).Sample(AgreesWithBruteForce, iter: 200);

    // Every set of single persons, not of atoms: what is inside an atom is never told apart.
    [Fact]
    public void Rows_are_clean_exactly_when_no_small_set_of_single_persons_can_be_told_apart() =>
        Gen.Select(_fewPeople, Gen.Int[1, 5]).Sample((system, threshold) =>
            (SupportRule.Violations(system.Atoms, system.Rows, threshold).Count == 0) == BruteForce.IsCleanForPeople(system.Atoms, system.Rows, threshold), iter: 100);

    [Fact]
    public void An_unsafe_set_says_how_many_different_people_it_holds() =>
        Gen.Select(RandomRows.Any(7), _thresholds).Sample((system, threshold) => SupportRule.Violations(system.Atoms, system.Rows, threshold).All(set =>
        {
            var people = system.Atoms.Where(atom => set.Atoms.Contains(atom.Id)).SelectMany(atom => atom.People).DistinctBy(block => block.Id).ToList();
            return set.People == people.Sum(block => block.People) && set.Others == people.Sum(block => block.People - block.Readers) && set.Others < threshold && set.People > 0;
        }), iter: 300);

    [Fact]
    public void Neither_the_order_of_input_nor_a_hint_changes_what_is_found() =>
        Gen.Select(RandomRows.Any(7), _thresholds).SelectMany((system, threshold) => Gen.Select(
            Gen.Shuffle(system.Atoms.ToArray()), Gen.Shuffle(system.Rows.ToArray()), (atoms, rows) => (system, atoms, rows, threshold)))
        .Sample((system, atoms, rows, threshold) =>
            Written(SupportRule.Violations(system.Atoms, system.Rows, threshold)) == Written(SupportRule.Violations(atoms, [.. rows.Select(row => row with { PartOf = null })], threshold)), iter: 300);

    [Fact]
    public void A_common_factor_of_a_rows_weights_makes_no_difference() =>
        Gen.Select(RandomRows.Any(7), _thresholds, Gen.Long[2, 1_000_000]).Sample((system, threshold, factor) =>
            Written(SupportRule.Violations(system.Atoms, system.Rows, threshold)) == Written(SupportRule.Violations(
                system.Atoms, [.. system.Rows.Select(row => row with { Weights = row.Weights.ToDictionary(weight => weight.Key, weight => -factor * weight.Value) })], threshold)), iter: 200);

    [Fact]
    public void In_a_tree_it_says_the_same_as_the_strict_remainder() =>
        Gen.Select(RandomTrees.Of(12), Gen.Int[1, 12], Gen.Bool.Array[12]).Sample((tree, threshold, shown) =>
        {
            var release = new TreeRelease(tree.Select((group, at) => (group.Id, Decision: new GroupRelease(shown[at] && People(group.Id) > 0, 0, true, Reason.None)))
                .ToDictionary(group => group.Id, group => group.Decision));
            var rows = tree.Where(group => release.Groups[group.Id].IsShown).Select(group => ReleasedRow.Mean(group.Id, Within(group.Id).Select(one => one.Id), group.ParentId));

            return SupportRule.Violations([.. tree.Select(group => Atom.Of(group.Id, group.Direct, group.DirectReaders))], [.. rows], threshold).Count
                == StrictRemainder.Violations(tree, release, threshold).Count;

            int People(string id) => Within(id).Sum(group => group.Direct);

            IEnumerable<TreeGroup> Within(string id) => tree.Where(group => group.Id == id).Concat(tree.Where(group => group.ParentId == id).SelectMany(group => Within(group.Id)));
        }, iter: 300);

    // The people who told are no more than one; without them every set still holds the threshold less one.
    [Fact]
    public void With_one_person_who_tells_every_calculation_rests_on_one_fewer_than_the_threshold() =>
        Gen.Select(RandomRows.Any(7), Gen.Int[2, 8]).Sample((system, threshold) =>
        {
            var shown = RowSuppression.Release(system.Atoms, system.Rows, threshold).Shown;
            ReleasedRow[] rows = [.. system.Rows.Where(row => shown.Contains(row.Id))];
            return Blocks(system.Atoms).All(block => Collusion.Violations(system.Atoms, rows, block, threshold).Count == 0);
        }, iter: 200);

    // The known answers as rows of their own, each a person taken out of the block; sets that hold nobody else are what was told.
    [Fact]
    public void Leaving_somebody_out_is_the_same_as_knowing_their_answers() =>
        Gen.Select(RandomRows.Any(5), Gen.Int[2, 8], Gen.Int[0, 4]).Where(one => Blocks(one.Item1.Atoms).Length > 0).Sample((system, threshold, place) =>
        {
            var told = Blocks(system.Atoms)[place % Blocks(system.Atoms).Length];
            var split = system.Atoms.SelectMany(atom => atom.People.Any(block => block.Id == told)
                ? [atom with { People = [.. atom.People.Select(block => block.Id == told ? block with { People = block.People - 1, Readers = Math.Min(block.Readers, block.People - 1) } : block)] }, new Atom($"{atom.Id}!", [new PeopleBlock("told", 1, 1)])]
                : new[] { atom }).ToArray();
            var known = split.Where(atom => atom.Id.EndsWith('!')).Select(atom => ReleasedRow.Mean(atom.Id, [atom.Id]));
            var rows = system.Rows.Select(row => row with { Weights = split.ToDictionary(atom => atom.Id, atom => row.Weights.GetValueOrDefault(atom.Id.TrimEnd('!'))) });
            var byRows = SupportRule.Violations(split, [.. rows, .. known], threshold - 1).Where(set => !set.Atoms.All(atom => atom.EndsWith('!')));

            return Collusion.Violations(system.Atoms, system.Rows, told, threshold).Select(set => string.Join(',', set.Atoms)).ToHashSet()
                .SetEquals(byRows.Select(set => string.Join(',', set.Atoms)));
        }, iter: 200);

    private static string[] Blocks(Atom[] atoms) => [.. atoms.SelectMany(atom => atom.People).Where(block => block.People > 0).Select(block => block.Id).Distinct().Order()];

    private static string Written(IEnumerable<UnsafeSet> sets) => string.Join(';', sets.Select(set => $"{string.Join(',', set.Atoms)}:{set.People}/{set.Others}"));

    private static bool AgreesWithBruteForce((Atom[] Atoms, ReleasedRow[] Rows) system, int threshold)
    {
        var found = SupportRule.Violations(system.Atoms, system.Rows, threshold).Select(set => string.Join(',', set.Atoms)).Order(StringComparer.Ordinal);
        return found.SequenceEqual(BruteForce.MinimalSets(system.Atoms, system.Rows, threshold));
    }
}
