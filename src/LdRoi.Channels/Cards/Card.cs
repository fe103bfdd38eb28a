using System.Text.Json.Serialization;

namespace LdRoi.Channels.Cards;

/// <summary>
/// What a person sees as one message. It holds only what Teams and Slack can both show, and it refuses whatever exceeds
/// the smaller platform's limits: a card that can be built can be sent anywhere.
/// </summary>
public sealed record Card
{
    /// <param name="language">The language of every text on the card.</param>
    /// <param name="title">Says the task; read first by a screen reader.</param>
    /// <param name="blocks">Top to bottom, in reading order.</param>
    /// <param name="actions">The buttons, at most six, below the blocks.</param>
    /// <param name="fallbackText">One sentence for notifications: complete on its own, without results or answers.</param>
    /// <exception cref="CardLimitException">The card cannot be shown on one of the platforms.</exception>
    [JsonConstructor]
    public Card(
        Language language, string title, IReadOnlyList<CardBlock> blocks, IReadOnlyList<CardAction> actions, string fallbackText)
    {
        Language = language;
        Title = title;
        Blocks = blocks;
        Actions = actions;
        FallbackText = fallbackText;
        CardLimits.Check(this);
    }

    public Language Language { get; }

    public string Title { get; }

    public IReadOnlyList<CardBlock> Blocks { get; }

    public IReadOnlyList<CardAction> Actions { get; }

    public string FallbackText { get; }

    /// <summary>The questions on the card, top to bottom.</summary>
    [JsonIgnore]
    public IEnumerable<CardInput> Inputs => Blocks.OfType<CardInput>();

    /// <summary>A longer form, better filled in apart: something is typed or picked, not only chosen.</summary>
    [JsonIgnore]
    public bool IsForm => Inputs.Any(input => input is not (CardInput.Rating or CardInput.SingleChoice or CardInput.MultipleChoice));

    /// <summary>Whether a picture on the card is yet to be drawn.</summary>
    [JsonIgnore]
    public bool HasDrawings => Blocks.Any(block => block is CardBlock.Drawing);

    /// <summary>The card with every picture drawn. One that cannot be drawn, or would be too large to travel, is left as words.</summary>
    /// <param name="cannot">Hears why a picture could not be drawn.</param>
    public Card Drawn(Action<Exception> cannot) =>
        HasDrawings ? new(Language, Title, [.. Blocks.Select(block => block is CardBlock.Drawing drawing ? drawing.Drawn(cannot) : block)], Actions, FallbackText) : this;
}
