using LdRoi.Bot.Tests.Storage.Servers;

namespace LdRoi.Bot.Tests.Storage.Contract;

/// <summary>
/// What the product leans on, whichever database it runs on. Each contract is compiled once per provider: SQLite always
/// runs, PostgreSQL where its programs are, SQL Server where a connection string is given.
/// </summary>
public abstract class StorageContract(Store store) : IAsyncLifetime
{
    protected Store Store { get; } = store;

    public async Task InitializeAsync()
    {
        await Begin();
        await Prepare();
    }

    public async Task DisposeAsync() => await Store.DisposeAsync();

    protected virtual Task Begin() => Store.Migrated();

    protected virtual Task Prepare() => Task.CompletedTask;
}
