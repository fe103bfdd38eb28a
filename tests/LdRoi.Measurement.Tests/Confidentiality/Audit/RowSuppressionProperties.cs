using CsCheck;
using LdRoi.Measurement.Confidentiality.Audit;

namespace LdRoi.Measurement.Tests.Confidentiality.Audit;

public sealed class RowSuppressionProperties
{
    private const int Lowest = 3;
    private const int Highest = 8;

    private static readonly Gen<(Atom[] Atoms, ReleasedRow[] Rows)> _systems = Gen.OneOf(RandomRows.Any(7), RandomRows.WithOneDimension(), RandomRows.WithTwoWaves());

    [Fact]
    public void What_is_shown_is_clean_by_brute_force() =>
        Gen.Select(_systems, Gen.Int[1, Highest]).Sample((system, threshold) =>
            BruteForce.MinimalSets(system.Atoms, Shown(system, threshold, null), threshold).Count == 0, iter: 200);

    [Fact]
    public void A_higher_threshold_never_shows_a_row_that_a_lower_one_withholds() =>
        _systems.Sample(system =>
        {
            var releases = Enumerable.Range(Lowest, Highest - Lowest + 1).Select(threshold => RowSuppression.Release(system.Atoms, system.Rows, threshold, Lowest).Shown).ToList();
            return releases.Zip(releases.Skip(1)).All(pair => pair.Second.All(pair.First.Contains));
        }, iter: 100);

    [Fact]
    public void The_order_of_input_makes_no_difference() =>
        Gen.Select(_systems, Gen.Int[1, Highest]).SelectMany((system, threshold) => Gen.Select(
            Gen.Shuffle(system.Atoms.ToArray()), Gen.Shuffle(system.Rows.ToArray()), (atoms, rows) => (system, atoms, rows, threshold)))
        .Sample((system, atoms, rows, threshold) =>
        {
            var one = RowSuppression.Release(system.Atoms, system.Rows, threshold).Reasons;
            var other = RowSuppression.Release(atoms, rows, threshold).Reasons;
            return one.OrderBy(row => row.Key).SequenceEqual(other.OrderBy(row => row.Key));
        }, iter: 200);

    [Fact]
    public void A_row_is_withheld_for_too_few_people_exactly_when_it_rests_on_too_few() =>
        Gen.Select(_systems, Gen.Int[1, Highest]).Sample((system, threshold) =>
        {
            var release = RowSuppression.Release(system.Atoms, system.Rows, threshold);
            return system.Rows.All(row => (release.Reasons[row.Id] == Reason.PrivacyMinN) == !RestsOnEnough(row));

            bool RestsOnEnough(ReleasedRow row)
            {
                var people = system.Atoms.Where(atom => row.Weights.GetValueOrDefault(atom.Id) != 0).SelectMany(atom => atom.People).DistinctBy(block => block.Id).ToList();
                return people.Sum(block => block.People) > 0 && people.Sum(block => block.People - block.Readers) >= threshold;
            }
        }, iter: 200);

    private static ReleasedRow[] Shown((Atom[] Atoms, ReleasedRow[] Rows) system, int threshold, int? floor)
    {
        var shown = RowSuppression.Release(system.Atoms, system.Rows, threshold, floor).Shown.ToHashSet();
        return [.. system.Rows.Where(row => shown.Contains(row.Id))];
    }
}
