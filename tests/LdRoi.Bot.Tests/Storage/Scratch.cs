using LdRoi.Bot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Tests.Storage;

/// <summary>A folder of its own with a database file that may not be there yet.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ldroi-storage-");

    public Scratch() => File = new SqliteFile("Data Source=ldroi.db;Pooling=False", _folder.FullName);

    public SqliteFile File { get; }

    /// <summary>As a process beside this one would see the same file.</summary>
    public SqliteFile FileAgain() => new("Data Source=ldroi.db;Pooling=False", _folder.FullName);

    public SqliteBotContext Db() => SqliteFile.Context(File.ConnectionString);

    public async Task<Scratch> Migrated()
    {
        await File.Migrate(CancellationToken.None);
        return this;
    }

    public async Task Verify()
    {
        await using var db = Db();
        await new Schema(db, File).Verify(CancellationToken.None);
    }

    /// <summary>What the product runs its transactions with, on this file.</summary>
    public ServiceProvider Services() => new ServiceCollection()
        .AddDbContext<SqliteBotContext>(db => db.UseSqlite(File.ConnectionString).AddInterceptors(SqliteFile.DurableConnections.Instance))
        .AddScoped<BotDbContext>(provider => provider.GetRequiredService<SqliteBotContext>())
        .AddSingleton<Transactions>()
        .BuildServiceProvider();

    public IReadOnlyList<string> Files() => [.. _folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];

    /// <summary>One value, straight from the file.</summary>
    public object? Scalar(string sql)
    {
        using var connection = new SqliteConnection(File.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
