using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>What the connector does for a bot, once a call got through.</summary>
internal sealed class Connector(FakeTeams teams)
{
    public Answer.Reply Send(ConnectorCall call)
    {
        var chat = Reachable(call);
        var message = chat.Receive(ActivityRules.Checked(call), teams.Ids.NextMessage(), call.ConversationId!);
        return Id(201, message);
    }

    public Answer.Reply Update(ConnectorCall call)
    {
        var message = MessageOf(call, Reachable(call));
        message.Chat.Update(message, ActivityRules.Checked(call));
        return Id(200, message.Id);
    }

    public Answer.Reply Delete(ConnectorCall call)
    {
        var message = MessageOf(call, Reachable(call));
        message.Chat.Remove(message);
        return Answer.Empty(200);
    }

    public Answer.Reply Create(ConnectorCall call)
    {
        if (!call.IsJson || call.Body is not { } body)
        {
            throw ConnectorRefusal.BadSyntax("The body is no JSON object.");
        }

        var chat = PersonalConversation.Of(teams, body).PersonalChat;
        ThrowUnlessReachable(chat);
        if (body["activity"] is JsonObject activity)
        {
            ActivityRules.Check(activity, call.Text);
            chat.Receive(activity.Copy(), teams.Ids.NextMessage(), chat.Id);
        }

        return Id(201, chat.Id);
    }

    public Answer.Reply Member(ConnectorCall call)
    {
        var chat = Reachable(call);
        var member = chat.Members.FirstOrDefault(member => member.Id == call.Target || member.AadObjectId == call.Target)
            ?? throw ConnectorRefusal.NotFound("MemberNotFoundInConversation", "The member is not in the conversation.");
        return new Answer.Reply(200, MemberJson.Of(member, teams.Options.TenantId).Written());
    }

    public Answer.Reply PagedMembers(ConnectorCall call)
    {
        var chat = Reachable(call);
        return new Answer.Reply(200, MemberJson.Page(chat.Members, call.Http.Request.Query, teams.Options.TenantId).Written());
    }

    private FakeChat Reachable(ConnectorCall call)
    {
        var chat = call.Chat ?? throw ConnectorRefusal.NotFound("ConversationNotFound", "Conversation not found.");
        ThrowUnlessReachable(chat);
        return chat;
    }

    private void ThrowUnlessReachable(FakeChat chat)
    {
        if (teams.IsDisabledByAdmin)
        {
            throw ConnectorRefusal.Forbidden("BotDisabledByAdmin", "The tenant admin disabled this bot.");
        }

        if (!chat.TakesBot && !teams.TakesMessagesAfterUninstall)
        {
            throw ConnectorRefusal.Forbidden("BotNotInConversationRoster", "The bot is not part of the conversation roster.");
        }

        if (chat.Blocking is { } blocked)
        {
            throw new ConnectorRefusal(blocked);
        }
    }

    private static FakeMessage MessageOf(ConnectorCall call, FakeChat chat) =>
        chat.Find(call.Target!) ?? throw ConnectorRefusal.NotFound("ActivityNotFoundInConversation", "Activity not found.");

    private static Answer.Reply Id(int status, string id) => new(status, new JsonObject { ["id"] = id }.ToJsonString());
}
