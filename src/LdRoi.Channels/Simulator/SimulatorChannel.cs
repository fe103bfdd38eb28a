using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Simulator;

/// <summary>A chat platform inside the process: whatever is sent is received, and a local page shows it.</summary>
public sealed class SimulatorChannel : IChannel, IDisposable
{
    private readonly Transcript _transcript;
    private readonly TimeProvider _time;

    public SimulatorChannel(SimulatorOptions options, TimeProvider time)
    {
        _transcript = new Transcript(options.TranscriptPath is { } path ? new TranscriptFile(path) : null);
        _time = time;
    }

    public ChannelKind Kind => ChannelKind.Simulator;

    internal ChangeFeed Changes { get; } = new();

    /// <summary>Always arrives, also for a person nobody knows.</summary>
    public Task<SendOutcome> Send(ChatAddress address, Card card, CancellationToken cancellation) =>
        Task.FromResult<SendOutcome>(new SendOutcome.Sent(Reply(address.ExternalUser, card).Id));

    /// <summary>Replaces the card; <see cref="RefusalReason.NotFound"/> when this person has no such card.</summary>
    public Task<SendOutcome> Update(ChatAddress address, string messageId, Card card, CancellationToken cancellation) =>
        Task.FromResult<SendOutcome>(Replace(address.ExternalUser, messageId, card) is { } line
            ? new SendOutcome.Sent(line.Id)
            : new SendOutcome.Refused(RefusalReason.NotFound));

    /// <summary>A person's chat as it is now, oldest first; empty for somebody who was never written to.</summary>
    public IReadOnlyList<ChatLine> Chat(string person) => _transcript.Lines(person);

    /// <summary>Empties every chat, also on disk, and counts from the start again.</summary>
    public void Clear()
    {
        foreach (var person in _transcript.Clear())
        {
            Changes.ChatChanged(person);
        }
    }

    public void Dispose() => _transcript.Dispose();

    internal ChatLine Reply(string person, Card card) => Say(person, Speaker.Bot, null, card);

    internal ChatLine Type(string person, string text) => Say(person, Speaker.Person, text, null);

    internal ChatLine? Replace(string person, string id, Card card)
    {
        var line = _transcript.Replace(person, id, card);
        if (line is not null)
        {
            Changes.ChatChanged(person);
        }

        return line;
    }

    internal IReadOnlyDictionary<string, int> Unread() => _transcript.Unread();

    internal void See(string person, string id)
    {
        if (_transcript.See(person, id))
        {
            Changes.ChatChanged(person);
        }
    }

    private ChatLine Say(string person, Speaker from, string? text, Card? card)
    {
        var line = _transcript.Say(person, from, text, card, _time.GetUtcNow());
        Changes.ChatChanged(person);
        return line;
    }
}
