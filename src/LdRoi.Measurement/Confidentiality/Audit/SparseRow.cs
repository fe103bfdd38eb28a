using System.Numerics;

namespace LdRoi.Measurement.Confidentiality.Audit;

/// <summary>A row of whole numbers of which most are 0, without a common factor. Keys ascend.</summary>
internal sealed class SparseRow
{
    private readonly int[] _keys;
    private readonly BigInteger[] _values;

    private SparseRow(int[] keys, BigInteger[] values) => (_keys, _values) = (keys, values);

    public int Length => _keys.Length;

    public ReadOnlySpan<int> Keys => _keys;

    public BigInteger this[int key] => Array.BinarySearch(_keys, key) is >= 0 and var at ? _values[at] : BigInteger.Zero;

    /// <param name="cells">Keys, each once, with values other than 0.</param>
    public static SparseRow Of(IEnumerable<(int Key, BigInteger Value)> cells)
    {
        var sorted = cells.OrderBy(cell => cell.Key).ToList();
        return Primitive([.. sorted.Select(cell => cell.Key)], [.. sorted.Select(cell => cell.Value)]);
    }

    /// <summary>The combination of this row and another that is 0 at a key where both are not; exact, and nothing is divided that does not divide.</summary>
    public SparseRow Without(int key, SparseRow pivot)
    {
        var (mine, its) = (pivot[key], -this[key]);
        var keys = new List<int>(Length + pivot.Length);
        var values = new List<BigInteger>(Length + pivot.Length);
        for (int here = 0, there = 0; here < Length || there < pivot.Length;)
        {
            var left = here < Length ? _keys[here] : int.MaxValue;
            var right = there < pivot.Length ? pivot._keys[there] : int.MaxValue;
            var value = BigInteger.Zero;
            if (left <= right) value += mine * _values[here++];
            if (right <= left) value += its * pivot._values[there++];
            if (value.IsZero) continue;

            keys.Add(Math.Min(left, right));
            values.Add(value);
        }

        return Primitive([.. keys], [.. values]);
    }

    private static SparseRow Primitive(int[] keys, BigInteger[] values)
    {
        var shared = BigInteger.Zero;
        foreach (var value in values)
        {
            shared = BigInteger.GreatestCommonDivisor(shared, value);
            if (shared.IsOne) break;
        }

        for (var at = 0; !shared.IsOne && at < values.Length; at++) values[at] /= shared;
        return new SparseRow(keys, values);
    }
}
