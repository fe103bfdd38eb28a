namespace LdRoi.Channels.Teams;

/// <summary>What the platform sets, and how long we wait for it.</summary>
internal static class TeamsConstants
{
    /// <summary>Far above what Teams sends, and small enough to read at once.</summary>
    public const int BodyBytes = 256 * 1024;

    /// <summary>Replies of the connector are small; more is not read.</summary>
    public const int ReplyBytes = 64 * 1024;

    /// <summary>A page of a roster, with room for long names.</summary>
    public const int RosterBytes = 1024 * 1024;

    /// <summary>People on a page of a roster; Teams gives 50 to 500.</summary>
    public const int RosterPage = 500;

    /// <summary>Of the fifty requests a second that a tenant takes, so many are for rosters.</summary>
    public const double RosterPagesPerSecond = 2;

    /// <summary>Likewise for whom nobody waits; so few that a wave hardly notices.</summary>
    public const double LookUpsPerSecond = 5;

    /// <summary>What names the next page is ours to keep and give back, up to here.</summary>
    public const int RosterTokenLength = 4_000;

    /// <summary>Our own bound on ids and addresses that we keep.</summary>
    public const int IdLength = 200;

    /// <inheritdoc cref="IdLength"/>
    public const int ConversationLength = 400;

    /// <inheritdoc cref="IdLength"/>
    public const int DirectoryIdLength = 64;

    /// <summary>Longer lines are cut: no command is that long.</summary>
    public const int TypedLength = 4_000;

    /// <summary>How fast a wave begins in one tenant; Microsoft names 50 a second, replies and look-ups included.</summary>
    public const double SendsPerSecond = 40;

    /// <inheritdoc cref="SendsPerSecond"/>
    public const double MostSendsPerSecond = 45;

    /// <summary>Of those fifty, whatever the pace; two are left for rosters.</summary>
    public const int SendsInAnySecond = 48;

    /// <summary>Of the fifty requests a second, so many are for cards that were answered on another device.</summary>
    public const double EditsPerSecond = 8;

    /// <summary>Of Graph, which counts apart from messages.</summary>
    public const double InstallsPerSecond = 20;

    /// <summary>So many refusals in a row that do not say who or what was not found are no longer about single people.</summary>
    public const int UnclearRefusals = 10;

    /// <summary>So far a few sends may run ahead of their pace.</summary>
    public static readonly TimeSpan Burst = TimeSpan.FromMilliseconds(200);

    /// <summary>So far such edits may run ahead of their pace before some are left out.</summary>
    public static readonly TimeSpan EditsAhead = TimeSpan.FromSeconds(1);

    /// <summary>So long a press waits for the edit that the one before it has under way.</summary>
    public static readonly TimeSpan EditTime = TimeSpan.FromSeconds(2);

    /// <summary>Teams gives up on an invoke after about ten seconds; an honest word before that is better.</summary>
    public static readonly TimeSpan PressTime = TimeSpan.FromSeconds(5);

    /// <summary>For the answer to what was acknowledged already. A look-up fits in.</summary>
    public static readonly TimeSpan TurnTime = TimeSpan.FromSeconds(20);

    /// <summary>For a send or update. Well below the lease of a delivery.</summary>
    public static readonly TimeSpan SendTime = TimeSpan.FromSeconds(30);

    public static readonly TimeSpan LookUpTime = TimeSpan.FromSeconds(10);

    /// <summary>For a token of ours. It is part of the time of a send.</summary>
    public static readonly TimeSpan TokenTime = TimeSpan.FromSeconds(15);

    /// <summary>So much may a token's clock differ from ours.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>After a 429 that names no time, and when the connector cannot be reached at all.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    /// <summary>A shorter Retry-After is taken for this: whoever asks us to slow down does not mean "at once".</summary>
    public static readonly TimeSpan ShortestRest = TimeSpan.FromSeconds(1);

    /// <summary>After a 401: somebody has to mend the registration first.</summary>
    public static readonly TimeSpan RestAfterUnauthorized = TimeSpan.FromMinutes(5);

    /// <summary>After an administrator switched the bot off: whether it is on again shows only by trying.</summary>
    public static readonly TimeSpan RestOfTenant = TimeSpan.FromHours(1);

    /// <summary>A longer Retry-After is taken for this.</summary>
    public static readonly TimeSpan LongestRest = TimeSpan.FromHours(1);

    /// <summary>Ours: after this the others of a tenant are tried again, since the limit may be one chat's only.</summary>
    public static readonly TimeSpan LongestRestOfAll = TimeSpan.FromMinutes(1);
}
