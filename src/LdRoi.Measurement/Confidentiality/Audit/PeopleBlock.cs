namespace LdRoi.Measurement.Confidentiality.Audit;

/// <summary>People whom no number tells apart. Different blocks hold different people, so that people are counted once however many of their answers are added up.</summary>
/// <param name="Id">Unique; where ids of people are known, a block may be one person.</param>
/// <param name="People">How many there are, 0 or more.</param>
/// <param name="Readers">How many of them are entitled to read the numbers. Their own answer protects nobody.</param>
public sealed record PeopleBlock(string Id, int People, int Readers = 0)
{
    /// <summary>A block of one.</summary>
    /// <param name="id">Pseudonym.</param>
    /// <param name="isReader">Whether this person is entitled to read the numbers.</param>
    public static PeopleBlock Person(string id, bool isReader = false) => new(id, 1, isReader ? 1 : 0);

    internal Headcount Headcount => new(People, Readers);
}
