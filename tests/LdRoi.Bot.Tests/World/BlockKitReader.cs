using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LdRoi.Channels.Cards;
using LdRoi.FakePlatforms.Slack;

namespace LdRoi.Bot.Tests.World;

/// <summary>Reads the blocks of a Slack message or view back, as a person does who looks at them: so that a story can be told of any platform.</summary>
internal static partial class BlockKitReader
{
    private static readonly string[] Dutch = [" je ", " de ", " het ", " een ", " niet", " van ", " ik ", " hier ", "vraag", "vragen", "wie ziet", "geen ", "welke", "bewaard", "‘", " nog"];
    private static readonly string[] English = [" you", " the ", " a ", " not ", " of ", " i ", " here ", "question", "who sees", "no ", "which", "saved", "“", " yet"];

    public static SeenCard Read(FakePost post) => new(post.Name, Read(post.Blocks, post.Text), post.SentAt);

    public static Card Read(JsonArray? blocks, string text)
    {
        var fallback = Unescaped(text);
        if (blocks is null)
        {
            return new Card(LanguageOf(fallback), fallback, [], [], fallback);
        }

        var rows = blocks.Select(block => block!.AsObject()).ToList();
        List<CardBlock> read = [];
        for (var at = 1; at < rows.Count && Type(rows[at]) != "actions"; at++)
        {
            if (Type(rows[at]) != "input")
            {
                read.Add(Block(rows[at]));
                continue;
            }

            var mistake = at + 1 < rows.Count ? MistakeIn(rows[at + 1]) : null;
            read.Add(BlockKitInputReader.Read(rows[at], mistake));
            at += mistake is null ? 0 : 1;
        }

        var title = Words(rows[0]["text"]!);
        return new Card(
            LanguageOf($"{title} {fallback} {string.Join(' ', rows.Select(row => row.ToJsonString(Plainly)))}"), title, read,
            [.. rows.Where(row => Type(row) == "actions").SelectMany(row => row["elements"]!.AsArray().Select(button => Action(row, button!.AsObject())))], fallback);
    }

    /// <summary>A view as a card: its title stands above it where it is too long for a modal.</summary>
    public static SeenCard ReadView(JsonObject view)
    {
        var blocks = view["blocks"]!.DeepClone().AsArray();
        if (blocks[0]!["type"]!.GetValue<string>() != "header")
        {
            blocks.Insert(0, new JsonObject { ["type"] = "header", ["text"] = view["title"]!.DeepClone() });
        }

        return new SeenCard(view["id"]!.GetValue<string>(), Read(blocks, "x"), default);
    }

    internal static string Words(JsonNode text) => text["text"]!.GetValue<string>();

    internal static string Type(JsonNode block) => block["type"]!.GetValue<string>();

    private static readonly System.Text.Json.JsonSerializerOptions Plainly = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Slack says nowhere which language a message is in; a reader sees it.</summary>
    private static Language LanguageOf(string text)
    {
        var lower = $" {text.ToLowerInvariant()} ";
        return Dutch.Sum(word => Count(lower, word)) >= English.Sum(word => Count(lower, word)) ? Language.Dutch : Language.English;
    }

    private static int Count(string text, string word) => text.Split(word).Length - 1;

    private static CardAction Action(JsonObject row, JsonObject button) => new(
        button["action_id"]!.GetValue<string>(), Words(button["text"]!), ActionToken.Load(button["value"]!.GetValue<string>()),
        button["style"]?.GetValue<string>() switch { "primary" => ActionStyle.Primary, "danger" => ActionStyle.Danger, _ => ActionStyle.Default })
    {
        OpensDialog = row["block_id"]!.GetValue<string>().StartsWith("dialogs-", StringComparison.Ordinal),
    };

    private static CardBlock Block(JsonObject block) => Type(block) switch
    {
        "section" when block["fields"] is JsonArray fields => new CardBlock.Facts([.. fields.Select(field => Fact(Words(field!)))]),
        "section" => Paragraph(Words(block["text"]!)),
        "context" => new CardBlock.Note(Words(block["elements"]![0]!)),
        "divider" => new CardBlock.Divider(),
        "rich_text" => Rich(block["elements"]![0]!.AsObject()),
        "image" => new CardBlock.Image(block["image_url"]?.GetValue<string>() ?? $"https://files.slack.com/{block["slack_file"]!["id"]!.GetValue<string>()}", block["alt_text"]!.GetValue<string>()),
        var other => throw new NotSupportedException(other),
    };

    private static Fact Fact(string text)
    {
        var cut = text.IndexOf(": ", StringComparison.Ordinal);
        return new Fact(text[..cut], text[(cut + 2)..]);
    }

    private static CardBlock Paragraph(string text)
    {
        if (Drawn().Match(text) is not { Success: true } bar)
        {
            return new CardBlock.Text(text);
        }

        var number = Number().Match(bar.Groups["words"].Value);
        return new CardBlock.Bar(
            bar.Groups["label"].Value, double.Parse(number.Groups["number"].Value, CultureInfo.InvariantCulture),
            number.Groups["rest"] is { Success: true } rest ? rest.Value : bar.Groups["words"].Value);
    }

    private static string Run(JsonObject element) => Words(element["elements"]![0]!);

    private static CardBlock Rich(JsonObject element) => Type(element) switch
    {
        "rich_text_quote" => new CardBlock.Quote(Run(element)),
        "rich_text_preformatted" => Table(Run(element).Split('\n')),
        _ => new CardBlock.Text(Run(element), TextTone.Emphasis),
    };

    private static CardBlock.Table Table(string[] lines)
    {
        // The line below the headers shows where each column begins.
        var columns = Lines().Matches(lines[1]).Select(match => match.Index).ToList();
        var rows = lines.Where((_, at) => at != 1).Select(line => (IReadOnlyList<string>)[.. columns.Select((from, at) =>
            from >= line.Length ? "" : line[from..Math.Min(line.Length, at + 1 < columns.Count ? columns[at + 1] : line.Length)].Trim())]).ToList();
        return new CardBlock.Table(rows[0], rows[1..]);
    }

    private static string? MistakeIn(JsonObject block) =>
        Type(block) == "rich_text" && Mistake().Match(Run(block["elements"]![0]!.AsObject())) is { Success: true } found ? found.Groups[1].Value : null;

    private static string Unescaped(string text) => text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    [GeneratedRegex("^(?<label>.*)\n[▰▱]{10} (?<words>.*)$", RegexOptions.Singleline)]
    private static partial Regex Drawn();

    [GeneratedRegex("^(?<number>[0-9]+) – (?<rest>.*)$|(?<number>[0-9]+)")]
    private static partial Regex Number();

    [GeneratedRegex("─+")]
    private static partial Regex Lines();

    [GeneratedRegex("^(?:Let op|Please check): (.*)$")]
    private static partial Regex Mistake();
}
