using System.Numerics;

namespace LdRoi.Measurement.Confidentiality.Audit;

/// <summary>The support rule over shown rows: as cuts of a graph where the rows are one, by exact elimination where they are not.</summary>
internal static class BlockAudit
{
    /// <param name="system">Atoms and rows.</param>
    /// <param name="rows">The shown rows, reduced.</param>
    /// <param name="threshold">Others needed, at least 1.</param>
    /// <param name="atMost">How many unsafe sets of one independent part are enough.</param>
    public static Findings Run(RowSystem system, ReducedRows rows, int threshold, int atMost)
    {
        var blocks = rows.Blocks.Select(block => CutGraph.Of(system, rows, block)?.Audit(threshold, atMost) ?? Exactly(system, rows, block, threshold, atMost));
        var empty = rows.Empty.Select(row => new Findings([], [new Dictionary<int, BigInteger> { [row] = BigInteger.One }]));
        return Findings.Together([.. blocks, .. empty]);
    }

    private static Findings Exactly(RowSystem system, ReducedRows rows, int[] block, int threshold, int atMost)
    {
        int[] atoms = [.. block.SelectMany(row => rows.Entries[row]).Select(entry => entry.Atom).Distinct().Order()];
        var columnOf = atoms.Index().ToDictionary(atom => atom.Item, atom => atom.Index);
        int[] blocks = [.. atoms.SelectMany(atom => system.BlocksOf[atom]).Distinct()];
        var placeOf = blocks.Index().ToDictionary(one => one.Item, one => one.Index);
        var sparse = block.Select((row, at) => SparseRow.Of(
            rows.Entries[row].Select(entry => (columnOf[entry.Atom], (BigInteger)entry.Weight)).Append((atoms.Length + at, BigInteger.One)))).ToList();

        var (found, nothing) = SupportSearch.Find(
            sparse,
            [.. atoms.Select(atom => system.BlocksOf[atom].Select(one => placeOf[one]).ToArray())],
            [.. blocks.Select(one => system.Blocks[one].Others)],
            threshold,
            atMost);
        return new Findings(
            [.. found.Select(row => new Finding([.. row.Keys.ToArray().Where(key => key < atoms.Length).Select(key => atoms[key])], Coefficients(row)))],
            [.. nothing.Select(Coefficients)]);

        IReadOnlyDictionary<int, BigInteger> Coefficients(SparseRow row) =>
            row.Keys.ToArray().Where(key => key >= atoms.Length).ToDictionary(key => block[key - atoms.Length], key => row[key]);
    }
}
