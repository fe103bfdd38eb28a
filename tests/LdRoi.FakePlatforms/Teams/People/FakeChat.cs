using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

public enum ChatType
{
    Personal,
    GroupChat,
    Channel,
}

/// <summary>A chat with the bot in it, or one that it could be in.</summary>
public sealed partial class FakeChat
{
    private readonly FakeTeams _teams;
    private readonly Lock _gate = new();
    private readonly List<FakeMessage> _messages = [];
    private readonly HashSet<string> _threads = [];

    internal FakeChat(FakeTeams teams, string id, ChatType type, IReadOnlyList<FakeMember> members)
    {
        _teams = teams;
        Id = id;
        Type = type;
        Members = members;
    }

    public string Id { get; }

    public ChatType Type { get; }

    public IReadOnlyList<FakeMember> Members { get; private set; }

    /// <summary>Whether the bot is in the roster.</summary>
    public bool HasBot { get; set; }

    /// <summary>The person took the bot out of their personal chat: that a team of theirs has it does not bring it back.</summary>
    internal bool WasTakenOut { get; set; }

    /// <summary>The bot may write here: it is in the roster, or shares a team or group with the person.</summary>
    public bool TakesBot => HasBot || (Type == ChatType.Personal && !WasTakenOut && _teams.ShareAGroup(Members[0]));

    public bool IsBlocked => Blocking is not null;

    /// <summary>What the connector says to a bot that was blocked here.</summary>
    internal Answer.Reply? Blocking { get; set; }

    /// <summary>How often the bot was seen typing.</summary>
    public int TypingSigns { get; private set; }

    /// <summary>Every message of the bot that is not deleted, oldest first.</summary>
    public IReadOnlyList<FakeMessage> Messages
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages.Where(message => !message.IsDeleted)];
            }
        }
    }

    internal void Change(IEnumerable<FakeMember> added, IEnumerable<FakeMember> removed) => Members = [.. Members.Union(added).Except(removed)];

    internal FakeMessage? Find(string messageId) => Messages.FirstOrDefault(message => message.Id == messageId);

    internal bool HasThread(string rootId)
    {
        lock (_gate)
        {
            return _threads.Contains(rootId);
        }
    }

    /// <summary>Begins a thread of a channel; its conversation has an id of its own.</summary>
    internal string OpenThread(string rootId)
    {
        lock (_gate)
        {
            _threads.Add(rootId);
        }

        return $"{Id};messageid={rootId}";
    }

    /// <summary>Shows what the bot sent. Returns its id.</summary>
    internal string Receive(JsonObject activity, string id, string conversationId)
    {
        if (!TakesBot)
        {
            return id;
        }

        if (activity.Text("type") == "typing")
        {
            TypingSigns++;
            return id;
        }

        if (Type == ChatType.Channel && conversationId == Id)
        {
            conversationId = OpenThread(id);
        }

        var message = new FakeMessage(this, id, conversationId, activity, _teams.Now);
        See(SightingKind.Sent, message, activity);
        lock (_gate)
        {
            _messages.Add(message);
        }

        Signal();
        return id;
    }

    internal void Update(FakeMessage message, JsonObject activity)
    {
        See(SightingKind.Updated, message, activity);
        message.Update(activity, _teams.Now);
        Signal();
    }

    internal void Remove(FakeMessage message)
    {
        See(SightingKind.Deleted, message, null);
        message.Delete();
        Signal();
    }

    internal void Replace(FakeMessage message, FakeClient client, JsonObject card)
    {
        client.Member.See(new Sighting(_teams.Now, SightingKind.Replaced, message, card));
        message.Replace(client, card);
        Signal();
    }

    // Comes first: whoever finds a message in the chat finds it among what people saw.
    private void See(SightingKind kind, FakeMessage message, JsonObject? shown)
    {
        foreach (var member in Members)
        {
            member.See(new Sighting(_teams.Now, kind, message, shown));
        }
    }
}
