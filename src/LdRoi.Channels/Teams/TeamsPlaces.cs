using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LdRoi.Channels.Teams;

/// <summary>The teams and group chats in which the app is: whose people can be listed. The product keeps them, each under a key that fits.</summary>
internal sealed class TeamsPlaces(IConnections connections)
{
    private readonly ConcurrentDictionary<string, TeamsPlace> _kept = new(StringComparer.Ordinal);

    public static string KeyOf(TeamsPlace place) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{place.Tenant} {place.Conversation}")));

    public Task<IReadOnlyList<string>> Keys(CancellationToken cancellation) => connections.Tenants(ChannelKind.Teams, cancellation);

    public async Task<TeamsPlace?> Find(string key, CancellationToken cancellation) =>
        await connections.Find(ChannelKind.Teams, key, cancellation) is { Content: var content } ? JsonSerializer.Deserialize(content, TeamsJson.Wire.TeamsPlace) : null;

    public async Task<bool> AnyIn(string tenant, CancellationToken cancellation)
    {
        foreach (var key in await Keys(cancellation))
        {
            if ((await Find(key, cancellation))?.Tenant == tenant)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The app is there. What is known already is not written again.</summary>
    /// <returns>Whether it was news.</returns>
    public async Task<bool> Keep(TeamsPlace place, CancellationToken cancellation)
    {
        var key = KeyOf(place);
        if (_kept.GetValueOrDefault(key) == place)
        {
            return false;
        }

        var isNews = await Find(key, cancellation) != place;
        if (isNews)
        {
            await connections.Keep(ChannelKind.Teams, key, JsonSerializer.Serialize(place, TeamsJson.Wire.TeamsPlace), null, cancellation);
        }

        _kept[key] = place;
        return isNews;
    }

    public async Task Forget(TeamsPlace place, CancellationToken cancellation)
    {
        var key = KeyOf(place);
        _kept.TryRemove(key, out _);
        await connections.Forget(ChannelKind.Teams, key, cancellation);
    }
}

/// <param name="Conversation">Of a team its own, which is that of its first channel.</param>
internal sealed record TeamsPlace(string Tenant, string Conversation, string ServiceUrl);
