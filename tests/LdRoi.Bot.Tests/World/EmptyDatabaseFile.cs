using LdRoi.Bot.Storage;
using Microsoft.Data.Sqlite;

namespace LdRoi.Bot.Tests.World;

/// <summary>A migrated, empty database file, made once per test run and copied from then on.</summary>
internal static class EmptyDatabaseFile
{
    private static readonly Lazy<Task<byte[]>> Bytes = new(Make);
    private static readonly Lazy<SqliteConnection> InMemory = new(Load);

    public static async Task WriteTo(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, await Bytes.Value);
    }

    /// <summary>The same in memory.</summary>
    public static void CopyTo(SqliteConnection connection)
    {
        lock (InMemory)
        {
            InMemory.Value.BackupDatabase(connection);
        }
    }

    private static SqliteConnection Load()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, Bytes.Value.GetAwaiter().GetResult());
            using var file = new SqliteConnection($"Data Source={path};Pooling=False");
            file.Open();
            var memory = new SqliteConnection("Data Source=:memory:");
            memory.Open();
            file.BackupDatabase(memory);
            return memory;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<byte[]> Make()
    {
        var folder = Directory.CreateTempSubdirectory("ldroi-template-");
        try
        {
            var file = new SqliteFile("Data Source=ldroi.db;Pooling=False", folder.FullName);
            await file.Migrate(CancellationToken.None);
            return await File.ReadAllBytesAsync(file.Path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
