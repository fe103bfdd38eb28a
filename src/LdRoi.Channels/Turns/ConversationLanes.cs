using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LdRoi.Channels.Turns;

/// <summary>
/// Work that goes on after a request was acknowledged: in order within a conversation, side by side between them. It is
/// not stored; whoever misses a reply types again. When the service stops, what was taken on is finished first.
/// </summary>
internal sealed partial class ConversationLanes(ILogger<ConversationLanes> log) : IHostedService, IDisposable
{
    private const int MostWaiting = 10_000;
    private const int MostWaitingInOneConversation = 100;

    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _tooLate = new();
    private readonly Lock _lock = new();
    private int _waiting;
    private bool _isClosed;

    /// <returns>False when there is more to do than can be done, or the service is stopping: then nothing was taken on.</returns>
    public bool TryAdd(string conversation, Func<CancellationToken, Task> work)
    {
        lock (_lock)
        {
            if (_isClosed || _waiting >= MostWaiting)
            {
                return false;
            }

            if (!_lanes.TryGetValue(conversation, out var lane))
            {
                _lanes.Add(conversation, lane = new Lane());
            }
            else if (lane.Waiting >= MostWaitingInOneConversation)
            {
                return false;
            }

            _waiting++;
            lane.Waiting++;
            var before = lane.Last;
            using (ExecutionContext.SuppressFlow())
            {
                lane.Last = Task.Run(() => Run(before, conversation, lane, work));
            }

            return true;
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task[] left;
        lock (_lock)
        {
            _isClosed = true;
            left = [.. _lanes.Values.Select(lane => lane.Last)];
        }

        await using var _ = cancellationToken.UnsafeRegister(_ => _tooLate.Cancel(), null);
        await Task.WhenAll(left);
    }

    public void Dispose() => _tooLate.Dispose();

    private async Task Run(Task before, string conversation, Lane lane, Func<CancellationToken, Task> work)
    {
        await before;
        try
        {
            _tooLate.Token.ThrowIfCancellationRequested();
            await work(_tooLate.Token);
        }
        catch (OperationCanceledException) when (_tooLate.IsCancellationRequested)
        {
        }
        catch (Exception error)
        {
            // The type only: messages may quote data.
            LaneBroke(log, error.GetType().Name);
        }
        finally
        {
            lock (_lock)
            {
                _waiting--;
                if (--lane.Waiting == 0)
                {
                    _lanes.Remove(conversation);
                }
            }
        }
    }

    private sealed class Lane
    {
        public Task Last { get; set; } = Task.CompletedTask;

        public int Waiting { get; set; }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "A reply broke off with {Error}.")]
    private static partial void LaneBroke(ILogger log, string error);
}
