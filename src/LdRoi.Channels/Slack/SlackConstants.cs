namespace LdRoi.Channels.Slack;

/// <summary>What the platform sets, and how long we wait for it.</summary>
internal static class SlackConstants
{
    /// <summary>A workspace is never written to faster than so many times the pace that it began with.</summary>
    public const double MostTimesStart = 5;

    /// <summary>Far above what Slack sends for cards of ours, and small enough to read at once.</summary>
    public const int BodyBytes = 64 * 1024;

    /// <summary>Replies are small, but for a page of the roster.</summary>
    public const int ReplyBytes = 2 * 1024 * 1024;

    /// <summary>Our own bound on ids that we keep.</summary>
    public const int IdLength = 64;

    /// <summary>Longer lines are cut: no command is that long.</summary>
    public const int TypedLength = 4_000;

    /// <summary>Slack: title, submit and close of a modal.</summary>
    public const int ViewTitleLength = 24;

    /// <summary>Members of one page of the roster. Slack recommends no more.</summary>
    public const int RosterPage = 200;

    /// <summary>Slack: how many people one question about do-not-disturb may name.</summary>
    public const int DndPage = 50;

    /// <summary>Slack: how far a request's time may be from ours.</summary>
    public static readonly TimeSpan SignatureWindow = TimeSpan.FromSeconds(300);

    /// <summary>Slack gives up after three seconds; an honest word before that is better.</summary>
    public static readonly TimeSpan TurnTime = TimeSpan.FromSeconds(2);

    /// <summary>For asking who somebody is, within a turn.</summary>
    public static readonly TimeSpan LookUpTime = TimeSpan.FromSeconds(1);

    /// <summary>For a call. Well below the lease of a delivery.</summary>
    public static readonly TimeSpan CallTime = TimeSpan.FromSeconds(30);

    /// <summary>After a refusal that names no time, and when Slack cannot be reached at all.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    /// <summary>Somebody has to mend the installation first.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>Slack: a workspace that moves to Grid is closed for a while.</summary>
    public static readonly TimeSpan MigrationPause = TimeSpan.FromHours(1);

    /// <summary>A token is renewed this long before it ends.</summary>
    public static readonly TimeSpan RenewAhead = TimeSpan.FromHours(2);

    /// <summary>How long somebody else's renewal may take before ours is tried.</summary>
    public static readonly TimeSpan RenewalTime = TimeSpan.FromMinutes(1);

    /// <summary>How long somebody may take to install.</summary>
    public static readonly TimeSpan InstallTime = TimeSpan.FromMinutes(10);

    /// <summary>What was heard of somebody's do-not-disturb holds this long.</summary>
    public static readonly TimeSpan DndKept = TimeSpan.FromMinutes(10);

    /// <summary>A home page is published anew after this, so that its buttons stay good.</summary>
    public static readonly TimeSpan HomeKept = TimeSpan.FromDays(7);
}
