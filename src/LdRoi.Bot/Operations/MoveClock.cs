using LdRoi.Bot.Delivery;

namespace LdRoi.Bot.Operations;

/// <summary>
/// Moves the service's clock through every moment at which something is due, and lets that happen before it moves on:
/// planner, dispatcher and closing find the time they were meant for.
/// </summary>
public sealed class MoveClock(SimulatedClock clock, Heartbeat heartbeat) : IDisposable
{
    /// <summary>Also when nothing is known to be due: what one step makes may be due before the next.</summary>
    private static readonly TimeSpan LongestStep = TimeSpan.FromHours(6);

    /// <summary>What people did since the clock last moved is followed within the hour, as in life.</summary>
    private static readonly TimeSpan LongestFirstStep = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _oneAtATime = new(1);

    public void Dispose() => _oneAtATime.Dispose();

    /// <param name="moving">Hears of each step before anything happens in it.</param>
    public async Task Advance(TimeSpan by, CancellationToken cancellation, Action<TimeSpan>? moving = null)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            var target = clock.GetUtcNow() + by;
            var longest = LongestFirstStep;
            for (var now = clock.GetUtcNow(); now < target; now = clock.GetUtcNow())
            {
                var next = now + longest;
                if (await heartbeat.NextDue(cancellation) is { } due && due < next && due > now)
                {
                    next = due;
                }

                next = next < target ? next : target;
                moving?.Invoke(next - now);
                clock.AdvanceTo(next);
                await heartbeat.Beat(cancellation);
                longest = LongestStep;
            }
        }
        finally
        {
            _oneAtATime.Release();
        }
    }
}
