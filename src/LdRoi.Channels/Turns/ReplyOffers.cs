namespace LdRoi.Channels.Turns;

/// <summary>
/// Offers a reply to the platform. What surely did not arrive is offered again for a short while; what perhaps arrived is
/// not, but for an update, which may arrive twice.
/// </summary>
internal sealed class ReplyOffers(TimeProvider time, RealTime realTime)
{
    /// <summary>How often a reply that surely did not arrive is offered.</summary>
    public const int Attempts = 3;

    /// <summary>A reply that was throttled waits no longer than this: by then the person has typed again.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>Between an update that perhaps arrived and its repetition.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    public async Task<SendOutcome> Make(Func<Task<SendOutcome>> send, bool mayArriveTwice, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await send();
            var rest = outcome switch
            {
                SendOutcome.Throttled throttled => throttled.RetryAt - time.GetUtcNow(),
                SendOutcome.Ambiguous when mayArriveTwice => Rest,
                _ => TimeSpan.MaxValue,
            };
            if (attempt == Attempts || rest > LongestWait)
            {
                return outcome;
            }

            await realTime.Pass(rest, cancellation);
        }
    }
}
