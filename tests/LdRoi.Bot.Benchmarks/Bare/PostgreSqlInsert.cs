using Npgsql;

namespace LdRoi.Bot.Benchmarks;

/// <summary>One insert in a transaction of its own, on a connection of the pool, prepared.</summary>
internal sealed class PostgreSqlInsert : IInsert
{
    private readonly NpgsqlDataSource _source;

    public PostgreSqlInsert(string connectionString)
    {
        _source = new NpgsqlDataSourceBuilder(
            new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 2, AutoPrepareMinUsages = 1 }.ToString()).Build();
        using var create = _source.CreateCommand(
            "DROP TABLE IF EXISTS bare_answers; CREATE TABLE bare_answers (id bigserial PRIMARY KEY, person text NOT NULL, answer text NOT NULL)");
        create.ExecuteNonQuery();
    }

    public async Task Insert(string person, string answer)
    {
        await using var insert = _source.CreateCommand("INSERT INTO bare_answers (person, answer) VALUES ($1, $2)");
        insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = person });
        insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = answer });
        await insert.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
