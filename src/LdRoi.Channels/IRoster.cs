namespace LdRoi.Channels;

/// <summary>A platform that lists who is in an organisation, page by page.</summary>
public interface IRoster
{
    ChannelKind Channel { get; }

    /// <summary>The places whose people can be listed.</summary>
    Task<IReadOnlyList<string>> Tenants(CancellationToken cancellation);

    /// <param name="page">What the page before named as the next one; null for the first.</param>
    /// <returns>Null when the platform did not answer: the same page can be asked for later.</returns>
    Task<RosterPage?> Read(string tenant, string? page, CancellationToken cancellation);
}

/// <param name="Members">Everybody on the page, also those who are to be left out.</param>
/// <param name="Next">Names the next page; null after the last.</param>
public sealed record RosterPage(IReadOnlyList<RosterMember> Members, string? Next);

/// <param name="Address">Where the person can be written to.</param>
/// <param name="IsColleague">False for guests, bots and accounts that were closed.</param>
public sealed record RosterMember(ChatAddress Address, PlatformProfile Profile, bool IsColleague);
