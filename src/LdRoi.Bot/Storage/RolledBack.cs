using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Storage;

/// <summary>Tells the failures after which nothing of a transaction is kept for certain, so that it may start over.</summary>
internal static class RolledBack
{
    private const string SerializationFailure = "40001";
    private const string PostgreSqlDeadlock = "40P01";
    private const int SqlServerDeadlock = 1205;
    private const int SqlServerSnapshotConflict = 3960;

    /// <param name="inCommit">
    /// A line that breaks before the commit is sent takes everything with it; in the commit nobody knows what became of it.
    /// </param>
    public static bool ForCertain(Exception error, bool inCommit) =>
        Chain(error).Any(link => IsVictim(link) || (!inCommit && link is (DbUpdateException or DbException { IsTransient: true })));

    /// <summary>The database chose this transaction to be undone, and says so.</summary>
    private static bool IsVictim(Exception error) => error switch
    {
        DbException { SqlState: SerializationFailure or PostgreSqlDeadlock } => true,
        Microsoft.Data.SqlClient.SqlException { Number: SqlServerDeadlock or SqlServerSnapshotConflict } => true,
        _ => false,
    };

    // EF puts what may be transient into an InvalidOperationException that advises to retry.
    private static IEnumerable<Exception> Chain(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            yield return error;
        }
    }
}
