using System.Data.Common;
using LdRoi.Bot.Operations;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Tests.Storage.Servers;

/// <summary>A database of one provider for one test, empty until it is migrated.</summary>
public abstract class Store : IAsyncDisposable
{
    private ServiceProvider? _services;

    public abstract StorageProvider Provider { get; }

    protected string ConnectionString { get; set; } = "";

    /// <summary>What the product is made of, on this database.</summary>
    public IServiceProvider Product => _services ??= NewProduct();

    /// <summary>With this version's schema and no rows.</summary>
    public abstract Task Migrated();

    /// <summary>Without any schema.</summary>
    public abstract Task Empty();

    /// <summary>As a process beside this one has it, with settings and things of its own.</summary>
    public ServiceProvider NewProduct(Action<IServiceCollection>? adjust = null, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            settings.Append(("Storage:Provider", Provider.ToString())).Append(("ConnectionStrings:Bot", ConnectionString))
                .Select(setting => KeyValuePair.Create(setting.Item1, (string?)setting.Item2))).Build();
        var services = new ServiceCollection().AddLogging().AddProduct(configuration, Path.GetTempPath(), TimeProvider.System);
        adjust?.Invoke(services);
        return services.BuildServiceProvider();
    }

    /// <summary>A look of its own at what is stored; disposed with the store.</summary>
    public BotDbContext Db() => Product.CreateScope().ServiceProvider.GetRequiredService<BotDbContext>();

    public async Task Add(params object[] rows)
    {
        await using var db = Db();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    public Task InTransaction(Func<IServiceProvider, Task> work) =>
        Product.GetRequiredService<Transactions>().Run(work, CancellationToken.None);

    public async Task Verify()
    {
        await using var scope = Product.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Schema>().Verify(CancellationToken.None);
    }

    public async Task Migrate()
    {
        await using var scope = Product.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Schema>().Migrate(CancellationToken.None);
    }

    /// <summary>Straight at the database.</summary>
    public async Task Execute(string sql)
    {
        await using var db = Db();
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    /// <summary>One value, straight from the database.</summary>
    public async Task<object?> Scalar(string sql)
    {
        await using var db = Db();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Written in a test.
        command.CommandText = sql;
#pragma warning restore CA2100
        try
        {
            return await command.ExecuteScalarAsync();
        }
        finally
        {
            // One that stays open keeps its place in the pool, of which there are fewer than tables.
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>A row as a version before may have written it. Numbers stay numbers, everything else is given as text.</summary>
    public Task Insert(string table, params (string Column, object Value)[] row) => Execute(
        $"INSERT INTO {Quoted(table)} ({string.Join(", ", row.Select(cell => Quoted(cell.Column)))}) "
        + $"VALUES ({string.Join(", ", row.Select(cell => cell.Value is int number ? $"{number}" : Text($"{cell.Value}")))})");

    public string Quoted(string name) => Provider == StorageProvider.SqlServer ? $"[{name}]" : $"\"{name}\"";

    // SQL Server takes a text without N for one of its code page.
    private string Text(string value) => Provider == StorageProvider.SqlServer ? $"N'{value}'" : $"'{value}'";

    /// <summary>As if a version with that migration had been here.</summary>
    public Task RecordMigration(string id) =>
        Execute($"INSERT INTO {Quoted("__EFMigrationsHistory")} VALUES ('{id}', '99.0')");

    /// <summary>Whether the database refused a row for a key or a reference.</summary>
    public abstract bool IsConstraint(DbException error);

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        await Gone();
        GC.SuppressFinalize(this);
    }

    protected virtual Task Gone() => Task.CompletedTask;
}
