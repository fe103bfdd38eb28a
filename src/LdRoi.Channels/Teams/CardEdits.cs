using LdRoi.Channels.Turns;

namespace LdRoi.Channels.Teams;

/// <summary>
/// Edits that show a card as a press left it. They come after the reply to the press, so the next press of the same card may
/// overtake one: then it is left, or waited for when it is on its way. Only one that takes longer than
/// <see cref="TeamsConstants.EditTime"/> can still arrive after the card of a later press.
/// </summary>
internal sealed class CardEdits(ConversationLanes lanes, RealTime time)
{
    private readonly Dictionary<(string Conversation, string Card), Edit> _last = [];
    private readonly Lock _lock = new();

    /// <summary>To be called when a press was answered, before the reply is sent.</summary>
    /// <param name="make">Makes the edit; null where there is nothing to show.</param>
    /// <param name="mayBeLeft">False where nothing else shows what came of the press: then it is waited for also when it has not begun.</param>
    public async Task Follow(Activity pressed, string card, Func<CancellationToken, Task>? make, bool mayBeLeft = true)
    {
        var key = (pressed.Conversation!.Id!, card);
        Edit? before;
        Edit mine;
        lock (_lock)
        {
            before = _last.GetValueOrDefault(key);
            _last[key] = mine = new Edit(before, mayBeLeft);
        }

        if (before is not null)
        {
            await GiveWay(before);
        }

        // Whoever pressed meanwhile was shown what came after this.
        if (make is null || !IsLast(key, mine) || !lanes.TryAdd(key.Item1, token => Make(key, mine, make, token)))
        {
            End(key, mine);
        }
    }

    private async Task GiveWay(Edit edit)
    {
        edit.Leave();
        using var limit = time.Limit(TeamsConstants.EditTime, CancellationToken.None);
        await edit.Over.WaitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        edit.GiveUp();
    }

    private async Task Make((string, string) key, Edit edit, Func<CancellationToken, Task> make, CancellationToken cancellation)
    {
        using var making = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            if (edit.Begin(making))
            {
                await make(making.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Given up for a later press.
        }
        finally
        {
            End(key, edit);
        }
    }

    private bool IsLast((string, string) key, Edit edit)
    {
        lock (_lock)
        {
            return _last.GetValueOrDefault(key) == edit;
        }
    }

    private void End((string, string) key, Edit edit)
    {
        edit.End();
        lock (_lock)
        {
            if (_last.GetValueOrDefault(key) == edit)
            {
                _last.Remove(key);
            }
        }
    }

    private sealed class Edit
    {
        private readonly TaskCompletionSource _own = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Lock _lock = new();
        private readonly bool _mayBeLeft;
        private bool _isTaken;
        private CancellationTokenSource? _making;

        public Edit(Edit? before, bool mayBeLeft)
        {
            _mayBeLeft = mayBeLeft;
            Over = before is null ? _own.Task : Task.WhenAll(before.Over, _own.Task);
        }

        /// <summary>Also those before it, which may be on their way when it is left.</summary>
        public Task Over { get; }

        /// <returns>False when it was left or given up.</returns>
        public bool Begin(CancellationTokenSource making)
        {
            lock (_lock)
            {
                (var may, _isTaken, _making) = (!_isTaken, true, making);
                return may;
            }
        }

        public void Leave()
        {
            lock (_lock)
            {
                if (!_mayBeLeft || _isTaken)
                {
                    return;
                }

                _isTaken = true;
            }

            _own.TrySetResult();
        }

        /// <summary>It is not begun or tried again; nothing happens to what is over.</summary>
        public void GiveUp()
        {
            lock (_lock)
            {
                _isTaken = true;
                _making?.Cancel();
            }
        }

        public void End()
        {
            lock (_lock)
            {
                _making = null;
            }

            _own.TrySetResult();
        }
    }
}
