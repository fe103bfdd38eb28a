using System.Text.Json.Nodes;

namespace LdRoi.Channels.Tests.Samples;

internal static class JsonWalk
{
    /// <summary>The object itself and every object in it, top to bottom.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(member => member.Value.Objects()).Prepend(json),
        JsonArray array => array.SelectMany(Objects),
        _ => [],
    };

    public static IEnumerable<JsonObject> OfType(this JsonNode? node, params string[] types) =>
        node.Objects().Where(json => types.Contains(json.Text("type")));

    public static string? Text(this JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
