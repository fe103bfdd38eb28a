using System.Collections.Immutable;

namespace LdRoi.Measurement.Confidentiality.Audit;

/// <summary>
/// One number that an audience may see, as a sum of atoms. Whoever reads a mean knows how many people it rests on, so a mean is as good as a sum; a common factor of
/// the weights makes no difference.
/// </summary>
/// <param name="Id">Unique among the rows; ids are compared by code point.</param>
/// <param name="Weights">Whole weight per atom id: 1 in a total, +1 and −1 in a change. An atom without a weight is not in the number.</param>
/// <param name="PartOf">
/// The row that this one is a part of, such as the same figure of the team above; null when there is none, and without effect when that row is not
/// there. A hint that makes audits of large trees fast. No hint changes what is found: subtracting a part from its whole does not alter what can be calculated.
/// </param>
/// <param name="IsProtected">Withheld only when nothing else helps: a total, a margin, a roll-up.</param>
public sealed record ReleasedRow(string Id, IReadOnlyDictionary<string, long> Weights, string? PartOf = null, bool IsProtected = false)
{
    /// <summary>The mean (or the sum, or a share) over some atoms.</summary>
    /// <param name="id">Unique among the rows.</param>
    /// <param name="atoms">Ids of the atoms in it, each once.</param>
    /// <param name="partOf">The row that this one is a part of.</param>
    /// <param name="isProtected">Whether it is withheld last.</param>
    public static ReleasedRow Mean(string id, IEnumerable<string> atoms, string? partOf = null, bool isProtected = false) =>
        new(id, atoms.ToDictionary(atom => atom, _ => 1L, StringComparer.Ordinal), partOf, isProtected);

    /// <summary>The change of matched people between two windows, later − earlier.</summary>
    /// <param name="id">Unique among the rows.</param>
    /// <param name="later">Ids of their atoms in the later window.</param>
    /// <param name="earlier">Ids of the atoms of the same people in the earlier window.</param>
    /// <param name="partOf">The change that this one is a part of.</param>
    /// <param name="isProtected">Whether it is withheld last.</param>
    public static ReleasedRow Change(string id, IEnumerable<string> later, IEnumerable<string> earlier, string? partOf = null, bool isProtected = false) =>
        new(id, later.Select(atom => (atom, 1L)).Concat(earlier.Select(atom => (atom, -1L))).ToDictionary(StringComparer.Ordinal), partOf, isProtected);

    /// <summary>The mean of a scale, where everybody's score is the mean of the items that this person answered.</summary>
    /// <param name="id">Unique among the rows.</param>
    /// <param name="patterns">Per set of people who answered the same items: the ids of their atoms, one per item, at least one.</param>
    /// <param name="partOf">The row that this one is a part of.</param>
    /// <param name="isProtected">Whether it is withheld last.</param>
    /// <remarks>An answer among m weighs 1/m; all weights together are brought to whole numbers.</remarks>
    public static ReleasedRow ScaleMean(string id, IEnumerable<IReadOnlyCollection<string>> patterns, string? partOf = null, bool isProtected = false)
    {
        var answered = patterns.ToImmutableArray();
        var shared = answered.Select(pattern => (long)pattern.Count).Where(count => count > 0).Aggregate(1L, LeastCommonMultiple);
        var weights = answered.SelectMany(pattern => pattern.Select(atom => (atom, shared / pattern.Count)));
        return new ReleasedRow(id, weights.ToDictionary(StringComparer.Ordinal), partOf, isProtected);
    }

    private static long LeastCommonMultiple(long one, long other) => checked(one / (long)System.Numerics.BigInteger.GreatestCommonDivisor(one, other) * other);
}
