namespace LdRoi.Channels.Simulator;

/// <summary>Tells every listener whose chat changed and that the clock moved.</summary>
internal sealed class ChangeFeed
{
    private readonly Lock _gate = new();
    private readonly HashSet<ChangeListener> _listeners = [];

    public ChangeListener Listen()
    {
        var listener = new ChangeListener(Forget);
        lock (_gate)
        {
            _listeners.Add(listener);
        }

        return listener;
    }

    public void ChatChanged(string person) => Tell(listener => listener.ChatChanged(person));

    public void ClockMoved() => Tell(listener => listener.ClockMoved());

    private void Tell(Action<ChangeListener> what)
    {
        lock (_gate)
        {
            foreach (var listener in _listeners)
            {
                what(listener);
            }
        }
    }

    private void Forget(ChangeListener listener)
    {
        lock (_gate)
        {
            _listeners.Remove(listener);
        }
    }
}
