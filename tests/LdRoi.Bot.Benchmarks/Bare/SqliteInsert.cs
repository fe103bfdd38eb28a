using Microsoft.Data.Sqlite;

namespace LdRoi.Bot.Benchmarks;

/// <summary>
/// One insert in a transaction of its own: WAL, a full sync at each commit, a prepared statement on one connection. SQLite
/// has one writer at a time, so who waits in line here is faster than who would wait for the file.
/// </summary>
internal sealed class SqliteInsert : IInsert
{
    private readonly SemaphoreSlim _line = new(1);
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;

    public SqliteInsert(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        Execute("CREATE TABLE answers (id INTEGER PRIMARY KEY, person TEXT NOT NULL, answer TEXT NOT NULL)");
        _insert = _connection.CreateCommand();
        _insert.CommandText = "INSERT INTO answers (person, answer) VALUES ($person, $answer)";
        _insert.Parameters.Add("$person", SqliteType.Text);
        _insert.Parameters.Add("$answer", SqliteType.Text);
        _insert.Prepare();
    }

    public async Task Insert(string person, string answer)
    {
        await _line.WaitAsync();
        try
        {
            (_insert.Parameters[0].Value, _insert.Parameters[1].Value) = (person, answer);
            _insert.ExecuteNonQuery();
        }
        finally
        {
            _line.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _insert.DisposeAsync();
        await _connection.DisposeAsync();
        _line.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
