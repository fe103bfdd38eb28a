using System.Linq.Expressions;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Tests.Storage.SqlServer;

#pragma warning disable EF1001 // Inside EF, on purpose: there is no other place through which every query goes.
#pragma warning disable CA1812 // Made by EF.

/// <summary>SQLite answers; <see cref="Twin"/> hears what was asked.</summary>
internal sealed class Recording(
    IQueryContextFactory contexts, ICompiledQueryCache cache, ICompiledQueryCacheKeyGenerator keys, IDatabase database,
    IDiagnosticsLogger<DbLoggerCategory.Query> logger, ICurrentDbContext current, IEvaluatableExpressionFilter filter, IModel model)
    : QueryCompiler(contexts, cache, keys, database, logger, current, filter, model)
{
    public static QueryTwin Twin { get; } = new();

    public static void On(IServiceCollection services) => services.ConfigureDbContext<SqliteBotContext>(
        db => db.ReplaceService<IQueryCompiler, Recording>().AddInterceptors(new Saves()));

    public override TResult Execute<TResult>(Expression query)
    {
        Twin.Query<TResult>(query, isAsync: false);
        return base.Execute<TResult>(query);
    }

    public override TResult ExecuteAsync<TResult>(Expression query, CancellationToken cancellationToken = default)
    {
        Twin.Query<TResult>(query, isAsync: true);
        return base.ExecuteAsync<TResult>(query, cancellationToken);
    }

    /// <summary>A query that is translated once goes through here once.</summary>
    public override Func<QueryContext, TResult> CreateCompiledAsyncQuery<TResult>(Expression query)
    {
        Twin.Compiled<TResult>(query);
        return base.CreateCompiledAsyncQuery<TResult>(query);
    }

    private sealed class Saves : SaveChangesInterceptor
    {
        public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
        {
            Twin.Save((BotDbContext)eventData.Context!);
            return result;
        }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Twin.Save((BotDbContext)eventData.Context!);
            return new(result);
        }
    }
}
