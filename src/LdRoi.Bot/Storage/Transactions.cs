namespace LdRoi.Bot.Storage;

/// <summary>
/// Runs work in one transaction, in a scope of its own. Two people may press at the same moment: whoever finds the row
/// changed or already there, or is undone by the database for the other's sake, starts over and sees what the other wrote.
/// </summary>
/// <param name="writer">Where the database lets one transaction write at a time; otherwise null.</param>
public sealed class Transactions(IServiceScopeFactory scopes, SingleWriter? writer = null)
{
    private const int Tries = 4;

    public Task Run(Func<IServiceProvider, Task> work, CancellationToken cancellation) =>
        Run<object?>(
            async services =>
            {
                await work(services);
                return null;
            },
            cancellation);

    public async Task<T> Run<T>(Func<IServiceProvider, Task<T>> work, CancellationToken cancellation)
    {
        for (var tried = 1; ; tried++)
        {
            var inCommit = false;
            using var turn = writer is null ? null : await writer.Enter(cancellation);
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
                var result = await work(scope.ServiceProvider);
                await db.SaveChangesAsync(cancellation);
                inCommit = true;
                await transaction.CommitAsync(cancellation);
                return result;
            }
            catch (Exception error) when (tried < Tries && RolledBack.ForCertain(error, inCommit))
            {
                // Overtaken: a concurrency token moved, a unique key was taken, a deadlock was broken. The scope is thrown
                // away with its view.
            }
        }
    }
}
