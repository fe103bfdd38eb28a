using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace LdRoi.Channels.Slack;

/// <summary>What Slack hears at once: a status, and a body where the kind of request has one.</summary>
internal sealed record SlackAnswer(int Status, JsonObject? Json = null, string? Text = null)
{
    public static SlackAnswer Taken { get; } = new(StatusCodes.Status200OK);

    public static SlackAnswer Malformed { get; } = new(StatusCodes.Status400BadRequest);

    /// <summary>An event that could not be stored; Slack sends it again.</summary>
    public static SlackAnswer Again { get; } = new(StatusCodes.Status503ServiceUnavailable);

    /// <summary>Words that only the person sees.</summary>
    public static SlackAnswer Saying(string text) => Of(new JsonObject { ["text"] = SlackText.Escaped(text) });

    /// <summary>A message that only the person sees.</summary>
    public static SlackAnswer Of(JsonObject message)
    {
        message["response_type"] = "ephemeral";
        return new(StatusCodes.Status200OK, message);
    }
}
