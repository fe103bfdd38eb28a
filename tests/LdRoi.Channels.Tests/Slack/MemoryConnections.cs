using System.Collections.Concurrent;

namespace LdRoi.Channels.Tests.Slack;

/// <summary>Keeps connections as the product does, in memory.</summary>
internal sealed class MemoryConnections : IConnections
{
    private readonly ConcurrentDictionary<string, Connection> _kept = new();
    private readonly ConcurrentDictionary<string, bool> _used = new();

    public ConcurrentQueue<string> Forgotten { get; } = new();

    /// <summary>Whenever something is about to be kept.</summary>
    public Action? Keeping { get; set; }

    public string? Content(string tenant) => _kept.TryGetValue(tenant, out var kept) ? kept.Content : null;

    public Task<Connection?> Find(ChannelKind channel, string tenant, CancellationToken cancellation) => Task.FromResult(_kept.GetValueOrDefault(tenant));

    public Task<IReadOnlyList<string>> Tenants(ChannelKind channel, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>([.. _kept.Keys]);

    public Task<bool> Keep(ChannelKind channel, string tenant, string content, int? replaced, CancellationToken cancellation)
    {
        Keeping?.Invoke();
        var before = _kept.GetValueOrDefault(tenant);
        if (replaced is not null && before?.Version != replaced)
        {
            return Task.FromResult(false);
        }

        _kept[tenant] = new Connection(content, (before?.Version ?? 0) + 1);
        return Task.FromResult(true);
    }

    public async Task Rename(ChannelKind channel, string formerly, string tenant, string content, CancellationToken cancellation)
    {
        await Keep(channel, tenant, content, null, cancellation);
        _kept.TryRemove(formerly, out _);
    }

    public Task Forget(ChannelKind channel, string tenant, CancellationToken cancellation)
    {
        _kept.TryRemove(tenant, out _);
        Forgotten.Enqueue(tenant);
        return Task.CompletedTask;
    }

    public Task<bool> UseOnce(string key, DateTimeOffset until, CancellationToken cancellation) => Task.FromResult(_used.TryAdd(key, true));
}
