using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Storage;

/// <summary>The one row about this installation itself.</summary>
public sealed class Installation
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public required DemoState Demo { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Installation>
    {
        public void Configure(EntityTypeBuilder<Installation> installation)
        {
            installation.ToTable("installation");
            installation.Property(i => i.Id).ValueGeneratedNever();
        }
    }
}

internal static class Demonstration
{
    /// <summary>Whether the people and answers in this database are made up.</summary>
    public static Task<bool> IsDemo(this BotDbContext db, CancellationToken cancellation) =>
        db.Installations.AnyAsync(installation => installation.Demo == DemoState.Present, cancellation);
}

/// <summary>Whether the people and answers in the database are made up.</summary>
public enum DemoState
{
    None,
    Present,

    /// <summary>The demo was begun and not finished: the service was stopped on the way.</summary>
    Begun,

    /// <summary>There was a demo and it was left: it does not come back by itself.</summary>
    Left,
}
