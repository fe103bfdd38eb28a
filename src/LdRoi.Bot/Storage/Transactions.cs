using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Storage;

/// <summary>
/// Runs work in one transaction, in a scope of its own. Two people may press at the same moment: whoever finds the row
/// changed or already there starts over and sees what the other one wrote.
/// </summary>
public sealed class Transactions(IServiceScopeFactory scopes)
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
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
                var result = await work(scope.ServiceProvider);
                await db.SaveChangesAsync(cancellation);
                await transaction.CommitAsync(cancellation);
                return result;
            }
            catch (DbUpdateException) when (tried < Tries)
            {
                // Overtaken: a concurrency token moved or a unique key was taken. The scope is thrown away with its view.
            }
        }
    }
}
