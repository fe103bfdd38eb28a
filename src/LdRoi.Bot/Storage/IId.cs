using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LdRoi.Bot.Storage;

/// <summary>A typed id: a person's is never taken for a team's.</summary>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    /// <summary>Takes an id from our own store or from a verified token.</summary>
    static abstract TSelf Load(Guid stored);
}

internal sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, stored => Load(stored))
    where TId : struct, IId<TId>
{
    private static TId Load(Guid stored) => TId.Load(stored);
}
