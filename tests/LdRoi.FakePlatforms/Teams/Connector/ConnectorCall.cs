using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>One request of the bot, read but not yet judged.</summary>
internal sealed record ConnectorCall(HttpContext Http, ConnectorOperation Operation, string? ConversationId, string? Target)
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public string Text { get; private init; } = "";

    /// <summary>Null when there is no body or it is no JSON object.</summary>
    public JsonObject? Body { get; private init; }

    public bool IsJson { get; private init; }

    public FakeChat? Chat { get; init; }

    public string? ConversationKey => ConversationId ?? Chat?.Id;

    public static async Task<ConnectorCall> Read(HttpContext http, ConnectorOperation operation)
    {
        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer, http.RequestAborted);
        var text = Decoded(buffer.ToArray());
        return new ConnectorCall(http, operation, Route(http, "conversation"), Route(http, "target"))
        {
            Text = text ?? "",
            Body = Json.Object(text),
            IsJson = http.Request.HasJsonContentType(),
        };
    }

    private static string? Route(HttpContext http, string name) => http.Request.RouteValues[name] as string;

    private static string? Decoded(byte[] bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
