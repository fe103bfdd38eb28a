using System.Text;
using System.Text.Json.Nodes;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Conversation;

/// <summary>What people wrote, a card at a time.</summary>
internal static class Quotes
{
    /// <summary>What a person reads in one go.</summary>
    public const int Most = 10;

    /// <summary>Bytes of quotes, as they are written into a card: with the card's own words it stays within both platforms' limits.</summary>
    private const int Room = 6_000;

    /// <summary>As many as the card holds, from the first on; one always fits.</summary>
    public static List<string> Fitting(IReadOnlyList<string> texts)
    {
        var left = Room;
        return [.. texts.TakeWhile((text, place) => (left -= Encoding.UTF8.GetByteCount(CardJson.Write(JsonValue.Create(text)))) >= 0 || place == 0)];
    }
}
