namespace LdRoi.Measurement.Confidentiality.Audit;

/// <summary>What somebody can calculate who also knows all answers of one person.</summary>
public static class Collusion
{
    /// <summary>The minimal sets that hold too few of the people who did not tell. With rows that are clean for a threshold, none holds fewer than one less.</summary>
    /// <param name="atoms">The finest cells, any order.</param>
    /// <param name="shown">The rows that are shown together, any order.</param>
    /// <param name="block">The block that the person who tells belongs to, at least one person; not a reader unless all in it are.</param>
    /// <param name="threshold">Others needed without collusion, at least 2: with it, one fewer is asked for.</param>
    /// <returns>As <see cref="SupportRule"/> returns them, the person who tells not counted; empty when one person who tells opens nothing.</returns>
    /// <exception cref="ArgumentException">No atom holds people of the block, or as <see cref="SupportRule"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is below 2.</exception>
    /// <remarks>
    /// Adding a person's answers as known rows is the same as leaving this person out of every sum: each sum can be had without them. All but one of a group telling each
    /// other cannot be protected against by any aggregate.
    /// </remarks>
    public static IReadOnlyList<UnsafeSet> Violations(IReadOnlyCollection<Atom> atoms, IReadOnlyCollection<ReleasedRow> shown, string block, int threshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 2);
        if (!atoms.Any(atom => atom.People.Any(own => own.Id == block && own.People > 0))) throw new ArgumentException($"Nobody of block {block} has a value.", nameof(block));
        return SupportRule.Violations([.. atoms.Select(atom => atom with { People = [.. atom.People.Select(WithoutTheTeller)] })], shown, threshold - 1);

        PeopleBlock WithoutTheTeller(PeopleBlock own) =>
            own.Id != block || own.People == 0 ? own : own with { People = own.People - 1, Readers = Math.Min(own.Readers, own.People - 1) };
    }
}
