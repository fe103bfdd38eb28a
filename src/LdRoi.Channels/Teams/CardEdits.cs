using System.Collections.Concurrent;
using LdRoi.Channels.Turns;

namespace LdRoi.Channels.Teams;

/// <summary>
/// Edits that show a card as a press left it. They come after the reply to the press, so the next press of the same card can
/// overtake one: then it is left, or waited for when it is on its way. It never arrives after what it knows nothing of.
/// </summary>
internal sealed class CardEdits(ConversationLanes lanes, RealTime time)
{
    private readonly ConcurrentDictionary<(string Conversation, string Card), Edit> _waiting = new();

    public void Add(Activity pressed, string card, Func<CancellationToken, Task> make)
    {
        var key = (pressed.Conversation!.Id!, card);
        var edit = new Edit();
        _waiting[key] = edit;
        if (!lanes.TryAdd(key.Item1, token => Make(key, edit, make, token)))
        {
            _waiting.TryRemove(new(key, edit));
        }
    }

    /// <summary>To be called when a press of the card was answered, before the reply is sent.</summary>
    public async Task Overtake(Activity pressed)
    {
        if (pressed.ReplyToId is { } card && _waiting.TryRemove((pressed.Conversation!.Id!, card), out var edit) && !edit.TryTake())
        {
            using var limit = time.Limit(TeamsConstants.EditTime, CancellationToken.None);
            await edit.Over.WaitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Make((string, string) key, Edit edit, Func<CancellationToken, Task> make, CancellationToken cancellation)
    {
        if (!edit.TryTake())
        {
            return;
        }

        try
        {
            await make(cancellation);
        }
        finally
        {
            edit.End();
            _waiting.TryRemove(new(key, edit));
        }
    }

    private sealed class Edit
    {
        private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _taken;

        public Task Over => _over.Task;

        /// <returns>Whether it was still waiting.</returns>
        public bool TryTake() => Interlocked.Exchange(ref _taken, 1) == 0;

        public void End() => _over.TrySetResult();
    }
}
