namespace LdRoi.Measurement.Confidentiality.Audit;

/// <summary>Checked atoms and rows, by id, with neighbours as positions. Atoms of nobody are left out of the rows: their sum is known.</summary>
internal sealed class RowSystem
{
    public const int NoRow = -1;

    private RowSystem(Atom[] atoms, ReleasedRow[] rows)
    {
        Atoms = atoms;
        Rows = rows;
        var blocks = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = new List<Headcount>();
        BlocksOf = [.. atoms.Select(atom => atom.People.Where(block => block.People > 0).Select(Position).Distinct().ToArray())];
        Blocks = [.. counts];

        var rowAt = Positions(rows.Select(row => row.Id), "Row");
        var atomAt = Positions(atoms.Select(atom => atom.Id), "Atom");
        PartOf = [.. rows.Select(row => row.PartOf is not null && rowAt.TryGetValue(row.PartOf, out var whole) ? whole : NoRow)];
        Entries = [.. rows.Select(row => row.Weights.Select(weight => (Atom: At(weight.Key), weight.Value))
            .Where(entry => entry.Value != 0 && BlocksOf[entry.Atom].Length > 0).OrderBy(entry => entry.Atom).ToArray())];
        RefuseCircles();

        int At(string atom) => atomAt.TryGetValue(atom, out var position) ? position : throw new ArgumentException($"Atom {atom} is not among the atoms.", nameof(rows));

        int Position(PeopleBlock block)
        {
            if (block.Readers < 0 || block.Readers > block.People) throw new ArgumentException($"The counts of block {block.Id} are impossible.", nameof(atoms));
            if (!blocks.TryGetValue(block.Id, out var position))
            {
                position = counts.Count;
                blocks.Add(block.Id, position);
                counts.Add(block.Headcount);
            }

            if (counts[position] != block.Headcount) throw new ArgumentException($"Block {block.Id} has two different counts.", nameof(atoms));
            return position;
        }
    }

    public IReadOnlyList<Atom> Atoms { get; }

    public IReadOnlyList<ReleasedRow> Rows { get; }

    /// <summary>Per block its people.</summary>
    public Headcount[] Blocks { get; }

    /// <summary>Per atom its blocks.</summary>
    public int[][] BlocksOf { get; }

    /// <summary>Per row the row that it is part of, or <see cref="NoRow"/>.</summary>
    public int[] PartOf { get; }

    /// <summary>Per row its atoms with a weight other than 0, ascending.</summary>
    public (int Atom, long Weight)[][] Entries { get; }

    /// <exception cref="ArgumentException">An id occurs twice or is unknown, parts go round in a circle, or the counts of a block are impossible.</exception>
    public static RowSystem Of(IReadOnlyCollection<Atom> atoms, IReadOnlyCollection<ReleasedRow> rows) =>
        new([.. atoms.OrderBy(atom => atom.Id, StringComparer.Ordinal)], [.. rows.OrderBy(row => row.Id, StringComparer.Ordinal)]);

    /// <summary>The different people in some atoms together.</summary>
    public Headcount PeopleIn(IEnumerable<int> atoms) =>
        atoms.SelectMany(atom => BlocksOf[atom]).Distinct().Aggregate(Headcount.Nobody, (sum, block) => sum + Blocks[block]);

    private static Dictionary<string, int> Positions(IEnumerable<string> ids, string what)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!positions.TryAdd(id, positions.Count)) throw new ArgumentException($"{what} {id} occurs twice.");
        }

        return positions;
    }

    private void RefuseCircles()
    {
        var ends = new bool[Rows.Count];
        for (var row = 0; row < Rows.Count; row++)
        {
            var way = new HashSet<int>();
            for (var at = row; at != NoRow && !ends[at]; at = PartOf[at])
            {
                if (!way.Add(at)) throw new ArgumentException($"Row {Rows[at].Id} is part of itself.");
            }

            foreach (var passed in way) ends[passed] = true;
        }
    }
}
