namespace LdRoi.Measurement.Confidentiality.Audit;

/// <summary>
/// A finest cell: the sum of what some people answered to one item or scale in one window. Every number is a weighted sum of atoms; what is inside one is never told apart.
/// </summary>
/// <param name="Id">Unique among the atoms; ids are compared by code point.</param>
/// <param name="People">
/// Who has a value here. The same block may be in several atoms (the same people in two waves, or for two items); those who are told apart anywhere are in blocks of their own.
/// </param>
/// <remarks>An atom is known by who has a value, never by which value.</remarks>
public sealed record Atom(string Id, IReadOnlyCollection<PeopleBlock> People)
{
    /// <summary>A cell whose people are in no other cell.</summary>
    /// <param name="id">Unique among the atoms, and no id of a block elsewhere.</param>
    /// <param name="people">People with a value, 0 or more.</param>
    /// <param name="readers">How many of them are readers.</param>
    public static Atom Of(string id, int people, int readers = 0) => new(id, [new PeopleBlock(id, people, readers)]);
}
