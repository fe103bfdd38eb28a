using System.Text;
using LdRoi.Channels.Slack;
using LdRoi.Channels.Teams;

namespace LdRoi.Channels.Cards;

/// <summary>How large a card becomes on each platform, found by rendering it: exact, in about a tenth of a millisecond.</summary>
internal sealed record CardSize(int TeamsElements, int TeamsBytes, int SlackBlocks, int SlackCharacters)
{
    public static CardSize Of(Card card)
    {
        var teams = AdaptiveCardRenderer.Render(card);
        var slack = BlockKitRenderer.Render(card);
        var embedded = card.Blocks.OfType<CardBlock.Image>().Where(image => image.IsEmbedded).Sum(image => image.Source.Length);
        return new CardSize(
            teams["body"]!.AsArray().Count, Encoding.UTF8.GetByteCount(CardJson.Write(teams)) - embedded,
            slack.Count, CardJson.Write(slack).Length);
    }

    public void Check()
    {
        Limit.Count("blocks in Slack", SlackBlocks, 1, CardLimits.SlackBlocks);
        Limit.Count("characters in Slack", SlackCharacters, 1, CardLimits.SlackCharacters);
        Limit.Count("elements in Teams", TeamsElements, 1, CardLimits.TeamsElements);
        Limit.Count("bytes in Teams", TeamsBytes, 1, CardLimits.TeamsBytes);
    }
}
