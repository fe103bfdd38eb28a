namespace LdRoi.Bot.Delivery;

/// <summary>When a message of one day goes out, and until when it still may.</summary>
public readonly record struct SendMoment(DateTimeOffset DueAt, DateTimeOffset NotAfter)
{
    /// <summary>How long a message may be late that a person wants at an hour at which we would not write by ourselves.</summary>
    private static readonly TimeSpan OwnWindow = TimeSpan.FromMinutes(30);

    /// <param name="date">On the person's calendar.</param>
    /// <param name="planned">What the plan says, inside the hours in which everybody may be written to.</param>
    /// <param name="own">What the person chose: it beats the plan and the quiet hours.</param>
    /// <param name="zone">The person's.</param>
    public static SendMoment Of(DateOnly date, TimeOnly planned, TimeOnly? own, TimeZoneInfo zone)
    {
        var due = LocalClock.Resolve(date, own ?? planned, zone);
        var closes = LocalClock.Resolve(date, DeliveryConstants.WindowCloses, zone);
        return new SendMoment(due, due + OwnWindow > closes ? due + OwnWindow : closes);
    }
}
