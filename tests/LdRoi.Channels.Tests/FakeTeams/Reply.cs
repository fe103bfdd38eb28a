using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace LdRoi.Channels.Tests.TeamsItself;

/// <summary>What the connector answered.</summary>
internal sealed record Reply(int Status, string Body, HttpResponseHeaders Headers)
{
    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();

    public string Id => Json["id"]!.GetValue<string>();

    public string Code => Json["error"]!["code"]!.GetValue<string>();

    public TimeSpan? RetryAfter => Headers.RetryAfter?.Delta;
}
