using System.Numerics;
using LdRoi.Measurement.Confidentiality.Audit;

namespace LdRoi.Measurement.Tests.Confidentiality.Audit;

/// <summary>
/// The support rule as it is written: for every set with too few others, does the rank fall when its columns go? Ranks are computed in whole numbers. Shares nothing
/// with the audit.
/// </summary>
internal static class BruteForce
{
    /// <summary>The minimal unsafe sets of atoms, each as its ids in order.</summary>
    public static IReadOnlyList<string> MinimalSets(IReadOnlyList<Atom> atoms, IReadOnlyList<ReleasedRow> rows, int threshold)
    {
        atoms = [.. atoms.Where(atom => atom.People.Any(block => block.People > 0))]; // a sum over nobody is known
        var whole = Rank(atoms, rows, 0);
        var found = new List<int>();
        foreach (var set in Enumerable.Range(1, (1 << atoms.Count) - 1).OrderBy(set => BitOperations.PopCount((uint)set)))
        {
            var inside = atoms.Where((_, at) => (set & (1 << at)) != 0).ToList();
            var people = inside.SelectMany(atom => atom.People).DistinctBy(block => block.Id).ToList();
            if (people.Sum(block => block.People - block.Readers) >= threshold) continue;
            if (found.Any(smaller => (smaller & set) == smaller)) continue;
            if (Rank(atoms, rows, set) < whole) found.Add(set);
        }

        return [.. found.Select(set => string.Join(',', atoms.Where((_, at) => (set & (1 << at)) != 0).Select(atom => atom.Id).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether any set of people with too few others can be told apart, person by person.</summary>
    public static bool IsCleanForPeople(IReadOnlyList<Atom> atoms, IReadOnlyList<ReleasedRow> rows, int threshold)
    {
        var values = atoms.SelectMany(atom => atom.People.SelectMany(block => Enumerable.Range(0, block.People).Select(one => (Atom: atom.Id, Person: $"{block.Id}/{one}", IsReader: one < block.Readers)))).ToList();
        var everybody = values.Select(value => (value.Person, value.IsReader)).Distinct().ToList();
        BigInteger[] Row(ReleasedRow row, HashSet<string> without) => [.. values.Where(value => !without.Contains(value.Person)).Select(value => (BigInteger)row.Weights.GetValueOrDefault(value.Atom))];
        var whole = SupportRuleTwin.Rank([.. rows.Select(row => Row(row, []))]);
        for (var set = 1; set < 1 << everybody.Count; set++)
        {
            var inside = everybody.Where((_, at) => (set & (1 << at)) != 0).ToList();
            if (inside.Count(person => !person.IsReader) >= threshold) continue;
            if (SupportRuleTwin.Rank([.. rows.Select(row => Row(row, [.. inside.Select(person => person.Person)]))]) < whole) return false;
        }

        return true;
    }

    private static int Rank(IReadOnlyList<Atom> atoms, IReadOnlyList<ReleasedRow> rows, int without) =>
        rows.Count == 0 ? 0 : SupportRuleTwin.Rank([.. rows.Select(row => atoms.Where((_, at) => (without & (1 << at)) == 0).Select(atom => (BigInteger)row.Weights.GetValueOrDefault(atom.Id)).ToArray())]);
}
