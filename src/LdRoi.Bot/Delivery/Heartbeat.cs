namespace LdRoi.Bot.Delivery;

/// <summary>Runs all beats in order, one round at a time, each in a scope of its own.</summary>
public sealed partial class Heartbeat(IServiceScopeFactory scopes, IEnumerable<BeatType> beats, ILogger<Heartbeat> log) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);

    public async Task Beat(CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            await EachBeat(
                async beat =>
                {
                    try
                    {
                        await beat.Beat(cancellation);
                    }
                    catch (Exception error) when (error is not OperationCanceledException)
                    {
                        // One broken step must not stop the others. The type only: messages may quote data.
                        BeatFailed(log, beat.GetType().Name, error.GetType().Name);
                    }
                });
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public async Task<DateTimeOffset?> NextDue(CancellationToken cancellation)
    {
        DateTimeOffset? next = null;
        await EachBeat(async beat =>
        {
            if (await beat.NextDue(cancellation) is { } due && (next is null || due < next))
            {
                next = due;
            }
        });
        return next;
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task EachBeat(Func<IBeat, Task> action)
    {
        foreach (var beat in beats)
        {
            await using var scope = scopes.CreateAsyncScope();
            await action((IBeat)scope.ServiceProvider.GetRequiredService(beat.Type));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Beat {Beat} failed with {Error}.")]
    private static partial void BeatFailed(ILogger log, string beat, string error);
}

/// <param name="Type">An <see cref="IBeat"/>, made anew for each round.</param>
public sealed record BeatType(Type Type);

internal static class BeatRegistration
{
    /// <summary>Beats run in the order in which they are added.</summary>
    public static IServiceCollection AddBeat<TBeat>(this IServiceCollection services)
        where TBeat : class, IBeat =>
        services.AddScoped<TBeat>().AddSingleton(new BeatType(typeof(TBeat)));
}
