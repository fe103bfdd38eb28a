namespace LdRoi.FakePlatforms.Teams;

/// <summary>A scripted answer for some of the calls to come.</summary>
public sealed class Fault
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConnectorOperation? _operation;
    private readonly FakeChat? _chat;
    private readonly Func<int, bool> _isHit;
    private int _calls;

    internal Fault(Answer answer, ConnectorOperation? operation, FakeChat? chat, Func<int, bool> isHit)
    {
        Answer = answer;
        _operation = operation;
        _chat = chat;
        _isHit = isHit;
    }

    public Answer Answer { get; }

    /// <summary>How many calls got the answer.</summary>
    public int Hits { get; private set; }

    /// <summary>Completes when the first call got its answer or is held; what was to be done before that is done.</summary>
    public Task Reached => _reached.Task;

    internal void Arrive() => _reached.TrySetResult();

    internal Task Released => _released.Task;

    /// <summary>Lets go of what is held, now and later.</summary>
    public void Release() => _released.TrySetResult();

    internal bool Takes(ConnectorOperation operation, FakeChat? chat)
    {
        var isMeant = (_operation ?? operation) == operation && (_chat ?? chat) == chat;
        if (!isMeant || !_isHit(++_calls))
        {
            return false;
        }

        Hits++;
        return true;
    }
}
