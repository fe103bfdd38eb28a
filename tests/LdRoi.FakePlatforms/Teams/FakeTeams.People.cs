namespace LdRoi.FakePlatforms.Teams;

public sealed partial class FakeTeams
{
    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<FakeMember> Members => [.. _members.Values.OrderBy(member => member.Name, StringComparer.Ordinal)];

    public FakeMember AddMember(
        string name,
        string email,
        string? aadObjectId = null,
        string locale = "nl-NL",
        string timeZone = "Europe/Amsterdam",
        bool isGuest = false)
    {
        var member = new FakeMember(this, name, email)
        {
            AadObjectId = aadObjectId ?? Ids.Directory(email),
            Locale = locale,
            TimeZone = timeZone,
            IsGuest = isGuest,
        };
        if (!_members.TryAdd(member.Id, member))
        {
            throw new InvalidOperationException($"{email} is a member already.");
        }

        _chats[member.PersonalChat.Id] = member.PersonalChat;
        return member;
    }

    /// <summary>A group chat in which the bot is.</summary>
    public FakeChat GroupChat(params FakeMember[] members) => AddChat($"19:{_chats.Count:x32}@thread.v2", ChatType.GroupChat, members);

    /// <summary>A channel of a team in which the bot is; each conversation in it is a thread.</summary>
    public FakeChat Channel(params FakeMember[] members) => AddChat($"19:{_chats.Count:x32}@thread.tacv2", ChatType.Channel, members);

    public FakeMember? FindMember(string id) => _members.GetValueOrDefault(id);

    /// <summary>The chat of a conversation; a thread belongs to its channel.</summary>
    public FakeChat? FindChat(string conversationId) => conversationId.Split(";messageid=") switch
    {
        [var id] => _chats.GetValueOrDefault(id),
        [var id, var root] when _chats.GetValueOrDefault(id) is { } channel && channel.HasThread(root) => channel,
        _ => null,
    };

    internal bool ShareAGroup(FakeMember member) => _chats.Values.Any(chat => chat.Type != ChatType.Personal && chat.HasBot && chat.Members.Contains(member));

    internal FakeChat? ChatOf(ConnectorCall call) => call.Operation == ConnectorOperation.CreateConversation
        ? PersonalConversation.MemberIn(this, call.Body)?.PersonalChat
        : FindChat(call.ConversationId!);

    private FakeChat AddChat(string id, ChatType type, FakeMember[] members) =>
        _chats[id] = new FakeChat(this, id, type, [.. members]) { HasBot = true };
}
