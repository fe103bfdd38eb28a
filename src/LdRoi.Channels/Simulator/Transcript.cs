using System.Globalization;
using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Simulator;

/// <summary>All simulated chats, in memory and, when there is a file, on disk. Safe for concurrent use.</summary>
internal sealed class Transcript : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Chat> _chats = new(StringComparer.Ordinal);
    private readonly TranscriptFile? _file;
    private int _lastNumber;

    public Transcript(TranscriptFile? file)
    {
        _file = file;
        foreach (var record in file?.Load() ?? [])
        {
            Apply(record);
        }
    }

    public ChatLine Say(string person, Speaker from, string? text, Card? card, DateTimeOffset at)
    {
        lock (_gate)
        {
            var line = new ChatLine(string.Create(CultureInfo.InvariantCulture, $"m{_lastNumber + 1}"), from, text, card, at);
            Write(new TranscriptRecord.Said(person, line));
            return line;
        }
    }

    /// <summary>The line with its new card; null when this person has no such card.</summary>
    public ChatLine? Replace(string person, string id, Card card)
    {
        lock (_gate)
        {
            if (Find(person, id) is not { From: Speaker.Bot, Card: not null } line)
            {
                return null;
            }

            Write(new TranscriptRecord.Replaced(person, id, card, line.Revision + 1));
            return Find(person, id);
        }
    }

    /// <summary>The chat is on screen up to this line. True when that is news.</summary>
    public bool See(string person, string id)
    {
        lock (_gate)
        {
            if (Find(person, id) is null || ChatLine.NumberOf(id) <= _chats[person].Seen)
            {
                return false;
            }

            Write(new TranscriptRecord.Seen(person, id));
            return true;
        }
    }

    public IReadOnlyList<ChatLine> Lines(string person)
    {
        lock (_gate)
        {
            return _chats.TryGetValue(person, out var chat) ? [.. chat.Lines] : [];
        }
    }

    /// <summary>How many lines of the bot came since the chat was last on screen, by person; who has none is left out.</summary>
    public IReadOnlyDictionary<string, int> Unread()
    {
        lock (_gate)
        {
            return _chats
                .Select(pair => (Person: pair.Key, Unread: pair.Value.Unread))
                .Where(pair => pair.Unread > 0)
                .ToDictionary(pair => pair.Person, pair => pair.Unread, StringComparer.Ordinal);
        }
    }

    /// <summary>Forgets every chat, also on disk; whose they were is returned.</summary>
    public IReadOnlyList<string> Clear()
    {
        lock (_gate)
        {
            string[] people = [.. _chats.Keys];
            _chats.Clear();
            _lastNumber = 0;
            _file?.Clear();
            return people;
        }
    }

    public void Dispose() => _file?.Dispose();

    // Disk first: what could not be kept is not shown either.
    private void Write(TranscriptRecord record)
    {
        _file?.Append(record);
        Apply(record);
    }

    private void Apply(TranscriptRecord record)
    {
        switch (record)
        {
            case TranscriptRecord.Said said:
                if (!_chats.TryGetValue(said.Person, out var chat))
                {
                    _chats.Add(said.Person, chat = new Chat());
                }

                _lastNumber = Math.Max(_lastNumber, said.Line.Number);
                chat.Add(said.Line);
                break;
            case TranscriptRecord.Replaced replaced when Find(replaced.Person, replaced.Line) is { } line:
                _chats[replaced.Person].Put(line with { Card = replaced.Card, Revision = replaced.Revision });
                break;
            case TranscriptRecord.Seen seen when _chats.TryGetValue(seen.Person, out var seenChat):
                seenChat.Seen = ChatLine.NumberOf(seen.Line);
                break;
        }
    }

    private ChatLine? Find(string person, string id) =>
        _chats.TryGetValue(person, out var chat) ? chat.Find(id) : null;

    private sealed class Chat
    {
        private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
        private readonly List<ChatLine> _lines = [];

        public IReadOnlyList<ChatLine> Lines => _lines;

        public int Seen { get; set; }

        public int Unread =>
            _lines.AsEnumerable().Reverse().TakeWhile(line => line.Number > Seen).Count(line => line.From == Speaker.Bot);

        public ChatLine? Find(string id) => _places.TryGetValue(id, out var place) ? _lines[place] : null;

        public void Add(ChatLine line)
        {
            _places[line.Id] = _lines.Count;
            _lines.Add(line);
        }

        public void Put(ChatLine line) => _lines[_places[line.Id]] = line;
    }
}
