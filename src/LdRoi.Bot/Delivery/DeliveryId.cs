using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Delivery;

/// <summary>Identifies one planned contact with one person.</summary>
public readonly record struct DeliveryId(Guid Value) : IId<DeliveryId>
{
    public static DeliveryId New(IdSource ids) => new(ids.Next());

    public static DeliveryId Load(Guid stored) => new(stored);

    public override string ToString() => Value.ToString("N");
}
