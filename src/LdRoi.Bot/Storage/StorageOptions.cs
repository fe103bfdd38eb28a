namespace LdRoi.Bot.Storage;

public enum StorageProvider
{
    /// <summary>The embedded default: one file, one instance, a few thousand people.</summary>
    Sqlite,
    SqlServer,
    PostgreSql,
}

/// <summary>Settings under <c>Storage</c>, with the connection string from <c>ConnectionStrings:Bot</c>.</summary>
public sealed class StorageOptions
{
    /// <value>Sqlite.</value>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <value>For SQLite <c>Data Source=data/ldroi.db</c>, below the folder of the application.</value>
    public string ConnectionString { get; set; } = "";
}
