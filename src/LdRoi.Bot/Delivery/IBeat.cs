namespace LdRoi.Bot.Delivery;

/// <summary>
/// Something that happens by the clock. It asks "what is due?" and does it; a beat that was missed loses nothing, and one
/// too many does nothing.
/// </summary>
public interface IBeat
{
    Task Beat(CancellationToken cancellation);

    /// <summary>The next instant after now at which there will be something to do; null when none is known.</summary>
    Task<DateTimeOffset?> NextDue(CancellationToken cancellation);
}
