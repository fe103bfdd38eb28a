using System.Collections.Concurrent;

namespace LdRoi.Channels.Turns;

/// <summary>What is left alone for a while, by name: a tenant, a workspace, a place.</summary>
internal sealed class Rests(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new(StringComparer.Ordinal);

    /// <summary>Until when it is left alone; null when it is not.</summary>
    public DateTimeOffset? Until(string name) => _until.TryGetValue(name, out var until) && until > time.GetUtcNow() ? until : null;

    public DateTimeOffset Begin(string name, DateTimeOffset until) => _until[name] = until;

    public DateTimeOffset Begin(string name, TimeSpan rest) => Begin(name, time.GetUtcNow() + rest);
}
