using LdRoi.Bot.Delivery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LdRoi.Bot.Tests.Delivery;

public sealed class HeartbeatTests
{
    [Fact]
    public async Task What_is_kept_in_order_does_not_wait_for_what_is_being_sent()
    {
        var kept = new TaskCompletionSource();
        using var world = new World(sends: () => kept.Task, keeps: kept.SetResult);
        var sending = world.Heartbeat.Beat(BeatLine.Sending, CancellationToken.None);
        sending.IsCompleted.ShouldBeFalse();
        await world.Heartbeat.Beat(BeatLine.Housekeeping, CancellationToken.None);
        await sending;
    }

    [Fact]
    public async Task The_beats_of_one_line_never_run_beside_each_other()
    {
        var (sent, running) = (new TaskCompletionSource(), 0);
        using var world = new World(
            sends: async () =>
            {
                Interlocked.Increment(ref running).ShouldBe(1);
                await sent.Task;
                Interlocked.Decrement(ref running);
            });
        var both = Task.WhenAll(world.Heartbeat.Beat(BeatLine.Sending, CancellationToken.None), world.Heartbeat.Beat(CancellationToken.None));
        sent.SetResult();
        await both;
        world.Failed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_beat_that_breaks_or_gives_up_waiting_does_not_stop_the_others()
    {
        var kept = 0;
        using var world = new World(sends: () => throw new TaskCanceledException(), keeps: () => kept++);
        await world.Heartbeat.Beat(CancellationToken.None);
        await world.Heartbeat.Beat(CancellationToken.None);
        kept.ShouldBe(2);
    }

    private sealed class World : IDisposable
    {
        private readonly ServiceProvider _services;

        public World(Func<Task> sends, Action? keeps = null)
        {
            _services = new ServiceCollection()
                .AddSingleton(sends).AddSingleton(keeps ?? (() => { })).AddSingleton(Failed)
                .AddBeat<Sender>(BeatLine.Sending).AddBeat<Keeper>()
                .AddSingleton<Microsoft.Extensions.Logging.ILogger<Heartbeat>>(NullLogger<Heartbeat>.Instance).AddSingleton<Heartbeat>().BuildServiceProvider();
        }

        public List<Exception> Failed { get; } = [];

        public Heartbeat Heartbeat => _services.GetRequiredService<Heartbeat>();

        public void Dispose() => _services.Dispose();
    }

    private sealed class Sender(Func<Task> sends, List<Exception> failed) : IBeat
    {
        public async Task Beat(CancellationToken cancellation)
        {
            try
            {
                await sends();
            }
            catch (Exception error)
            {
                failed.Add(error);
                throw;
            }
        }

        public Task<DateTimeOffset?> NextDue(CancellationToken cancellation) => Task.FromResult<DateTimeOffset?>(null);
    }

    private sealed class Keeper(Action keeps) : IBeat
    {
        public Task Beat(CancellationToken cancellation)
        {
            keeps();
            return Task.CompletedTask;
        }

        public Task<DateTimeOffset?> NextDue(CancellationToken cancellation) => Task.FromResult<DateTimeOffset?>(null);
    }
}
