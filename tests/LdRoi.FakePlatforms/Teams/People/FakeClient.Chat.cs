using System.Net;
using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

public abstract partial class FakeClient
{
    /// <summary>Types to the bot. In groups and channels <c>@Name</c> mentions it, and without that it does not hear.</summary>
    public async Task<TeamsReceipt> Types(string text, FakeChat? chat = null, FakeMessage? replyTo = null)
    {
        chat ??= Member.PersonalChat;
        var id = Teams.Ids.NextMessage();
        var conversation = chat.Type == ChatType.Channel ? replyTo?.ConversationId ?? chat.OpenThread(id) : chat.Id;
        var activity = Envelope.Of(this, chat, "message", id, conversation);
        activity["textFormat"] = "plain";
        activity["text"] = text;
        return chat.Type != ChatType.Personal && !Mention.Write(activity, Teams)
            ? new TeamsReceipt(null)
            : await Act(chat, activity);
    }

    /// <summary>Changes what was typed before.</summary>
    public async Task<TeamsReceipt> Edits(TeamsReceipt typed, string text)
    {
        var activity = Again(typed, "messageUpdate", "editMessage");
        activity["text"] = text;
        return await Act(ChatOf(activity), activity);
    }

    public async Task<TeamsReceipt> Deletes(TeamsReceipt typed)
    {
        var activity = Again(typed, "messageDelete", "softDeleteMessage");
        activity.Remove("text");
        return await Act(ChatOf(activity), activity);
    }

    public Task<TeamsReceipt> Reacts(FakeMessage message, string reaction = "like")
    {
        var activity = Event("messageReaction", message.Chat, message.ConversationId);
        activity["replyToId"] = message.Id;
        activity["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = reaction });
        return Act(message.Chat, activity);
    }

    public Task<TeamsReceipt> Reads(FakeMessage message)
    {
        var activity = Event("event", message.Chat);
        activity["name"] = "application/vnd.microsoft.readReceipt";
        activity["value"] = new JsonObject { ["lastReadMessageId"] = message.Id };
        return Act(message.Chat, activity);
    }

    public Task<TeamsReceipt> IsTyping() => Act(Member.PersonalChat, Event("typing", Member.PersonalChat));

    private JsonObject Event(string type, FakeChat chat, string? conversationId = null) =>
        Envelope.Of(this, chat, type, Teams.Ids.NextEvent(), conversationId);

    private JsonObject Again(TeamsReceipt typed, string type, string eventType)
    {
        var activity = typed.Activity.Copy() ?? throw new InvalidOperationException("That was not sent to the bot.");
        activity["type"] = type;
        activity["timestamp"] = Envelope.Utc(Teams.Now);
        activity["channelData"]!["eventType"] = eventType;
        return activity;
    }

    private FakeChat ChatOf(JsonObject activity) => Teams.FindChat(activity["conversation"]!["id"]!.GetValue<string>())!;
}
