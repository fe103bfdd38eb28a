using LdRoi.Bot.Operations;
using LdRoi.Bot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LdRoi.Bot.Benchmarks;

/// <summary>The whole service in this process on a database that was filled first. Development, so that Teams needs no account.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly BotHost _host;
    private readonly DirectoryInfo _folder;

    private RunningService(BotHost host, DirectoryInfo folder) => (_host, _folder) = (host, folder);

    public IServiceProvider Services => _host.App.Services;

    public Uri Messages => new($"{_host.App.Urls.Single()}/api/messages");

    /// <summary>A folder on the same disk as the service's own file, for the yardstick.</summary>
    public string Folder => _folder.FullName;

    /// <param name="postgreSql">A connection string; null for SQLite.</param>
    /// <param name="more">Settings beside those of storage.</param>
    public static async Task<RunningService> Start(
        string? postgreSql, Func<IServiceProvider, Task> fill, IReadOnlyDictionary<string, string?>? more = null)
    {
        var folder = Directory.CreateTempSubdirectory("ldroi-bench-");
        Dictionary<string, string?> settings = postgreSql is null ? [] : new() { ["Storage:Provider"] = "PostgreSql", ["ConnectionStrings:Bot"] = postgreSql };
        folder.CreateSubdirectory("data");
        await Fill(settings, folder.FullName, fill);
        var host = await BotHost.Create(
            ["--environment=Development", $"--contentRoot={folder.FullName}", "--urls=http://127.0.0.1:0", "--hostBuilder:reloadConfigOnChange=false"],
            builder =>
            {
                builder.Configuration.AddInMemoryCollection(settings).AddInMemoryCollection(more ?? new Dictionary<string, string?>());
                builder.Logging.ClearProviders();
            });
        await host.App.StartAsync();
        return new RunningService(host, folder);
    }

    public async Task<T> InDb<T>(Func<BotDbContext, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<BotDbContext>());
    }

    public async ValueTask DisposeAsync()
    {
        await _host.App.StopAsync();
        await _host.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    /// <summary>The product without its host, on the database that the settings name.</summary>
    public static ServiceProvider Product(Dictionary<string, string?> settings, string folder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddLogging().AddProduct(configuration, folder, TimeProvider.System).BuildServiceProvider();
    }

    public static async Task Fill(Dictionary<string, string?> settings, string folder, Func<IServiceProvider, Task> fill)
    {
        await using var services = Product(settings, folder);
        await using var scope = services.CreateAsyncScope();
        if (settings.Count > 0)
        {
            await scope.ServiceProvider.GetRequiredService<BotDbContext>().Database.EnsureDeletedAsync();
        }

        await scope.ServiceProvider.GetRequiredService<Schema>().Migrate(CancellationToken.None);
        await fill(scope.ServiceProvider);
    }
}
