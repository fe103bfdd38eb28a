namespace LdRoi.Channels.Cards;

/// <summary>
/// More than a card can measure on either platform, found by adding up lengths. Most cards are made in the middle of a turn
/// and are far from the limits; only one that may be near them is rendered to be measured.
/// </summary>
internal static class CardBound
{
    // What stands around the words, for the platform that has more of it.
    private const int AroundCard = 400;
    private const int AroundText = 160;
    private const int AroundRating = 260;
    private const int AroundOption = 64;
    private const int AroundAction = 360;

    // A no-break space before and after, where Markdown would begin a list.
    private const int AroundWords = 8;

    // At most, an escape like \u2028 in the place of one unit.
    private const int LongestUnit = 6;

    public static bool IsWithinLimits(Card card) =>
        card.Blocks.Count + card.Actions.Count + 2 <= Math.Min(CardLimits.SlackBlocks, CardLimits.TeamsElements)
        && Of(card) <= Math.Min(CardLimits.SlackCharacters, CardLimits.TeamsBytes);

    /// <returns>Null where something is on the card that cannot be told by its length.</returns>
    public static int? Of(Card card)
    {
        var sum = AroundCard + Words(card.Title) + Words(card.FallbackText);
        foreach (var block in card.Blocks)
        {
            if (Of(block) is not { } size)
            {
                return null;
            }

            sum += size;
        }

        return sum + card.Actions.Sum(Of);
    }

    private static int? Of(CardBlock block) => block switch
    {
        CardBlock.Text text => AroundText + Words(text.Content),
        CardBlock.Note note => AroundText + Words(note.Content),
        CardInput.Rating { Error: null } rating => AroundRating + rating.Id.Length + Words(rating.Label) + rating.Options.Sum(Of)
            + (Prefill.Of(rating.Options, rating.Selected) is { } chosen ? Of(chosen) : 0),
        _ => null,
    };

    private static int Of(Choice option) => AroundOption + option.Code.Length + Words(option.Label);

    // Teams gets it twice: to execute, and to submit where a client does not execute.
    private static int Of(CardAction action) => AroundAction + (2 * (action.Verb.Length + Words(action.Title) + action.Token.Reveal().Length));

    private static int Words(string text)
    {
        var size = AroundWords;
        foreach (var unit in text)
        {
            size += char.IsAsciiLetterOrDigit(unit) || unit is ' ' or '.' or ',' or ':' or '?' or '-' ? 1 : LongestUnit;
        }

        return size;
    }
}
