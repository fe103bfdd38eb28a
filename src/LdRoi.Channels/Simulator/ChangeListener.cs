using System.Threading.Channels;

namespace LdRoi.Channels.Simulator;

/// <summary>
/// What one listener has not been told yet. Changes of the same chat fold into one, so a listener that is slow, while a
/// simulated year goes by, costs no more memory than there are people.
/// </summary>
internal sealed class ChangeListener(Action<ChangeListener> forget) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private HashSet<string> _people = new(StringComparer.Ordinal);
    private bool _clock;

    public void ChatChanged(string person)
    {
        lock (_gate)
        {
            _people.Add(person);
        }

        _signal.Writer.TryWrite(true);
    }

    public void ClockMoved()
    {
        lock (_gate)
        {
            _clock = true;
        }

        _signal.Writer.TryWrite(true);
    }

    /// <summary>Waits for news and takes it.</summary>
    public async Task<Changes> Next(CancellationToken cancellation)
    {
        await _signal.Reader.ReadAsync(cancellation);
        lock (_gate)
        {
            var changes = new Changes(_people, _clock);
            _people = new HashSet<string>(StringComparer.Ordinal);
            _clock = false;
            return changes;
        }
    }

    public void Dispose() => forget(this);
}

/// <param name="People">Whose chats changed.</param>
/// <param name="Clock">Whether the clock was moved.</param>
internal sealed record Changes(IReadOnlyCollection<string> People, bool Clock);
