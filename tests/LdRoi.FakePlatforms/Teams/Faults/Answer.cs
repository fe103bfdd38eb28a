using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>What a caller gets instead of what it asked for.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    public sealed record Reply(
        int Status, string? Body = null, string ContentType = "application/json; charset=utf-8", int? RetryAfter = null, string? Location = null)
        : Answer;

    /// <summary>The connection is reset; nobody answers.</summary>
    public sealed record Drop : Answer;

    /// <summary>No answer until the fault is released; then the usual one. Nothing is done for a caller that gave up before.</summary>
    public sealed record Hold : Answer;

    /// <summary>What was asked for is done; what comes back is something else.</summary>
    public sealed record Delivered(Answer Then) : Answer;

    /// <summary>The usual answer with its JSON changed: a lie.</summary>
    public sealed record Changed(Action<JsonObject> Change) : Answer;

    /// <summary>The first of the connector's two shapes of an error.</summary>
    public static Reply Error(int status, string code, string? message = null, int? retryAfter = null) => new(
        status,
        new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message ?? code } }.ToJsonString(),
        RetryAfter: retryAfter);

    /// <summary>The other shape: JSON inside a string.</summary>
    public static Reply SubCode(int status, string subCode, int errorCode = 209) => new(
        status,
        new JsonObject
        {
            ["errorCode"] = errorCode,
            ["message"] = new JsonObject { ["subCode"] = subCode, ["details"] = subCode, ["errorCode"] = null }.ToJsonString(),
        }.ToJsonString());

    public static Reply Throttled(int? retryAfter) => Error(429, "Throttled", "Too many requests.", retryAfter);

    public static Reply Empty(int status) => new(status);

    public static Reply Html(int status) =>
        new(status, $"<html><head><title>{status}</title></head><body><h1>Service Unavailable</h1></body></html>", "text/html");

    /// <summary>Any text under the JSON content type: cut off, of the wrong types, or huge.</summary>
    public static Reply Json(int status, string body) => new(status, body);

    public static Reply Redirect(string location) => new(302, Location: location);
}
