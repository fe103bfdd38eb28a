using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Simulator;
using LdRoi.Channels.Slack;
using LdRoi.Channels.Teams;

namespace LdRoi.Bot.Tests.Cards;

/// <summary>A card in all four renderings, as one text that can be read from top to bottom.</summary>
internal static partial class Renderings
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Card card)
    {
        var all = new StringBuilder()
            .Append("===== notification\n").Append(card.FallbackText).Append('\n')
            .Append("===== text\n").Append(PlainTextRenderer.Render(card))
            .Append("===== html\n").Append(HtmlRenderer.Render(card, "card-1")).Append('\n')
            .Append("===== teams\n").Append(AdaptiveCardRenderer.Render(card).ToJsonString(Readable)).Append('\n')
            .Append("===== slack\n").Append(BlockKitRenderer.Render(card).ToJsonString(Readable)).Append('\n').ToString();
        foreach (var token in card.Actions.Select(action => action.Token.Reveal()))
        {
            all = all.Replace(token, "token", StringComparison.Ordinal);
        }

        return Id().Replace(WithoutPictures(all), "id");
    }

    public static int TeamsBytes(Card card) => Encoding.UTF8.GetByteCount(WithoutPictures(CardJson.Write(AdaptiveCardRenderer.Render(card))));

    public static int SlackCharacters(Card card) => CardJson.Write(BlockKitRenderer.Render(card)).Length;

    /// <summary>What is inside a picture is neither read here nor counted by Teams, and differs between machines.</summary>
    private static string WithoutPictures(string rendering) => Picture().Replace(rendering, "data:image/png;base64,picture");

    // In HTML a plus is written as &#x2B;.
    [GeneratedRegex("data:image/png;base64,[A-Za-z0-9+/=&#;]+")]
    private static partial Regex Picture();

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex Id();
}
