using System.Text.Json.Nodes;

namespace LdRoi.FakePlatforms.Teams;

/// <summary>The elements of a card, in reading order.</summary>
internal static class CardWalk
{
    private static readonly string[] Children = ["body", "items", "columns", "rows", "cells", "inlines", "images", "selectAction", "inlineAction", "card", "actions"];

    public static IEnumerable<JsonObject> Elements(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Elements),
        // A table's columns are widths and have no type; a text run may be a bare string.
        JsonObject element => Inside(element).Prepend(element),
        _ => [],
    };

    public static IEnumerable<JsonObject> Inputs(JsonObject card) => Elements(card).Where(IsInput);

    public static IEnumerable<JsonObject> Actions(JsonObject card) =>
        Elements(card).Where(element => element.Text("type")?.StartsWith("Action.", StringComparison.Ordinal) == true);

    public static bool IsInput(JsonObject element) => element.Text("type")?.StartsWith("Input.", StringComparison.Ordinal) == true;

    private static IEnumerable<JsonObject> Inside(JsonObject element)
    {
        var isTable = element.Text("type") == "Table";
        return Children.Where(name => !(isTable && name == "columns")).SelectMany(name => Elements(element[name]));
    }
}
