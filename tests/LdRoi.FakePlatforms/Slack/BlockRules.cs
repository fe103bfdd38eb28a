using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Slack;

/// <summary>What is wrong with blocks, as Slack would refuse them: shape, limits, and names that come twice.</summary>
internal static class BlockRules
{
    private static readonly Dictionary<string, string[]> Properties = new(StringComparer.Ordinal)
    {
        ["header"] = ["text"],
        ["section"] = ["text", "fields", "accessory", "expand"],
        ["divider"] = [],
        ["context"] = ["elements"],
        ["actions"] = ["elements"],
        ["input"] = ["label", "element", "hint", "optional", "dispatch_action"],
        ["image"] = ["image_url", "slack_file", "alt_text", "title"],
        ["rich_text"] = ["elements"],
    };

    /// <param name="isFile">Whether there is such a file.</param>
    /// <returns>Null when they are good.</returns>
    public static string? Mistake(JsonArray blocks, int most, Func<string, bool> isFile)
    {
        if (blocks.Count > most)
        {
            return $"{blocks.Count} blocks";
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in blocks)
        {
            if (node is not JsonObject block || block.Text("type") is not { } type || !Properties.TryGetValue(type, out var known))
            {
                return "a block of an unknown type";
            }

            if (block.Select(pair => pair.Key).FirstOrDefault(name => name is not ("type" or "block_id") && !known.Contains(name)) is { } strange)
            {
                return $"{type} with {strange}";
            }

            if (block.Text("block_id") is { } id && (id.Length is 0 or > SlackLimits.Name || !names.Add(id)))
            {
                return $"block_id {id}";
            }

            if (Mistake(type, block, isFile) is { } mistake)
            {
                return $"{type}: {mistake}";
            }
        }

        return null;
    }

    internal static string? Plain(JsonNode? node, int most) => node is not JsonObject text || text.Text("type") != "plain_text" ? "no plain text" : Long(text, most);

    private static string? Mistake(string type, JsonObject block, Func<string, bool> isFile) => type switch
    {
        "header" => Plain(block["text"], SlackLimits.Header),
        "section" => Section(block),
        "context" => Many(block["elements"], SlackLimits.ContextElements) ?? Each(block["elements"], element => AnyText(element, SlackLimits.SectionText)),
        "actions" => Many(block["elements"], SlackLimits.Actions) ?? Elements.Names(block["elements"]!.AsArray()) ?? Each(block["elements"], Elements.Button),
        "input" => Plain(block["label"], SlackLimits.Label) ?? Elements.Input(block["element"] as JsonObject),
        "image" => Image(block, isFile),
        "rich_text" => Many(block["elements"], SlackLimits.BlocksOfView) ?? Each(block["elements"], Rich),
        _ => null,
    };

    private static string? Section(JsonObject block) =>
        block["text"] is null && block["fields"] is null ? "neither text nor fields"
        : block["text"] is not null && AnyText(block["text"]!, SlackLimits.SectionText) is { } text ? text
        : block["fields"] is not null ? Many(block["fields"], SlackLimits.Fields) ?? Each(block["fields"], field => AnyText(field, SlackLimits.FieldText))
        : null;

    private static string? Image(JsonObject block, Func<string, bool> isFile) =>
        block.Text("alt_text") is not { Length: > 0 and <= SlackLimits.AltText } ? "no alt_text"
        : block["slack_file"] is JsonObject file ? file.Text("id") is { } id && isFile(id) ? null : "invalid slack_file"
        : block.Text("image_url") is { Length: > 0 and <= SlackLimits.Link } url && url.StartsWith("https://", StringComparison.Ordinal) ? null : "no image_url";

    private static string? Rich(JsonNode node) =>
        node is JsonObject element && element.Text("type") is "rich_text_section" or "rich_text_quote" or "rich_text_preformatted"
        && element["elements"] is JsonArray { Count: > 0 } runs && runs.All(run => run is JsonObject one && one.Text("type") == "text" && one.Text("text") is { Length: > 0 })
            ? null
            : "a rich element of an unknown shape";

    private static string? AnyText(JsonNode node, int most) => node is JsonObject text && text.Text("type") is "plain_text" or "mrkdwn" ? Long((JsonObject)node, most) : "no text";

    private static string? Long(JsonObject text, int most) => text.Text("text") is { Length: > 0 } words && words.Length <= most ? null : $"a text that is empty or longer than {most}";

    internal static string? Many(JsonNode? node, int most) => node is JsonArray { Count: > 0 } array && array.Count <= most ? null : $"no list of 1 to {most}";

    internal static string? Each(JsonNode? node, Func<JsonNode, string?> rule) => node!.AsArray().Select(element => element is null ? "nothing" : rule(element)).FirstOrDefault(mistake => mistake is not null);
}
