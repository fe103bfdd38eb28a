namespace LdRoi.Channels.Teams.Identity;

/// <summary>What is known of a request before its body is read.</summary>
internal abstract record Admission
{
    private Admission()
    {
    }

    public sealed record Refused(RefusedBecause Because) : Admission;

    /// <param name="ServiceUrl">The connector that the token was issued for; null when it names none.</param>
    /// <param name="Channels">What the signing key is good for.</param>
    public sealed record Granted(string? ServiceUrl, IReadOnlyList<string> Channels) : Admission;

    /// <summary>A program on this machine, in Development.</summary>
    public sealed record Local : Admission;
}

/// <summary>Why a request is refused. The caller is not told; whoever runs the service is.</summary>
internal enum RefusedBecause
{
    NoToken,
    Unreadable,
    Signature,
    Issuer,
    Audience,
    Lifetime,

    /// <summary>We have no keys to check with: our own trouble, or Microsoft's.</summary>
    NoKeys,

    /// <summary>The activity is of another channel than Teams, or the key is not endorsed for it.</summary>
    Channel,

    /// <summary>The service URL is not the one that the token names, or no connector.</summary>
    ServiceUrl,
    Tenant,

    /// <summary>In local mode: it does not come straight from this machine.</summary>
    NotLocal,

    /// <summary>In local mode: it names another host, or a page elsewhere sent it.</summary>
    Foreign,
    NoJson,
}
