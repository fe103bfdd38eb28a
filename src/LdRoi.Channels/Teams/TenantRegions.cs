using System.Collections.Concurrent;

namespace LdRoi.Channels.Teams;

/// <summary>Where each tenant's conversations are served, as it was last heard with a valid token. It moves without a word.</summary>
internal sealed class TenantRegions
{
    private readonly ConcurrentDictionary<string, string> _latest = new(StringComparer.Ordinal);

    /// <param name="activity">One that was let in: its tenant and service URL are ours to use.</param>
    public void Note(Activity activity)
    {
        if (activity.TenantId is { } tenant)
        {
            _latest[tenant] = activity.ServiceUrl!;
        }
    }

    /// <param name="url">As it was written down when it was heard, before this process began.</param>
    public void Recall(string tenant, string? url)
    {
        if (url is not null)
        {
            _latest.TryAdd(tenant, url);
        }
    }

    /// <returns>Null when nothing was heard since the start, or what was heard is what is known already.</returns>
    public string? Of(string tenant, string? known) => _latest.TryGetValue(tenant, out var latest) && latest != known ? latest : null;
}
