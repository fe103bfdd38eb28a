namespace LdRoi.Bot.Benchmarks;

/// <summary>A scan card that is answered in Teams, on the embedded database.</summary>
internal sealed class AnsweredCard : IBenchmark
{
    public string Name => "answered-card";

    public string Title => "An answered card";

    public string Method => Cards.Method;

    public string Database => "SQLite, WAL with a full sync at each commit, on both sides";

    public Task<Pair> Prepare(Options options) =>
        Cards.Prepare(options, postgreSql: null, folder => new SqliteInsert(Path.Combine(folder, "bare.db")));
}

/// <summary>The same on a PostgreSQL server that the caller brings.</summary>
internal sealed class AnsweredCardOnPostgreSql : IBenchmark
{
    public string Name => "answered-card-postgresql";

    public string Title => "An answered card on PostgreSQL";

    public string Method => Cards.Method;

    public string Database => "PostgreSQL on the same machine with its default durability, on both sides";

    public Task<Pair> Prepare(Options options)
    {
        var connection = options.PostgreSql ?? throw new InvalidOperationException("Say with --postgresql which database may be emptied and filled.");
        return Cards.Prepare(options, connection, _ => new PostgreSqlInsert(connection));
    }
}
