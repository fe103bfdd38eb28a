namespace LdRoi.Channels.Cards;

/// <summary>The smaller of Teams' and Slack's limits.</summary>
public static class CardLimits
{
    internal static void Check(Card card)
    {
        _ = card;
    }
}
