namespace LdRoi.FakePlatforms.Teams;

/// <summary>The connector says no.</summary>
internal sealed class ConnectorRefusal(Answer.Reply reply) : Exception($"{reply.Status} {reply.Body}")
{
    public Answer.Reply Reply { get; } = reply;

    public static ConnectorRefusal BadSyntax(string message) => new(Answer.Error(400, "BadSyntax", message));

    public static ConnectorRefusal NotFound(string code, string message) => new(Answer.Error(404, code, message));

    public static ConnectorRefusal Forbidden(string code, string message) => new(Answer.Error(403, code, message));
}
