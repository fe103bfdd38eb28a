using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Tests.World;

/// <summary>Reads an Adaptive Card back, as a person does who looks at it: so that a story can be told of any platform.</summary>
internal static partial class AdaptiveCardReader
{
    public static Card Read(JsonObject json)
    {
        List<CardBlock> blocks = [];
        List<CardAction> actions = [];
        var body = json["body"]!.AsArray().Select(element => element!.AsObject()).ToList();
        for (var at = 1; at < body.Count; at++)
        {
            var element = body[at];
            if (element["type"]!.GetValue<string>() == "ActionSet")
            {
                actions.AddRange(element["actions"]!.AsArray().Select(action => Action(action!.AsObject())));
            }
            else if (AdaptiveInputReader.Read(element, body.ElementAtOrDefault(at + 1) is { } below ? MistakeIn(below) : null) is { } input)
            {
                blocks.Add(input);
                at += input.Error is null ? 0 : 1;
            }
            else
            {
                var block = Block(element);
                _ = block is CardBlock.Text { Content: var drawn } && DrawnBar().Match(drawn) is { Success: true } bar
                    ? Replace(Bar(((CardBlock.Text)blocks[^1]).Content, bar.Groups[1].Value))
                    : Add(block);
            }
        }

        return new Card(
            json["lang"]!.GetValue<string>() == "nl" ? Language.Dutch : Language.English, Unescaped(Text(body[0], "text")!), blocks, actions,
            json["fallbackText"]!.GetValue<string>());

        int Add(CardBlock block)
        {
            blocks.Add(block);
            return blocks.Count;
        }

        int Replace(CardBlock block)
        {
            blocks[^1] = block;
            return blocks.Count;
        }
    }

    /// <summary>What stands in a dialog, below the dialog's own title.</summary>
    public static Card ReadDialog(string title, JsonObject json)
    {
        var whole = json.DeepClone().AsObject();
        whole["body"]!.AsArray().Insert(0, new JsonObject { ["type"] = "TextBlock", ["text"] = title });
        return Read(whole);
    }

    private static string? MistakeIn(JsonObject element) =>
        Text(element, "color") == "Attention" && Mistake().Match(Text(element, "text") ?? "") is { Success: true } found ? found.Groups[1].Value : null;

    public static string? Text(JsonObject json, string name) => json[name]?.GetValue<string>();

    private static CardAction Action(JsonObject action) => new(
        Text(action, "verb") ?? action["data"]!["verb"]!.GetValue<string>(), Text(action, "title")!, ActionToken.Load(action["data"]!["t"]!.GetValue<string>()),
        Text(action, "style") switch { "positive" => ActionStyle.Primary, "destructive" => ActionStyle.Danger, _ => ActionStyle.Default },
        Text(action, "associatedInputs") != "none") { OpensDialog = action["data"]!["msteams"]?["type"]?.GetValue<string>() == "task/fetch" };

    private static CardBlock Block(JsonObject element) => Text(element, "type") switch
    {
        "TextBlock" => Paragraph(element, Text(element, "text")!),
        "RichTextBlock" => Paragraph(element["inlines"]![0]!.AsObject(), element["inlines"]![0]!["text"]!.GetValue<string>()),
        "Container" => new CardBlock.Quote(element["items"]![0]!["inlines"]![0]!["text"]!.GetValue<string>()),
        "FactSet" => new CardBlock.Facts(
            [.. element["facts"]!.AsArray().Select(fact => new Fact(Unescaped(fact!["title"]!.GetValue<string>()), Unescaped(fact["value"]!.GetValue<string>())))]),
        // Who does not know charts shows what is there instead.
        "Chart.HorizontalBar" => Block(element["fallback"]!.AsObject()),
        "Image" => new CardBlock.Image(Text(element, "url")!, Text(element, "altText")!),
        "Table" => Table(element),
        var other => throw new NotSupportedException(other),
    };

    private static CardBlock Paragraph(JsonObject styled, string text) =>
        styled["isSubtle"] is not null ? new CardBlock.Note(text) : new CardBlock.Text(text, (Text(styled, "color"), Text(styled, "weight")) switch
        {
            ("Attention", _) => TextTone.Attention,
            ("Good", _) => TextTone.Good,
            (_, "Bolder") => TextTone.Emphasis,
            _ => TextTone.Normal,
        });

    private static CardBlock.Table Table(JsonObject table)
    {
        List<IReadOnlyList<string>> rows =
        [
            .. table["rows"]!.AsArray().Select(row => (IReadOnlyList<string>)[.. row!["cells"]!.AsArray().Select(cell =>
                cell!["items"]!.AsArray().FirstOrDefault() is JsonObject item ? ((CardBlock.Text)Block(item)).Content : "")]),
        ];
        return new CardBlock.Table(rows[0], rows[1..]);
    }

    private static CardBlock.Bar Bar(string label, string words)
    {
        var number = Number().Match(words);
        return new CardBlock.Bar(label, double.Parse(number.Groups["number"].Value, CultureInfo.InvariantCulture), number.Groups["rest"] is { Success: true } rest ? rest.Value : words);
    }

    private static string Unescaped(string text) => Escape().Replace(text.Replace("\u00a0", "", StringComparison.Ordinal), "$1");

    [GeneratedRegex(@"\\([\\`*_\[\]<~&])")]
    private static partial Regex Escape();

    [GeneratedRegex("^[▰▱]{10} (.*)$")]
    private static partial Regex DrawnBar();

    [GeneratedRegex("^(?<number>[0-9]+) – (?<rest>.*)$|(?<number>[0-9]+)")]
    private static partial Regex Number();

    [GeneratedRegex("^(?:Let op|Please check): (.*)$")]
    private static partial Regex Mistake();
}
