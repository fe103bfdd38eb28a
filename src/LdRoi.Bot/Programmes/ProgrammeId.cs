using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Programmes;

/// <summary>Identifies a training programme.</summary>
public readonly record struct ProgrammeId(Guid Value) : IId<ProgrammeId>
{
    public static ProgrammeId New(IdSource ids) => new(ids.Next());

    public static ProgrammeId Load(Guid stored) => new(stored);

    public override string ToString() => Value.ToString("N");
}
