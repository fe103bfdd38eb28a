using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace LdRoi.FakePlatforms.Slack;

/// <summary>One call of a method: with its arguments, however they were sent.</summary>
internal sealed record SlackCall(HttpContext Http, string Method, JsonObject Arguments, FakeWorkspace? Workspace)
{
    public string? Text(string name) => Arguments.Text(name) ?? (Arguments[name] is JsonValue value ? value.ToString() : null);

    /// <summary>An argument that is JSON, or JSON inside a form.</summary>
    public JsonNode? Json(string name)
    {
        if (Arguments[name] is not JsonValue value || !value.TryGetValue(out string? text))
        {
            return Arguments[name];
        }

        try
        {
            return JsonNode.Parse(text);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    public static async Task<JsonObject> Read(HttpRequest request)
    {
        var arguments = new JsonObject();
        foreach (var (name, value) in request.Query)
        {
            arguments[name] = value.ToString();
        }

        if (request.HasFormContentType)
        {
            foreach (var (name, value) in await request.ReadFormAsync())
            {
                arguments[name] = value.ToString();
            }
        }
        else if (request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true)
        {
            using var reader = new StreamReader(request.Body);
            foreach (var (name, value) in Parsed(await reader.ReadToEndAsync()))
            {
                arguments[name] = value?.DeepClone();
            }
        }

        return arguments;
    }

    private static JsonObject Parsed(string text) => LdRoi.FakePlatforms.Json.Object(text) ?? [];
}
