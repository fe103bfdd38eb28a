using System.Diagnostics;
using System.Linq.Expressions;
using LdRoi.Bot.Operations;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;

namespace LdRoi.Bot.Tests.Storage.SqlServer;

/// <summary>Puts every query and every save of the product to SQL Server's provider as well, each once.</summary>
internal sealed class QueryTwin
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<(int Method, int Offset)> _frames = [];

    /// <summary>Every statement as SQL Server would get it.</summary>
    public List<string> Statements { get; } = [];

    /// <summary>What the provider could not put into SQL.</summary>
    public List<string> Untranslated { get; } = [];

    /// <summary>How many different queries were translated ahead.</summary>
    public int CompiledOnes { get; private set; }

    /// <summary>The lines of the product that ran a query.</summary>
    public HashSet<string> Sites { get; } = new(StringComparer.Ordinal);

    /// <typeparam name="TResult">One value, or a task of it, or the rows.</typeparam>
    public void Query<TResult>(Expression query, bool isAsync)
    {
        lock (_lock)
        {
            NoteSite();
            if (_known.Add(typeof(TResult) + " " + query))
            {
                var server = new NoServer();
                using var db = server.Db();
                Keep(server, query.ToString(), () => Run<TResult>(db, new OntoContext(db).Visit(query), isAsync));
            }
        }
    }

    /// <summary>A query that is translated ahead, for values that come later.</summary>
    public void Compiled<TResult>(Expression query)
    {
        lock (_lock)
        {
            if (_known.Add(typeof(TResult) + " " + query))
            {
                CompiledOnes++;
                var server = new NoServer();
                using var db = server.Db();
                Keep(server, query.ToString(), () => RunCompiled<TResult>(db, new OntoContext(db).Visit(query)));
            }
        }
    }

    public void Save(BotDbContext db)
    {
        lock (_lock)
        {
            foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
            {
                var changed = entry.State == EntityState.Modified
                    ? string.Join(',', entry.Properties.Where(property => property.IsModified).Select(property => property.Metadata.Name)) : "";
                var what = $"{entry.State} {entry.Metadata.ShortName()} {changed}";
                if (_known.Add(what))
                {
                    var server = new NoServer();
                    using var twin = server.Db();
                    Copy(entry, twin);
                    Keep(server, what, () => twin.SaveChanges());
                }
            }
        }
    }

    private static void Copy(EntityEntry entry, SqlServerBotContext twin)
    {
        var copy = twin.Entry(entry.CurrentValues.ToObject());
        copy.State = entry.State;
        foreach (var property in entry.Properties.Where(property => entry.State == EntityState.Modified && !property.Metadata.IsPrimaryKey()))
        {
            copy.Property(property.Metadata.Name).IsModified = property.IsModified;
        }
    }

    private void Keep(NoServer server, string what, Action run)
    {
        try
        {
            run();
        }
        catch (Exception error) when (error is InvalidOperationException or DbUpdateConcurrencyException && server.Sent.Count > 0)
        {
            // A table without rows has no first one, and none to change: the statement is what we came for.
        }
        catch (Exception error)
        {
            Untranslated.Add($"{what}: {error.Message}");
        }

        Statements.AddRange(server.Sent);
    }

    private static void Run<TResult>(SqlServerBotContext db, Expression query, bool isAsync)
    {
#pragma warning disable EF1001 // Inside EF, on purpose: there is no other place through which every query goes.
        var compiler = db.GetService<IQueryCompiler>();
        Take(isAsync ? compiler.ExecuteAsync<TResult>(query, CancellationToken.None) : compiler.Execute<TResult>(query), isAsync);
    }

    private static void RunCompiled<TResult>(SqlServerBotContext db, Expression query)
    {
        var run = db.GetService<IQueryCompiler>().CreateCompiledAsyncQuery<TResult>(query);
        var context = db.GetService<IQueryContextFactory>().Create();
#pragma warning restore EF1001
        foreach (var (name, type) in Values.Of(query))
        {
            context.Parameters.Add(name, type == typeof(string) ? "" : Activator.CreateInstance(type));
        }

        Take(run(context), isAsync: true);
    }

    private static void Take(object? result, bool isAsync)
    {
        switch (result)
        {
            case Task task:
                task.GetAwaiter().GetResult();
                break;
            case System.Collections.IEnumerable rows:
                _ = rows.Cast<object>().Count();
                break;
            case not null when isAsync:
                AllOf((dynamic)result);
                break;
        }
    }

    private static void AllOf<T>(IAsyncEnumerable<T> rows) => rows.GetAsyncEnumerator().MoveNextAsync().AsTask().GetAwaiter().GetResult();

    private void NoteSite()
    {
        var frame = new StackTrace(false).GetFrames().FirstOrDefault(frame => frame.GetMethod()?.DeclaringType?.Assembly == typeof(BotHost).Assembly);
        if (frame is not null && _frames.Add((frame.GetMethod()!.MetadataToken, frame.GetILOffset())))
        {
            var seen = new StackTrace(true).GetFrames().First(line => line.GetMethod()?.DeclaringType?.Assembly == typeof(BotHost).Assembly);
            Sites.Add($"{Path.GetFileName(seen.GetFileName())}:{seen.GetFileLineNumber()}");
        }
    }

    /// <summary>The same query, asked of another context; also where a query stands inside it, by name.</summary>
    private sealed class OntoContext(DbContext db) : ExpressionVisitor
    {
        private readonly IAsyncQueryProvider _provider = db.GetService<IAsyncQueryProvider>();

        protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression root
            ? new EntityQueryRootExpression(_provider, db.Model.FindEntityType(root.EntityType.Name)!)
            : base.VisitExtension(node);

        protected override Expression VisitConstant(ConstantExpression node) => node.Value is DbContext ? Expression.Constant(db) : node;

        protected override Expression VisitMember(MemberExpression node) =>
            node.Type.IsAssignableTo(typeof(IQueryable)) && Expression.Lambda<Func<object>>(node).Compile()() is IQueryable inner
                ? Visit(inner.Expression)
                : base.VisitMember(node);
    }

    /// <summary>The values that a query is still to be given.</summary>
    private sealed class Values : ExpressionVisitor
    {
        private readonly Dictionary<string, Type> _found = [];

        public static Dictionary<string, Type> Of(Expression query)
        {
            var values = new Values();
            values.Visit(query);
            return values._found;
        }

        protected override Expression VisitExtension(Expression node)
        {
            if (node is QueryParameterExpression value)
            {
                _found[value.Name] = value.Type;
            }

            return node is QueryParameterExpression ? node : base.VisitExtension(node);
        }
    }
}
