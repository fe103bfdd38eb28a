namespace LdRoi.Channels;

/// <summary>
/// What a channel must remember of each place where an organisation installed it. The product keeps it, encrypted, and reads
/// nothing in it.
/// </summary>
public interface IConnections
{
    Task<Connection?> Find(ChannelKind channel, string tenant, CancellationToken cancellation);

    /// <summary>Where the channel is installed.</summary>
    Task<IReadOnlyList<string>> Tenants(ChannelKind channel, CancellationToken cancellation);

    /// <summary>Keeps it in the place of what was there.</summary>
    /// <param name="replaced">The version that was read before; null replaces whatever is there.</param>
    /// <returns>False when somebody else kept something since: then nothing was changed.</returns>
    Task<bool> Keep(ChannelKind channel, string tenant, string content, int? replaced, CancellationToken cancellation);

    /// <summary>Keeps it for a place that had another name: what was kept under that one goes, and who was reached there is reached under the new one.</summary>
    Task Rename(ChannelKind channel, string formerly, string tenant, string content, CancellationToken cancellation);

    /// <summary>Erases it. Nobody is written to there until the place is connected again.</summary>
    Task Forget(ChannelKind channel, string tenant, CancellationToken cancellation);

    /// <summary>Uses what may be used once.</summary>
    /// <param name="key">At most 64 characters.</param>
    /// <param name="until">After this it need not be remembered.</param>
    /// <returns>False when it was used before.</returns>
    Task<bool> UseOnce(string key, DateTimeOffset until, CancellationToken cancellation);
}

/// <summary>Something kept, and which writing of it this is.</summary>
public sealed record Connection(string Content, int Version)
{
    public override string ToString() => nameof(Connection);
}
