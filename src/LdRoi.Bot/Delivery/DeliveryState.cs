namespace LdRoi.Bot.Delivery;

/// <summary>Where a delivery stands. Each step is one conditional update; whoever updates no row has been overtaken.</summary>
public enum DeliveryState
{
    Planned,

    /// <summary>Leased by a dispatcher; the platform was not called yet.</summary>
    Claimed,

    /// <summary>Written before the platform is called: after a crash this row says "perhaps delivered".</summary>
    Sending,
    Sent,

    /// <summary>Surely not delivered, and not better by itself.</summary>
    Refused,

    /// <summary>Perhaps delivered, and not tried again.</summary>
    Ambiguous,
    Skipped,
    Cancelled,
    Failed,

    /// <summary>Sent, and no longer waiting for the person.</summary>
    Closed,
}

/// <summary>The closed list behind <see cref="Delivery.Because"/>.</summary>
public static class DeliveryReasons
{
    public const string Missed = nameof(Missed);
    public const string Left = nameof(Left);
    public const string Stopped = nameof(Stopped);
    public const string Budget = nameof(Budget);
    public const string NotReachable = nameof(NotReachable);
    public const string Finished = nameof(Finished);
    public const string CampaignEnded = nameof(CampaignEnded);
    public const string Answered = nameof(Answered);
    public const string Superseded = nameof(Superseded);
    public const string Withdrawn = nameof(Withdrawn);
    public const string SetAside = nameof(SetAside);

    /// <summary>The person wants none today.</summary>
    public const string Resting = nameof(Resting);

    /// <summary>It is not this day's turn.</summary>
    public const string NotDue = nameof(NotDue);

    /// <summary>Chance decided so.</summary>
    public const string Drawn = nameof(Drawn);
}
