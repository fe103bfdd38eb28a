using LdRoi.Bot.Storage;

namespace LdRoi.Bot.People;

/// <summary>Identifies somebody who can be reached and can answer.</summary>
public readonly record struct PersonId(Guid Value) : IId<PersonId>
{
    public static PersonId New(IdSource ids) => new(ids.Next());

    public static PersonId Load(Guid stored) => new(stored);

    public override string ToString() => Value.ToString("N");
}
