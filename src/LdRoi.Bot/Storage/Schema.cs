using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Storage;

/// <summary>Brings the database to this version's schema, or says that it is not there yet.</summary>
public sealed class Schema(BotDbContext db, SqliteFile? file = null, SchedulerTables? scheduler = null)
{
    public async Task Migrate(CancellationToken cancellation)
    {
        if (file is not null)
        {
            await file.Migrate(cancellation);
        }
        else
        {
            await db.Database.MigrateAsync(cancellation);
        }

        if (scheduler is not null)
        {
            await scheduler.Migrate(cancellation);
        }
    }

    /// <exception cref="OperatorException">The schema is older or newer than this version needs.</exception>
    public async Task Verify(CancellationToken cancellation)
    {
        if (file is { Exists: false } || (await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            throw new OperatorException("The database does not have this version's schema yet. Run the verb 'migrate' first.");
        }

        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        if ((await db.Database.GetAppliedMigrationsAsync(cancellation)).FirstOrDefault(name => !known.Contains(name)) is { } unknown)
        {
            throw new OperatorException(
                $"The database was migrated by a newer version (it knows '{unknown}'). Start that version, or restore a backup made by this one.");
        }

        if (scheduler is not null)
        {
            await scheduler.Verify(cancellation);
        }
    }
}
