using System.Data;
using System.Data.Common;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LdRoi.Bot.Tests.Storage.SqlServer;

/// <summary>The model on SQL Server without a server: what would be sent is kept, and every table is empty.</summary>
internal sealed class NoServer
{
    private readonly DbContextOptions<SqlServerBotContext> _options;

    public NoServer() => _options = new DbContextOptionsBuilder<SqlServerBotContext>()
        .UseSqlServer("Server=nowhere").AddInterceptors(new NoLine(), new Listener(this)).Options;

    public List<string> Sent { get; } = [];

    public SqlServerBotContext Db() => new(_options);

    private sealed class NoLine : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            new(InterceptionResult.Suppress());
    }

    private sealed class Listener(NoServer server) : DbCommandInterceptor
    {
        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Nothing(command);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            new(Nothing(command));

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
            None(command);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            new(None(command));

        private InterceptionResult<DbDataReader> Nothing(DbCommand command)
        {
            server.Sent.Add(command.CommandText);
            return InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader());
        }

        private InterceptionResult<int> None(DbCommand command)
        {
            server.Sent.Add(command.CommandText);
            return InterceptionResult<int>.SuppressWithResult(0);
        }
    }
}
