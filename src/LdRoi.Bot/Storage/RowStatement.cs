using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace LdRoi.Bot.Storage;

/// <summary>
/// One statement for very many rows, past the change tracker, in the current transaction: in one round trip where the
/// provider can, else prepared once. Who uses it raises the version itself.
/// </summary>
/// <param name="sql">Names its parameters @p0, @p1 and so on.</param>
/// <param name="parameters">The property whose type and converter each parameter has.</param>
internal sealed class RowStatement(BotDbContext db, string sql, IReadOnlyList<IProperty> parameters) : IAsyncDisposable
{
    private readonly DbConnection _connection = db.Database.GetDbConnection();
    private readonly (string Name, RelationalTypeMapping Mapping, bool IsNullable)[] _parameters =
        [.. parameters.Select((property, place) => ($"@p{place}", property.GetRelationalTypeMapping(), property.IsNullable))];

    private DbCommand? _command;

    /// <returns>How many rows of the table were touched.</returns>
    /// <exception cref="DbUpdateException">The database refused a row.</exception>
    public async Task<int> Execute(IReadOnlyCollection<object?[]> rows, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (rows.Count == 0)
        {
            return 0;
        }

        try
        {
            return _connection.CanCreateBatch ? await AtOnce(rows, cancellation) : await OneByOne(rows, cancellation);
        }
        catch (DbException refused)
        {
            throw new DbUpdateException("The database refused a row.", refused);
        }
    }

    public ValueTask DisposeAsync() => _command?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<int> AtOnce(IReadOnlyCollection<object?[]> rows, CancellationToken cancellation)
    {
        await using var batch = _connection.CreateBatch();
        batch.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var row in rows)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            Fill(command.Parameters, row);
            batch.BatchCommands.Add(command);
        }

        return await batch.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<int> OneByOne(IReadOnlyCollection<object?[]> rows, CancellationToken cancellation)
    {
        var command = Command();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        var touched = 0;
        foreach (var row in rows)
        {
            command.Parameters.Clear();
            Fill(command.Parameters, row);
            touched += await command.ExecuteNonQueryAsync(cancellation);
        }

        return touched;
    }

    private void Fill(DbParameterCollection into, object?[] row)
    {
        for (var place = 0; place < row.Length; place++)
        {
            var (name, mapping, isNullable) = _parameters[place];
            into.Add(mapping.CreateParameter(Command(), name, row[place], isNullable));
        }
    }

    private DbCommand Command()
    {
        if (_command is null)
        {
            _command = _connection.CreateCommand();
            _command.CommandText = sql;
        }

        return _command;
    }
}
