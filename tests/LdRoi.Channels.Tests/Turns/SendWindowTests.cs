using LdRoi.Channels.Turns;

namespace LdRoi.Channels.Tests.Turns;

public sealed class SendWindowTests
{
    private const int Most = 48;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly HandTime _time = new();
    private readonly List<TaskCompletionSource<int>> _underWay = [];

    [Fact]
    public async Task What_arrives_late_and_together_is_still_no_more_than_the_other_side_takes()
    {
        var window = new SendWindow(Most, Second, _time);
        var calls = Enumerable.Range(0, Most + 12).Select(_ => Call(window)).ToList();
        _underWay.Count.ShouldBe(Most);

        // The first may have arrived at any moment until now.
        _time.Advance(TimeSpan.FromSeconds(5));
        _underWay.Count.ShouldBe(Most);
        Answer(Most);
        _time.Advance(Second - TimeSpan.FromMilliseconds(1));
        _underWay.ShouldBeEmpty();

        _time.Advance(TimeSpan.FromMilliseconds(1));
        _underWay.Count.ShouldBe(12);
        Answer(12);
        (await Task.WhenAll(calls)).Length.ShouldBe(Most + 12);
    }

    [Fact]
    public void Who_keeps_to_the_pace_never_waits()
    {
        var window = new SendWindow(Most, Second, _time);
        for (var call = 1; call <= 1_000; call++)
        {
            // Forty a second, each answered after a fifth of a second: eight under way.
            _ = Call(window);
            _underWay.Count.ShouldBe(Math.Min(call, 8));
            Answer(call >= 8 ? 1 : 0);
            _time.Advance(Second / 40);
        }
    }

    [Fact]
    public async Task A_call_that_breaks_counts_as_well()
    {
        var window = new SendWindow(1, Second, _time);
        await Should.ThrowAsync<IOException>(() => window.Run<int>(() => throw new IOException(), CancellationToken.None));
        var next = Call(window);
        _underWay.ShouldBeEmpty();
        _time.Advance(Second);
        Answer(1);
        await next;
    }

    private Task<int> Call(SendWindow window) => window.Run(
        () =>
        {
            _underWay.Add(new TaskCompletionSource<int>());
            return _underWay[^1].Task;
        },
        CancellationToken.None);

    private void Answer(int count)
    {
        var answered = _underWay.Take(count).ToList();
        _underWay.RemoveRange(0, count);
        answered.ForEach(call => call.SetResult(0));
    }

    /// <summary>Passes when it is told to.</summary>
    private sealed class HandTime() : RealTime(TimeProvider.System)
    {
        private readonly List<(TimeSpan At, TaskCompletionSource Passed)> _waiting = [];
        private TimeSpan _now;

        public override TimeSpan Elapsed => _now;

        public override Task Pass(TimeSpan time, CancellationToken cancellation)
        {
            _waiting.Add((_now + time, new TaskCompletionSource()));
            return _waiting[^1].Passed.Task;
        }

        public void Advance(TimeSpan by)
        {
            _now += by;
            var over = _waiting.Where(wait => wait.At <= _now).ToList();
            _waiting.RemoveAll(over.Contains);
            over.ForEach(wait => wait.Passed.SetResult());
        }
    }
}
