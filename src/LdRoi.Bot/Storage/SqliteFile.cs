using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LdRoi.Bot.Storage;

/// <summary>The database file of the embedded default, and the lock that keeps a second web host away from it.</summary>
public sealed class SqliteFile
{
    public SqliteFile(string connectionString, string folder)
    {
        var builder = new SqliteConnectionStringBuilder(
            string.IsNullOrWhiteSpace(connectionString) ? "Data Source=data/ldroi.db" : connectionString);
        Path = System.IO.Path.GetFullPath(builder.DataSource, folder);
        builder.DataSource = Path;
        builder.ForeignKeys = true;
        ConnectionString = builder.ToString();
    }

    public string Path { get; }

    public string ConnectionString { get; }

    public bool Exists => File.Exists(Path);

    /// <summary>Holds the file for this process until disposed.</summary>
    /// <exception cref="OperatorException">Another process holds it.</exception>
    public IDisposable Lock()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        try
        {
            // The operating system lets go of it when the process ends, however it ends.
            return new FileStream(Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new OperatorException(
                $"The database file {Path} is in use by a running service. SQLite serves one instance: stop that service first, "
                + "or set Storage:Provider to PostgreSql or SqlServer to run several.");
        }
    }

    /// <summary>
    /// Migrates a copy of the file and puts it in its place in one step: a migration that is killed half-way leaves the
    /// old file as it was.
    /// </summary>
    public async Task Migrate(CancellationToken cancellation)
    {
        var next = Path + ".next";
        Delete(next);
        if (Exists)
        {
            await using (var current = Context(ConnectionString))
            {
                if (!(await current.Database.GetPendingMigrationsAsync(cancellation)).Any())
                {
                    return;
                }

                await current.Database.ExecuteSqlAsync($"VACUUM INTO {next}", cancellation);
            }

            SqliteConnection.ClearAllPools();
        }

        var nextConnection = new SqliteConnectionStringBuilder(ConnectionString) { DataSource = next, Pooling = false }.ToString();
        await using (var migrated = Context(nextConnection))
        {
            await migrated.Database.MigrateAsync(cancellation);
            await migrated.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE;", cancellation);
        }

        Delete(Path + "-wal");
        Delete(Path + "-shm");
        File.Move(next, Path, overwrite: true);
    }

    internal static SqliteBotContext Context(string connectionString) =>
        new(new DbContextOptionsBuilder<SqliteBotContext>().UseSqlite(connectionString)
            .AddInterceptors(DurableConnections.Instance).Options);

    private static void Delete(string path)
    {
        File.Delete(path);
        File.Delete(path + "-wal");
        File.Delete(path + "-shm");
    }

    /// <summary>WAL with a full sync at each commit: what was acknowledged is on disk.</summary>
    internal sealed class DurableConnections : DbConnectionInterceptor
    {
        public static readonly DurableConnections Instance = new();

        private const string Pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 15000;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (CanWrite(connection))
            {
                using var command = connection.CreateCommand();
                command.CommandText = Pragmas;
                command.ExecuteNonQuery();
            }
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (CanWrite(connection))
            {
                await using var command = connection.CreateCommand();
                command.CommandText = Pragmas;
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }

        /// <summary>EF looks whether a database exists through a connection that may only read.</summary>
        private static bool CanWrite(DbConnection connection) =>
            new SqliteConnectionStringBuilder(connection.ConnectionString).Mode != SqliteOpenMode.ReadOnly;
    }
}
