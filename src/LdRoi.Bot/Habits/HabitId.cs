using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Habits;

/// <summary>Identifies one person's tiny habit.</summary>
public readonly record struct HabitId(Guid Value) : IId<HabitId>
{
    public static HabitId New(IdSource ids) => new(ids.Next());

    public static HabitId Load(Guid stored) => new(stored);

    public override string ToString() => Value.ToString("N");
}
