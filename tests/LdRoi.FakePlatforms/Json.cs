using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms;

internal static class Json
{
    private static readonly JsonSerializerOptions AsPlatformsWrite = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonDocumentOptions Strictly = new() { AllowDuplicateProperties = false };

    /// <summary>The JSON object that a text is; null for anything else.</summary>
    public static JsonObject? Object(string? text)
    {
        try
        {
            return text is null ? null : JsonNode.Parse(text, null, Strictly) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A property that is a text; null for anything else.</summary>
    public static string? Text(this JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    public static bool IsTrue(this JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue(out bool isTrue) && isTrue;

    public static string Written(this JsonNode json) => json.ToJsonString(AsPlatformsWrite);

    [return: NotNullIfNotNull(nameof(json))]
    public static JsonObject? Copy(this JsonObject? json) => json?.DeepClone().AsObject();

    /// <summary>With the property, unless there is nothing to say.</summary>
    public static JsonObject With(this JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }

        return json;
    }
}
