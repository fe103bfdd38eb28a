using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Programmes.CheckIns;

/// <summary>Identifies one round of check-ins.</summary>
public readonly record struct RoundId(Guid Value) : IId<RoundId>
{
    public static RoundId New(IdSource ids) => new(ids.Next());

    public static RoundId Load(Guid stored) => new(stored);

    public override string ToString() => Value.ToString("N");
}
