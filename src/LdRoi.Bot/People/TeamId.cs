using LdRoi.Bot.Storage;

namespace LdRoi.Bot.People;

/// <summary>Identifies a team in the team tree.</summary>
public readonly record struct TeamId(Guid Value) : IId<TeamId>
{
    public static TeamId New(IdSource ids) => new(ids.Next());

    public static TeamId Load(Guid stored) => new(stored);

    public override string ToString() => Value.ToString("N");
}
