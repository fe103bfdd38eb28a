namespace LdRoi.FakePlatforms.Teams;

/// <summary>So many requests in any stretch of this length.</summary>
public sealed record RateWindow(int Requests, TimeSpan Span);

/// <summary>What Teams allows, as it documents; each number stands only here.</summary>
public static class TeamsLimits
{
    /// <summary>Per bot and conversation: sending, and creating. Whether an update counts is not documented; here it does.</summary>
    public static IReadOnlyList<RateWindow> Writes { get; } = [Per(7, 1), Per(8, 2), Per(60, 30), Per(1_800, 3_600)];

    /// <summary>Per bot and conversation: members.</summary>
    public static IReadOnlyList<RateWindow> Reads { get; } = [Per(14, 1), Per(16, 2), Per(120, 30), Per(3_600, 3_600)];

    /// <summary>Per app and tenant: everything together.</summary>
    public static IReadOnlyList<RateWindow> Tenant { get; } = [Per(50, 1)];

    /// <summary>A whole message in UTF-16, without its base64 images.</summary>
    public const int MessageBytes = 100 * 1024;

    public const int RefreshUsers = 60;

    public static readonly Version HighestCard = new(1, 5);

    public static readonly TimeSpan BetweenRefreshes = TimeSpan.FromMinutes(1);

    /// <summary>When the bot is slow or fails: once more with the same id, and later with a new one.</summary>
    public static readonly TimeSpan FirstResend = TimeSpan.FromSeconds(15);

    public static readonly TimeSpan SecondResend = FirstResend + TimeSpan.FromSeconds(30);

    private static RateWindow Per(int requests, int seconds) => new(requests, TimeSpan.FromSeconds(seconds));
}
