using System.Text.Json.Nodes;

namespace LdRoi.Channels.Tests.Teams;

/// <summary>Every way in which one part of a piece of JSON can be wrong.</summary>
internal static class Damage
{
    private static readonly string Long = $"\"{new string('x', 10_000)}\"";
    private static readonly string Deep = new string('[', 20) + new string(']', 20);

    private static readonly string[] Instead =
        ["null", "true", "7", "-1e400", "\"\"", "\" \"", "\"..\"", "\"a\\r\\nb\"", "[]", "{}", "[null]", "{\"id\":7}", Long, Deep];

    /// <summary>The JSON with one node dropped, doubled, or something else in its place; every node, every way.</summary>
    public static IEnumerable<string> Of(JsonObject whole)
    {
        const string mark = "\"@here@\"";
        foreach (var path in Paths(whole, []))
        {
            var damaged = whole.DeepClone();
            var parent = path.SkipLast(1).Aggregate<object, JsonNode?>(damaged, Step);
            var original = Step(parent, path[^1]);
            Put(parent, path[^1], "@here@");
            var text = damaged.ToJsonString();
            foreach (var instead in Instead)
            {
                yield return text.Replace(mark, instead, StringComparison.Ordinal);
            }

            var kept = original?.ToJsonString() ?? "null";
            yield return text.Replace(mark, $"{{\"in\":{kept}}}", StringComparison.Ordinal);
            yield return text.Replace(mark, $"[{kept},{kept}]", StringComparison.Ordinal);
            if (path[^1] is string name)
            {
                yield return text.Replace(mark, $"{kept},\"{name}\":{kept}", StringComparison.Ordinal);
                parent!.AsObject().Remove(name);
                yield return damaged.ToJsonString();
            }
        }
    }

    private static IEnumerable<object[]> Paths(JsonNode? node, object[] here)
    {
        IEnumerable<(object Key, JsonNode? Child)> children = node switch
        {
            JsonObject json => json.Select(property => ((object)property.Key, property.Value)),
            JsonArray array => array.Select((child, at) => ((object)at, child)),
            _ => [],
        };
        return children.SelectMany(child => Paths(child.Child, [.. here, child.Key]).Prepend([.. here, child.Key]));
    }

    private static JsonNode? Step(JsonNode? node, object key) => key is string name ? node![name] : node![(int)key];

    private static void Put(JsonNode? node, object key, string text)
    {
        if (key is string name)
        {
            node![name] = text;
        }
        else
        {
            node![(int)key] = text;
        }
    }
}
