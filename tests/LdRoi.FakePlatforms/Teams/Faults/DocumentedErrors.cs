namespace LdRoi.FakePlatforms.Teams;

/// <summary>Every error that the connector is known to give, in each shape in which it is known.</summary>
public static class DocumentedErrors
{
    public static IReadOnlyDictionary<string, Answer.Reply> All { get; } = new Dictionary<string, Answer.Reply>
    {
        ["400 BadSyntax"] = Answer.Error(400, "BadSyntax"),
        ["400 BadArgument"] = Answer.Error(400, "BadArgument"),
        ["400 Bad Argument"] = Answer.Error(400, "Bad Argument"),
        ["400 empty"] = Answer.Empty(400),
        ["401 BotNotRegistered"] = Answer.Error(401, "BotNotRegistered"),
        ["401 Unauthorized"] = Answer.Error(401, "Unauthorized"),
        ["401 empty"] = Answer.Empty(401),
        ["403 ConversationBlockedByUser"] = Answer.Error(403, "ConversationBlockedByUser"),
        ["403 ConversationBlockedByUser, nested"] = Answer.SubCode(403, "ConversationBlockedByUser"),
        ["403 BotNotInConversationRoster"] = Answer.Error(403, "BotNotInConversationRoster"),
        ["403 BotNotInConversationRoster, nested"] = Answer.SubCode(403, "BotNotInConversationRoster"),
        ["403 MessageWritesBlocked"] = Answer.Error(403, "MessageWritesBlocked"),
        ["403 MessageWritesBlocked, nested"] = Answer.SubCode(403, "MessageWritesBlocked"),
        ["403 209 without a subCode"] = Answer.Json(403, """{"errorCode":209,"message":"{}"}"""),
        ["403 BotDisabledByAdmin"] = Answer.Error(403, "BotDisabledByAdmin"),
        ["403 BotDisabledByAdmin, nested"] = Answer.SubCode(403, "BotDisabledByAdmin"),
        ["403 ForbiddenOperationException"] = Answer.Error(403, "ForbiddenOperationException", "Bot is not installed in user's personal scope"),
        ["403 InvalidBotApiHost"] = Answer.Error(403, "InvalidBotApiHost", "Invalid bot api host."),
        ["403 NotEnoughPermissions"] = Answer.Error(403, "NotEnoughPermissions"),
        ["403 another code"] = Answer.Error(403, "Forbidden"),
        ["403 empty"] = Answer.Empty(403),
        ["404 ConversationNotFound"] = Answer.Error(404, "ConversationNotFound"),
        ["404 ConversationNotFound, nested"] = Answer.SubCode(404, "ConversationNotFound"),
        ["404 ActivityNotFoundInConversation"] = Answer.Error(404, "ActivityNotFoundInConversation"),
        ["404 empty"] = Answer.Empty(404),
        ["408"] = Answer.Empty(408),
        ["412 PreconditionFailed"] = Answer.Error(412, "PreconditionFailed"),
        ["413 MessageSizeTooBig"] = Answer.Error(413, "MessageSizeTooBig"),
        ["429 Throttled, with a wait"] = Answer.Throttled(3),
        ["429 Throttled, without one"] = Answer.Throttled(null),
        ["429 empty"] = Answer.Empty(429),
        ["500"] = Answer.Empty(500),
        ["500 ServiceError"] = Answer.Error(500, "ServiceError"),
        ["502 ServiceError"] = Answer.Error(502, "ServiceError"),
        ["502 HTML"] = Answer.Html(502),
        ["503 HTML"] = Answer.Html(503),
        ["504"] = Answer.Empty(504),
    };
}
