using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Privacy;

/// <summary>Identifies the pseudonym that answers hang on.</summary>
public readonly record struct RespondentId(Guid Value) : IId<RespondentId>
{
    public static RespondentId New(IdSource ids) => new(ids.Next());

    public static RespondentId Load(Guid stored) => new(stored);

    public override string ToString() => Value.ToString("N");
}
