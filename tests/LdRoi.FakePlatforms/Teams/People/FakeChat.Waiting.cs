namespace LdRoi.FakePlatforms.Teams;

public sealed partial class FakeChat
{
    private TaskCompletionSource _changed = NewSignal();
    private int _taken;

    /// <summary>The oldest message that was not taken yet; waits for it to arrive.</summary>
    public Task<FakeMessage> Next(CancellationToken cancellation = default) => Until(TakeNext, cancellation);

    /// <summary>The first message, taken or not, that is or becomes as wanted.</summary>
    public Task<FakeMessage> WaitFor(Func<FakeMessage, bool> isWanted, CancellationToken cancellation = default) =>
        Until(() => Messages.FirstOrDefault(isWanted), cancellation);

    private FakeMessage? TakeNext()
    {
        lock (_gate)
        {
            while (_taken < _messages.Count)
            {
                if (_messages[_taken++] is { IsDeleted: false } message)
                {
                    return message;
                }
            }

            return null;
        }
    }

    private async Task<FakeMessage> Until(Func<FakeMessage?> look, CancellationToken cancellation)
    {
        while (true)
        {
            var changed = Volatile.Read(ref _changed).Task;
            if (look() is { } found)
            {
                return found;
            }

            await changed.WaitAsync(_teams.Options.Patience, TimeProvider.System, cancellation);
        }
    }

    private void Signal() => Interlocked.Exchange(ref _changed, NewSignal()).TrySetResult();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
