using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Scan;

/// <summary>Identifies one scan wave.</summary>
public readonly record struct WaveId(Guid Value) : IId<WaveId>
{
    public static WaveId New(IdSource ids) => new(ids.Next());

    public static WaveId Load(Guid stored) => new(stored);

    public override string ToString() => Value.ToString("N");
}
