using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Slack;

/// <summary>What a caller of a method gets.</summary>
public abstract record FakeAnswer
{
    private FakeAnswer()
    {
    }

    public sealed record Reply(int Status, string Body, string ContentType = "application/json; charset=utf-8", int? RetryAfter = null) : FakeAnswer;

    /// <summary>The connection is reset; nobody answers.</summary>
    public sealed record Drop : FakeAnswer;

    /// <summary>No answer until the caller gives up.</summary>
    public sealed record Hold : FakeAnswer;

    /// <summary>What was asked for is done; what comes back is something else.</summary>
    public sealed record Done(FakeAnswer Then) : FakeAnswer;

    public static Reply Ok(JsonObject? body = null)
    {
        var json = body ?? [];
        json["ok"] = true;
        return new Reply(200, json.Written());
    }

    /// <summary>Slack's normal way to say no: HTTP 200.</summary>
    public static Reply Error(string code, string? needed = null) => new(
        200, new JsonObject { ["ok"] = false, ["error"] = code }.With("needed", needed).With("provided", needed is null ? null : "chat:write").Written());

    public static Reply Limited(int seconds) => new(429, """{"ok":false,"error":"ratelimited"}""", RetryAfter: seconds);

    public static Reply Html(int status) => new(status, $"<html><body><h1>{status}</h1></body></html>", "text/html");
}
