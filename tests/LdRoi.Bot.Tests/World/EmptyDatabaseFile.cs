using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Tests.World;

/// <summary>A migrated, empty database file, made once per test run and copied from then on.</summary>
internal static class EmptyDatabaseFile
{
    private static readonly Lazy<Task<byte[]>> Bytes = new(Make);

    public static async Task WriteTo(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, await Bytes.Value);
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
