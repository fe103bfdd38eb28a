using CsCheck;
using LdRoi.Measurement.Confidentiality.Audit;

namespace LdRoi.Measurement.Tests.Confidentiality.Audit;

public sealed class SupportRuleProperties
{
    private static readonly Gen<int> _thresholds = Gen.Int[1, 8];

    [Fact]
    public void Finds_exactly_the_minimal_sets_that_brute_force_finds_in_any_rows() =>
        Gen.Select(RandomRows.Any(7), _thresholds).Sample(AgreesWithBruteForce, iter: 1_500);

    [Fact]
    public void Finds_exactly_the_minimal_sets_that_brute_force_finds_in_a_tree_with_one_dimension() =>
        Gen.Select(RandomRows.WithOneDimension(), _thresholds, Gen.Int[0, int.MaxValue]).Sample((table, threshold, some) =>
            AgreesWithBruteForce((table.Atoms, [.. table.Rows.Where((_, at) => (some >> (at % 31)) % 4 != 0)]), threshold), iter: 400);

    [Fact]
    public void Finds_exactly_the_minimal_sets_that_brute_force_finds_over_two_waves_and_their_change() =>
        Gen.Select(RandomRows.WithTwoWaves().Where(waves => waves.Atoms.Length <= 8), _thresholds).Sample(AgreesWithBruteForce, iter: 300);

    private static bool AgreesWithBruteForce((Atom[] Atoms, ReleasedRow[] Rows) system, int threshold)
    {
        var found = SupportRule.Violations(system.Atoms, system.Rows, threshold).Select(set => string.Join(',', set.Atoms)).Order(StringComparer.Ordinal);
        return found.SequenceEqual(BruteForce.MinimalSets(system.Atoms, system.Rows, threshold));
    }
}
