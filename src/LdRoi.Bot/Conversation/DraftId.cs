using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Conversation;

/// <summary>Identifies a form that somebody is filling in.</summary>
public readonly record struct DraftId(Guid Value) : IId<DraftId>
{
    public static DraftId New(IdSource ids) => new(ids.Next());

    public static DraftId Load(Guid stored) => new(stored);

    public override string ToString() => Value.ToString("N");
}
