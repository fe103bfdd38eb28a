namespace LdRoi.Bot.Delivery;

/// <summary>
/// Runs the beats in order, each in a scope of its own. Those of one line never run beside each other; different lines may, since
/// sending to many takes long and planning, closing and reading are not to wait for it.
/// </summary>
public sealed partial class Heartbeat(IServiceScopeFactory scopes, IEnumerable<BeatType> beats, ILogger<Heartbeat> log) : IDisposable
{
    private readonly Dictionary<BeatLine, SemaphoreSlim> _oneAtATime = Enum.GetValues<BeatLine>().ToDictionary(line => line, _ => new SemaphoreSlim(1));

    /// <summary>All of them, one after the other: where what one leaves behind is to be found by the next.</summary>
    public Task Beat(CancellationToken cancellation) => Beat(Enum.GetValues<BeatLine>(), cancellation);

    public Task Beat(BeatLine line, CancellationToken cancellation) => Beat([line], cancellation);

    public async Task<DateTimeOffset?> NextDue(CancellationToken cancellation)
    {
        DateTimeOffset? next = null;
        await EachBeat(Enum.GetValues<BeatLine>(), async beat =>
        {
            if (await beat.NextDue(cancellation) is { } due && (next is null || due < next))
            {
                next = due;
            }
        });
        return next;
    }

    public void Dispose() => _oneAtATime.Values.ToList().ForEach(one => one.Dispose());

    private async Task Beat(BeatLine[] lines, CancellationToken cancellation)
    {
        var entered = new Stack<SemaphoreSlim>();
        try
        {
            foreach (var one in lines.Select(line => _oneAtATime[line]))
            {
                await one.WaitAsync(cancellation);
                entered.Push(one);
            }

            await EachBeat(lines, beat => Try(beat, cancellation));
        }
        finally
        {
            entered.ToList().ForEach(one => one.Release());
        }
    }

    /// <summary>One broken step must not stop the others.</summary>
    private async Task Try(IBeat beat, CancellationToken cancellation)
    {
        try
        {
            await beat.Beat(cancellation);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            // The type only: messages may quote data.
            BeatFailed(log, beat.GetType().Name, error.GetType().Name);
        }
    }

    private async Task EachBeat(BeatLine[] lines, Func<IBeat, Task> action)
    {
        foreach (var beat in beats.Where(beat => lines.Contains(beat.Line)))
        {
            await using var scope = scopes.CreateAsyncScope();
            await action((IBeat)scope.ServiceProvider.GetRequiredService(beat.Type));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Beat {Beat} failed with {Error}.")]
    private static partial void BeatFailed(ILogger log, string beat, string error);
}

/// <param name="Type">An <see cref="IBeat"/>, made anew for each round.</param>
public sealed record BeatType(Type Type, BeatLine Line);

/// <summary>What beats wait for each other.</summary>
public enum BeatLine
{
    /// <summary>Whatever happens inside: opening, planning, closing, reading who is there.</summary>
    Housekeeping,

    /// <summary>What goes out to many people, at the pace of the platforms.</summary>
    Sending,

    /// <summary>What comes back from them.</summary>
    TakingBack,
}

internal static class BeatRegistration
{
    /// <summary>Beats run in the order in which they are added.</summary>
    public static IServiceCollection AddBeat<TBeat>(this IServiceCollection services, BeatLine line = BeatLine.Housekeeping)
        where TBeat : class, IBeat =>
        services.AddScoped<TBeat>().AddSingleton(new BeatType(typeof(TBeat), line));
}
