namespace LdRoi.Measurement.Confidentiality.Audit;

/// <summary>Sets that only ever join. Galler &amp; Fischer (1964), Communications of the ACM 7; halving paths: van Leeuwen &amp; van der Weide (1977).</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _above = [.. Enumerable.Range(0, count)];

    /// <summary>The lowest member of the set.</summary>
    public int Of(int member)
    {
        while (_above[member] != member) member = _above[member] = _above[_above[member]];
        return member;
    }

    public void Join(int one, int other)
    {
        var (left, right) = (Of(one), Of(other));
        _above[Math.Max(left, right)] = Math.Min(left, right);
    }
}
