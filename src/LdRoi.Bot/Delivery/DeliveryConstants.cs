namespace LdRoi.Bot.Delivery;

/// <summary>What nobody may change, with its reason.</summary>
public static class DeliveryConstants
{
    /// <summary>Nobody hears from us before this time of their own day, unless they chose it.</summary>
    public static readonly TimeOnly WindowOpens = new(8, 30);

    /// <summary>Nor after this; what was not sent by then is never sent.</summary>
    public static readonly TimeOnly WindowCloses = new(17, 30);

    /// <summary>The latest time that can be planned: it leaves half an hour for sending.</summary>
    public static readonly TimeOnly LatestSend = new(17, 0);

    /// <summary>How far ahead deliveries are made: further ahead, zones and people change too much.</summary>
    public static readonly TimeSpan Horizon = TimeSpan.FromHours(48);

    /// <summary>How long a claim holds; well above the time a platform call may take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(120);

    /// <summary>A survey whose outcome is unknown is sent once more; never a third time.</summary>
    public const int SurveyAttempts = 2;

    /// <summary>A reminder whose outcome is unknown is not sent again: missing one is normal, the same one twice is not.</summary>
    public const int NudgeAttempts = 1;

    /// <summary>So long a survey whose outcome is unknown waits before it goes out once more: longer than most outages of a platform.</summary>
    public static readonly TimeSpan AfterUnknown = TimeSpan.FromMinutes(10);

    /// <summary>What is due so long before its window closes is still looked at within it: that happens once a minute.</summary>
    public static readonly TimeSpan LastLook = TimeSpan.FromMinutes(2);

    /// <summary>So few that their turns come within the lease, also where a place takes one message in two seconds.</summary>
    public const int ClaimsAtOnce = 50;

    /// <summary>
    /// Of one channel. After a crash so many cards may come twice at most; and at a fifth of a second a call so many are needed
    /// for the fifty a second that a tenant takes, with room for slower ones.
    /// </summary>
    public const int SendsAtOnce = 16;

    /// <summary>What went wrong this often before the platform was called will go wrong again.</summary>
    public const int ClaimsBeforeSetAside = 5;
}
