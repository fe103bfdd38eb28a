using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LdRoi.Bot.Tests.World;

/// <summary>SQLite keeps text of any length; the other databases refuse what is longer than its column, and so do stories.</summary>
internal sealed class LengthsHold : SaveChangesInterceptor
{
    public static readonly LengthsHold Instance = new();

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var entries = eventData.Context!.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified);
        foreach (var property in entries.SelectMany(entry => entry.Properties))
        {
            if (property.Metadata.GetMaxLength() is { } most && Stored(property) is { } text && text.Length > most)
            {
                throw new InvalidOperationException($"{property.Metadata.DeclaringType.DisplayName()}.{property.Metadata.Name} holds {most} characters and was given {text.Length}.");
            }
        }

        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private static string? Stored(PropertyEntry property) =>
        (property.Metadata.GetTypeMapping().Converter is { } converter && property.CurrentValue is { } value ? converter.ConvertToProvider(value) : property.CurrentValue) as string;
}
