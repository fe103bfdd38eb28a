using System.Text.Json;
using LdRoi.Channels.Cards;
using LdRoi.Measurement.Careless;
using LdRoi.Measurement.Scan;

namespace LdRoi.Bot.Scan;

/// <summary>Reads a definition of schema <c>scan-instrument/1</c> that is known to be right.</summary>
internal static class InstrumentReader
{
    /// <summary>The block that everybody gets, before all others; an item without a block is in it.</summary>
    private const string First = "X";

    public static Instrument Read(string version, string definition)
    {
        using var document = JsonDocument.Parse(definition);
        var root = document.RootElement;
        var responses = root.GetProperty("responseScales");
        var items = root.GetProperty("items").EnumerateArray().ToDictionary(item => Text(item, "id"));
        return new Instrument(
            version,
            Text(root, "instrument"),
            Optional(root, "licence")?.GetString() ?? "",
            [.. root.GetProperty("constructs").EnumerateArray().Select(construct => ScaleOf(construct, items, responses))],
            [.. items.Values.Select(item => ItemOf(item, responses.GetProperty(Text(item, "scale"))))],
            root.GetProperty("constructs").EnumerateArray().ToDictionary(construct => Text(construct, "code"), NameOf),
            [.. OrdersOf(root, items.Values).Select(order => First + order)],
            [.. FormsOf(root).Select(form => First + form)],
            [.. OppositesOf(root)])
        {
            OpenQuestion = OpenQuestionOf(root),
        };
    }

    /// <summary>As the definition says, or else every order that its blocks allow.</summary>
    private static IEnumerable<string> OrdersOf(JsonElement root, IEnumerable<JsonElement> items) =>
        Optional(Optional(Optional(root, "delivery"), "rotation"), "orders") is { } orders
            ? orders.EnumerateArray().Select(order => order.GetString()!)
            : Orders(string.Concat(items.Select(BlockOf).Where(block => block != First).Distinct().Order(StringComparer.Ordinal)));

    private static IEnumerable<string> Orders(string blocks) => blocks.Length == 0
        ? [""]
        : blocks.SelectMany(first => Orders(string.Concat(blocks.Where(block => block != first))).Select(rest => first + rest));

    private static IEnumerable<string> FormsOf(JsonElement root) =>
        Optional(Optional(Optional(root, "delivery"), "threeForms"), "forms")?.EnumerateObject().Select(form => form.Name) ?? [];

    private static IEnumerable<ContradictionPair> OppositesOf(JsonElement root) =>
        Optional(root, "contradictionPairs")?.EnumerateArray().Select(pair => new ContradictionPair(Text(pair, "positive"), Text(pair, "reversed"))) ?? [];

    private static OpenQuestion? OpenQuestionOf(JsonElement root) =>
        Optional(Optional(root, "openQuestion"), "text") is { } text ? new OpenQuestion(Text(text, "nl"), Text(text, "en")) : null;

    private static Scale ScaleOf(JsonElement construct, Dictionary<string, JsonElement> items, JsonElement responses)
    {
        var own = construct.GetProperty("items").EnumerateArray().Select(id => items[id.GetString()!]).ToList();
        var response = responses.GetProperty(Text(own[0], "scale"));
        return new Scale(
            Text(construct, "code"), response.GetProperty("min").GetInt32(), response.GetProperty("max").GetInt32(),
            [.. own.Select(item => new ScaleItem(Text(item, "id"), item.GetProperty("reverse").GetBoolean()))]);
    }

    private static ScaleName NameOf(JsonElement construct) =>
        new(Text(construct.GetProperty("name"), "nl"), Text(construct.GetProperty("name"), "en"), Text(construct, "block") == "indicator");

    private static Item ItemOf(JsonElement item, JsonElement response)
    {
        var text = item.GetProperty("text");
        var missing = Optional(response, "missingOption");
        return new Item(
            Text(item, "id"), BlockOf(item), Text(text, "nl"), Text(text, "en"), response.GetProperty("min").GetInt32(),
            Labels(response, "nl"), Labels(response, "en"),
            Optional(missing, "nl")?.GetString() ?? ScanTexts.DoesNotApply.In(Language.Dutch),
            Optional(missing, "en")?.GetString() ?? ScanTexts.DoesNotApply.In(Language.English));
    }

    private static string[] Labels(JsonElement response, string language) =>
        [.. response.GetProperty("labels").GetProperty(language).EnumerateArray().Select(label => label.GetString()!)];

    private static string BlockOf(JsonElement item) => Optional(item, "block")?.GetString() ?? First;

    private static JsonElement? Optional(JsonElement? element, string name) =>
        element is { } given && given.TryGetProperty(name, out var value) ? value : null;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
