using LdRoi.Bot.Storage;
using LdRoi.Channels;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.People;

/// <summary>Keeps what channels need to speak with a workspace; each sealed for its own place, so that none opens for another.</summary>
internal sealed class Connections(IServiceScopeFactory scopes, Transactions transactions, IDataProtectionProvider protection, TimeProvider time) : IConnections
{
    public async Task<Connection?> Find(ChannelKind channel, string tenant, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Row(scope.ServiceProvider, channel, tenant, cancellation) is { } row
            ? new Connection(Seal(channel, tenant).Unprotect(row.Sealed), row.Version)
            : null;
    }

    public async Task<IReadOnlyList<string>> Tenants(ChannelKind channel, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BotDbContext>().Set<StoredConnection>()
            .Where(row => row.Channel == channel).OrderBy(row => row.Tenant).Select(row => row.Tenant).ToListAsync(cancellation);
    }

    public Task<bool> Keep(ChannelKind channel, string tenant, string content, int? replaced, CancellationToken cancellation)
    {
        // Before the transaction: sealing may make a new key, which is written on a line of its own.
        var text = Seal(channel, tenant).Protect(content);
        return transactions.Run(services => Keep(services, channel, tenant, text, replaced, cancellation), cancellation);
    }

    public Task Rename(ChannelKind channel, string formerly, string tenant, string content, CancellationToken cancellation)
    {
        var text = Seal(channel, tenant).Protect(content);
        return transactions.Run(
            async services =>
            {
                await Keep(services, channel, tenant, text, null, cancellation);
                await Drop(services, channel, formerly, cancellation);
                await services.GetRequiredService<ChatAddresses>().MoveAll(channel, formerly, tenant, cancellation);
            },
            cancellation);
    }

    public Task Forget(ChannelKind channel, string tenant, CancellationToken cancellation) => transactions.Run(
        async services =>
        {
            await Drop(services, channel, tenant, cancellation);
            await services.GetRequiredService<ChatAddresses>().CloseAll(channel, tenant, time.GetUtcNow(), cancellation);
        },
        cancellation);

    public Task<bool> UseOnce(string key, DateTimeOffset until, CancellationToken cancellation) => transactions.Run(
        async services =>
        {
            var db = services.GetRequiredService<BotDbContext>();
            var now = time.GetUtcNow();
            await db.Set<UsedOnce>().Where(used => used.Until < now).ExecuteDeleteAsync(cancellation);
            if (await db.FindAsync<UsedOnce>([key], cancellation) is not null)
            {
                return false;
            }

            // Of two at the same moment the key lets one through; the other starts over and finds it.
            db.Add(new UsedOnce { Key = key, Until = until });
            return true;
        },
        cancellation);

    private static async Task<bool> Keep(
        IServiceProvider services, ChannelKind channel, string tenant, string text, int? replaced, CancellationToken cancellation)
    {
        var row = await Row(services, channel, tenant, cancellation);
        if (replaced is { } version && row?.Version != version)
        {
            return false;
        }

        if (row is null)
        {
            services.GetRequiredService<BotDbContext>().Add(new StoredConnection { Channel = channel, Tenant = tenant, Sealed = text });
        }
        else
        {
            row.Sealed = text;
        }

        return true;
    }

    private static async Task Drop(IServiceProvider services, ChannelKind channel, string tenant, CancellationToken cancellation)
    {
        if (await Row(services, channel, tenant, cancellation) is { } row)
        {
            services.GetRequiredService<BotDbContext>().Remove(row);
        }
    }

    private static async Task<StoredConnection?> Row(IServiceProvider services, ChannelKind channel, string tenant, CancellationToken cancellation) =>
        await services.GetRequiredService<BotDbContext>().FindAsync<StoredConnection>([channel, tenant], cancellation);

    private IDataProtector Seal(ChannelKind channel, string tenant) => protection.CreateProtector("LdRoi.Bot.Connections", channel.ToString(), tenant);
}
