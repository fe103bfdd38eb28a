using System.Collections.Concurrent;

namespace LdRoi.Channels.Turns;

/// <summary>What is left alone for a while, by name: a tenant, a workspace, a place.</summary>
internal sealed class Rests(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Until when it is left alone; null when it is not.</summary>
    public DateTimeOffset? Until(string name) => _until.TryGetValue(name, out var until) && until > time.GetUtcNow() ? until : null;

    /// <summary>Of several rests the longest counts.</summary>
    /// <returns>False when it rested already: of several that hear of it together, one is the first.</returns>
    public bool Begin(string name, DateTimeOffset until)
    {
        lock (_lock)
        {
            var rests = Until(name);
            _until[name] = rests > until ? rests.Value : until;
            return rests is null;
        }
    }
}
