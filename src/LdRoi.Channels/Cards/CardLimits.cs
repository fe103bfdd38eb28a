namespace LdRoi.Channels.Cards;

/// <summary>
/// The smaller of Teams' and Slack's limits. Lengths are in UTF-16 units. A card within them can be sent to both.
/// </summary>
/// <remarks>
/// Only our own words are judged. What a person wrote, as a quote or as the value of an input, is mended by the renderers
/// instead, so that nobody can type something that keeps a card from being built; only a quote's length is ours to bound.
/// </remarks>
public static class CardLimits
{
    /// <summary>Slack: header.</summary>
    public const int TitleLength = 150;

    /// <summary>Ours: it must fit a phone's notification. Slack's own limit is 4,000.</summary>
    public const int FallbackTextLength = 300;

    /// <summary>Slack: text of a section, and of every other text object.</summary>
    public const int TextLength = 3_000;

    /// <summary>Slack: alternative text.</summary>
    public const int AlternativeTextLength = 2_000;

    /// <summary>Slack: address of an image.</summary>
    public const int ImageAddressLength = 3_000;

    /// <summary>Ours: a picture inside a card does not count for Teams' size, but has to travel with every copy.</summary>
    public const int EmbeddedImageLength = 200_000;

    /// <summary>Slack: fields of a section.</summary>
    public const int Facts = 10;

    /// <summary>Ours: name and value together stay below the 2,000 of one of Slack's fields.</summary>
    public const int FactNameLength = 150;

    /// <inheritdoc cref="FactNameLength"/>
    public const int FactValueLength = 1_500;

    /// <summary>Ours: more does not fit a phone on either platform.</summary>
    public const int TableColumns = 4;

    /// <summary>Ours.</summary>
    public const int TableRows = 30;

    /// <summary>Ours.</summary>
    public const int TableCellLength = 100;

    /// <summary>Ours.</summary>
    public const int BarLabelLength = 150;

    /// <summary>Ours.</summary>
    public const int BarCaptionLength = 300;

    /// <summary>Slack: label of an input.</summary>
    public const int InputLabelLength = 2_000;

    /// <summary>Ours: one sentence that says how to mend it.</summary>
    public const int InputErrorLength = 500;

    /// <summary>Slack: plain text input.</summary>
    public const int InputTextLength = 3_000;

    /// <summary>Ours: fewer is no scale, more is not read.</summary>
    public const int RatingMinimum = 2;

    /// <summary>Options that are shown all at once. Slack: radio buttons and checkboxes hold ten.</summary>
    public const int VisibleChoices = 10;

    /// <summary>Slack: static select.</summary>
    public const int Choices = 100;

    /// <summary>Slack: text of an option.</summary>
    public const int ChoiceLabelLength = 75;

    /// <summary>Ours: a code is short. Slack's own limit is 150.</summary>
    public const int ChoiceCodeLength = 75;

    /// <summary>Teams: an ActionSet shows six.</summary>
    public const int Actions = 6;

    /// <summary>Ours: a button on a phone. Slack's own limit is 75.</summary>
    public const int ActionTitleLength = 30;

    /// <summary>Ours: verbs and ids of inputs. Slack's own limit is 255.</summary>
    public const int NameLength = 40;

    /// <summary>Slack: blocks of a message.</summary>
    public const int SlackBlocks = 50;

    /// <summary>Ours, below the roughly 13,200 at which Slack answers <c>msg_blocks_too_long</c>.</summary>
    public const int SlackCharacters = 10_000;

    /// <summary>Ours: a Teams client scrolls no further happily.</summary>
    public const int TeamsElements = 60;

    /// <summary>Ours, below Teams' 100 KB of UTF-16, which older clients and webhooks do not reach. Embedded pictures are not counted.</summary>
    public const int TeamsBytes = 20 * 1024;

    /// <exception cref="CardLimitException">Names the first limit that the card exceeds.</exception>
    internal static void Check(Card card)
    {
        Limit.OneLine("a title", card.Title, TitleLength);
        Limit.OneLine("a fallback text", card.FallbackText, FallbackTextLength);
        foreach (var block in card.Blocks)
        {
            BlockLimits.Check(block);
        }

        InputLimits.CheckIds([.. card.Inputs]);
        ActionLimits.Check(card.Actions);
        if (!CardBound.IsWithinLimits(card))
        {
            CardSize.Of(card).Check();
        }
    }
}
