namespace LdRoi.Channels.Teams;

/// <summary>What the platform sets, and how long we wait for it.</summary>
internal static class TeamsConstants
{
    /// <summary>Far above what Teams sends, and small enough to read at once.</summary>
    public const int BodyBytes = 256 * 1024;

    /// <summary>Replies of the connector are small; more is not read.</summary>
    public const int ReplyBytes = 64 * 1024;

    /// <summary>Our own bound on ids and addresses that we keep.</summary>
    public const int IdLength = 200;

    /// <inheritdoc cref="IdLength"/>
    public const int ConversationLength = 400;

    /// <inheritdoc cref="IdLength"/>
    public const int DirectoryIdLength = 64;

    /// <summary>Longer lines are cut: no command is that long.</summary>
    public const int TypedLength = 4_000;

    /// <summary>Teams gives up on an invoke after about ten seconds; an honest word before that is better.</summary>
    public static readonly TimeSpan PressTime = TimeSpan.FromSeconds(5);

    /// <summary>For the answer to what was acknowledged already. A look-up fits in.</summary>
    public static readonly TimeSpan TurnTime = TimeSpan.FromSeconds(20);

    /// <summary>For a send or update. Well below the lease of a delivery.</summary>
    public static readonly TimeSpan SendTime = TimeSpan.FromSeconds(30);

    public static readonly TimeSpan LookUpTime = TimeSpan.FromSeconds(10);

    /// <summary>After a 429 that names no time, and when the connector cannot be reached at all.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    /// <summary>A shorter Retry-After is taken for this: whoever asks us to slow down does not mean "at once".</summary>
    public static readonly TimeSpan ShortestRest = TimeSpan.FromSeconds(1);

    /// <summary>After a 401: somebody has to mend the registration first.</summary>
    public static readonly TimeSpan RestAfterUnauthorized = TimeSpan.FromMinutes(5);

    /// <summary>A longer Retry-After is taken for this.</summary>
    public static readonly TimeSpan LongestRest = TimeSpan.FromHours(1);
}
