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

    /// <summary>The platform tells who comes and goes by itself: then a look at a quiet hour is enough.</summary>
    bool TellsOfChanges => false;

    /// <summary>What the platform told since this was last asked.</summary>
    RosterNews TakeNews() => RosterNews.None;
}

/// <param name="Changed">Places whose people are to be listed again.</param>
/// <param name="Gone">Who is no longer in some place where they were listed.</param>
public sealed record RosterNews(IReadOnlyCollection<string> Changed, IReadOnlyCollection<RosterLeaver> Gone)
{
    public static RosterNews None { get; } = new([], []);
}

/// <param name="Tenant">As in their <see cref="ChatAddress"/>.</param>
/// <param name="ExternalUser">As in their <see cref="ChatAddress"/>; null when the last place of the tenant is gone, and with it everybody who was reached through one.</param>
public sealed record RosterLeaver(string Tenant, string? ExternalUser);

/// <param name="Members">Everybody on the page, also those who are to be left out.</param>
/// <param name="Next">Names the next page; null after the last.</param>
public sealed record RosterPage(IReadOnlyList<RosterMember> Members, string? Next);

/// <param name="Address">Where the person can be written to.</param>
/// <param name="IsColleague">False for guests, bots and accounts that were closed.</param>
public sealed record RosterMember(ChatAddress Address, PlatformProfile Profile, bool IsColleague);
