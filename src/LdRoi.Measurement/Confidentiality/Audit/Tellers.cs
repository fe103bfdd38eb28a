using System.Numerics;

namespace LdRoi.Measurement.Confidentiality.Audit;

/// <summary>Which shown rows an unsafe set is calculated from, and which of them it cannot be calculated without.</summary>
/// <remarks>
/// A combination of reduced rows gives each shown row its own coefficient less that of the whole it was subtracted from. Dependencies between the rows leave a choice of
/// coefficients; a row is needed when none of them makes its coefficient 0.
/// </remarks>
internal sealed class Tellers
{
    private readonly ReducedRows _rows;
    private readonly Findings _findings;
    private readonly ILookup<int, int> _parts;
    private readonly ILookup<int, IReadOnlyDictionary<int, BigInteger>> _dependencies;

    public Tellers(RowSystem system, ReducedRows rows, Findings findings)
    {
        _rows = rows;
        _findings = findings;
        _parts = Enumerable.Range(0, system.Rows.Count).Where(row => rows.WholeOf[row] != RowSystem.NoRow).ToLookup(row => rows.WholeOf[row]);
        _dependencies = findings.Dependencies.SelectMany(one => one.Keys.Select(row => (Row: row, One: one))).ToLookup(one => one.Row, one => one.One);
    }

    /// <summary>How many unsafe sets there are.</summary>
    public int Count => _findings.Unsafe.Count;

    /// <summary>The rows that take part in one way of calculating about a set.</summary>
    public IEnumerable<int> Any(int set)
    {
        var coefficients = _findings.Unsafe[set].Coefficients;
        return coefficients.Keys.Concat(coefficients.Keys.SelectMany(whole => _parts[whole])).Distinct().Where(row => !CoefficientOf(row, coefficients).IsZero);
    }

    /// <summary>The rows without any one of which nothing can be calculated about a set.</summary>
    public IEnumerable<int> Ending(int set) => Any(set).Where(row => DependenciesAround(row).All(dependency => CoefficientOf(row, dependency).IsZero));

    private IEnumerable<IReadOnlyDictionary<int, BigInteger>> DependenciesAround(int row) =>
        _rows.WholeOf[row] is var whole && whole == RowSystem.NoRow ? _dependencies[row] : _dependencies[row].Concat(_dependencies[whole]);

    private BigInteger CoefficientOf(int row, IReadOnlyDictionary<int, BigInteger> coefficients) =>
        coefficients.GetValueOrDefault(row) - (_rows.WholeOf[row] is var whole && whole != RowSystem.NoRow ? coefficients.GetValueOrDefault(whole) : BigInteger.Zero);
}
