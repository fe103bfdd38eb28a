using System.Numerics;

namespace LdRoi.Measurement.Confidentiality.Audit;

/// <summary>An unsafe set, and how it is calculated.</summary>
/// <param name="Atoms">Positions, ascending.</param>
/// <param name="Coefficients">Per reduced row its coefficient; rows that are not here have 0.</param>
internal sealed record Finding(int[] Atoms, IReadOnlyDictionary<int, BigInteger> Coefficients);

/// <summary>What the audit of some rows found.</summary>
/// <param name="Unsafe">The unsafe sets.</param>
/// <param name="Dependencies">Combinations of reduced rows that are 0 everywhere, a basis of all of them: they say in what other ways the same can be calculated.</param>
internal sealed record Findings(IReadOnlyList<Finding> Unsafe, IReadOnlyList<IReadOnlyDictionary<int, BigInteger>> Dependencies)
{
    public static Findings Together(IReadOnlyCollection<Findings> several) =>
        new([.. several.SelectMany(one => one.Unsafe)], [.. several.SelectMany(one => one.Dependencies)]);
}
