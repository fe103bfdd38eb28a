using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Campaigns;

/// <summary>Identifies one person's place in one campaign.</summary>
public readonly record struct EnrollmentId(Guid Value) : IId<EnrollmentId>
{
    public static EnrollmentId New(IdSource ids) => new(ids.Next());

    public static EnrollmentId Load(Guid stored) => new(stored);

    public override string ToString() => Value.ToString("N");
}
