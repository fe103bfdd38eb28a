using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Storage;

/// <summary>Lets one transaction at a time do a kind of work; everybody else goes on meanwhile.</summary>
internal static class WriterLock
{
    /// <summary>Waits for whoever does the same work, and is let go with the current transaction.</summary>
    public static async Task Take(BotDbContext db, string work, CancellationToken cancellation)
    {
        // SQLite has one writer at a time anyway.
        if (db is PostgreSqlBotContext)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext({work}))", cancellation);
        }
        else if (db is SqlServerBotContext)
        {
            await db.Database.ExecuteSqlAsync($"EXEC sp_getapplock @Resource = {work}, @LockMode = 'Exclusive', @LockOwner = 'Transaction'", cancellation);
        }
    }
}
