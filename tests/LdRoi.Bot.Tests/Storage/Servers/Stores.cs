using System.Data.Common;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.World;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Tests.Storage.Servers;

public sealed class SqliteStore : Store
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ldroi-store-");

    public SqliteStore() => ConnectionString = $"Data Source={Path.Combine(_folder.FullName, "ldroi.db")};Pooling=False";

    public override StorageProvider Provider => StorageProvider.Sqlite;

    public override Task Migrated() => EmptyDatabaseFile.WriteTo(Path.Combine(_folder.FullName, "ldroi.db"));

    public override Task Empty() => Task.CompletedTask;

    public override bool IsConstraint(DbException error) => error is SqliteException { SqliteErrorCode: 19 };

    protected override Task Gone()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}

public sealed class PostgreSqlStore : Store
{
    public override StorageProvider Provider => StorageProvider.PostgreSql;

    public override async Task Migrated() => ConnectionString = await PostgreSqlCluster.Shared.NewDatabase();

    public override async Task Empty() => ConnectionString = await PostgreSqlCluster.Shared.NewEmptyDatabase();

    // Class 23: integrity constraint violation.
    public override bool IsConstraint(DbException error) => error.SqlState?.StartsWith("23", StringComparison.Ordinal) == true;
}

public sealed class SqlServerStore : Store
{
    public override StorageProvider Provider => StorageProvider.SqlServer;

    public override async Task Migrated()
    {
        await Empty();
        await Migrate();
    }

    public override Task Empty()
    {
        var server = Environment.GetEnvironmentVariable(OnSqlServerAttribute.Variable);
        ConnectionString = new SqlConnectionStringBuilder(server) { InitialCatalog = $"ldroi_test_{Guid.NewGuid():N}", Pooling = false }.ToString();
        return Task.CompletedTask;
    }

    // 2601, 2627: a key that is there already; 547: a reference to nothing.
    public override bool IsConstraint(DbException error) => error is SqlException { Number: 2601 or 2627 or 547 };

    protected override async Task Gone()
    {
        if (ConnectionString.Length > 0)
        {
            await using var db = new SqlServerBotContext(new DbContextOptionsBuilder<SqlServerBotContext>().UseSqlServer(ConnectionString).Options);
            await db.Database.EnsureDeletedAsync();
        }
    }
}
