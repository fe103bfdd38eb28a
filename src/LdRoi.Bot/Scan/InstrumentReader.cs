using System.Text.Json;
using LdRoi.Measurement.Careless;
using LdRoi.Measurement.Scan;

namespace LdRoi.Bot.Scan;

/// <summary>Reads a definition of schema <c>scan-instrument/1</c>.</summary>
internal static class InstrumentReader
{
    public static Instrument Read(string version, string definition)
    {
        using var document = JsonDocument.Parse(definition);
        var root = document.RootElement;
        var responses = root.GetProperty("responseScales");
        var items = root.GetProperty("items").EnumerateArray().ToDictionary(item => Text(item, "id"));
        return new Instrument(
            version,
            [.. root.GetProperty("constructs").EnumerateArray().Select(construct => ScaleOf(construct, items, responses))],
            [.. items.Values.Select(item => ItemOf(item, responses.GetProperty(Text(item, "scale"))))],
            root.GetProperty("constructs").EnumerateArray().ToDictionary(construct => Text(construct, "code"), NameOf),
            [.. root.GetProperty("delivery").GetProperty("rotation").GetProperty("orders").EnumerateArray().Select(order => "X" + order.GetString())],
            [.. root.GetProperty("delivery").GetProperty("threeForms").GetProperty("forms").EnumerateObject().Select(form => "X" + form.Name)],
            [.. root.GetProperty("contradictionPairs").EnumerateArray().Select(pair => new ContradictionPair(Text(pair, "positive"), Text(pair, "reversed")))])
        {
            OpenQuestion = root.TryGetProperty("openQuestion", out var open) ? new OpenQuestion(Text(open.GetProperty("text"), "nl"), Text(open.GetProperty("text"), "en")) : null,
        };
    }

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
        var missing = response.GetProperty("missingOption");
        return new Item(
            Text(item, "id"), Text(item, "block"), Text(text, "nl"), Text(text, "en"), response.GetProperty("min").GetInt32(),
            Labels(response, "nl"), Labels(response, "en"), Text(missing, "nl"), Text(missing, "en"));
    }

    private static string[] Labels(JsonElement response, string language) =>
        [.. response.GetProperty("labels").GetProperty(language).EnumerateArray().Select(label => label.GetString()!)];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
