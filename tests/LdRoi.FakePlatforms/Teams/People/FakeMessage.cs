using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>One state of a message.</summary>
public sealed record MessageVersion(DateTimeOffset At, JsonObject Activity);

/// <summary>A message of the bot, as it stands in a chat.</summary>
public sealed class FakeMessage
{
    private readonly Lock _gate = new();
    private readonly List<MessageVersion> _history;
    private readonly Dictionary<FakeClient, JsonObject> _replacements = [];

    internal FakeMessage(FakeChat chat, string id, string conversationId, JsonObject activity, DateTimeOffset at)
    {
        Chat = chat;
        Id = id;
        ConversationId = conversationId;
        SentAt = at;
        _history = [new MessageVersion(at, activity)];
    }

    public FakeChat Chat { get; }

    public string Id { get; }

    /// <summary>The chat's, or in a channel that of the thread.</summary>
    public string ConversationId { get; }

    public DateTimeOffset SentAt { get; }

    public bool IsDeleted { get; private set; }

    /// <summary>As sent or last updated; what an invoke put in its place is not here.</summary>
    public JsonObject Activity => History[^1].Activity;

    /// <summary>What was sent first, and each update.</summary>
    public IReadOnlyList<MessageVersion> History
    {
        get
        {
            lock (_gate)
            {
                return [.. _history];
            }
        }
    }

    public string? Text => Activity.Text("text");

    public string? Summary => Activity.Text("summary");

    /// <summary>The card as the desktop of the chat's (first) person shows it.</summary>
    public JsonObject? Card => CardOn(Chat.Members[0]);

    /// <summary>The card as this client shows it: what an invoke of its own put in its place, until the message is updated.</summary>
    public JsonObject? CardOn(FakeClient client)
    {
        lock (_gate)
        {
            return _replacements.GetValueOrDefault(client) ?? CardIn(_history[^1].Activity);
        }
    }

    internal void Update(JsonObject activity, DateTimeOffset at)
    {
        lock (_gate)
        {
            _history.Add(new MessageVersion(at, activity));
            _replacements.Clear();
        }
    }

    internal void Replace(FakeClient client, JsonObject card)
    {
        lock (_gate)
        {
            _replacements[client] = card;
        }
    }

    internal void Delete() => IsDeleted = true;

    internal static JsonObject? CardIn(JsonObject activity) => (activity["attachments"] as JsonArray)?
        .OfType<JsonObject>()
        .FirstOrDefault(attachment => attachment.Text("contentType") == ActivityRules.AdaptiveCardType)?["content"] as JsonObject;
}
