using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Tests.World;

/// <summary>A card as one person saw it at one moment. It does not change when the chat does.</summary>
/// <param name="id">The platform's name for the message.</param>
public sealed class SeenCard(string id, Card card, DateTimeOffset sentAt)
{
    public string Id => id;

    public Card Card => card;

    public string Title => Card.Title;

    public Language Language => Card.Language;

    public DateTimeOffset SentAt => sentAt;

    /// <summary>Everything a reader sees, without markup, buttons included.</summary>
    public string Text { get; } = PlainTextRenderer.Render(card);

    public IReadOnlyList<CardAction> Buttons => Card.Actions;

    /// <summary>The ids of the questions, top to bottom.</summary>
    public IReadOnlyList<string> Questions => [.. Card.Inputs.Select(input => input.Id)];

    /// <summary>Why inputs were not taken, by input id.</summary>
    public IReadOnlyDictionary<string, string> Mistakes =>
        Card.Inputs.Where(input => input.Error is not null).ToDictionary(input => input.Id, input => input.Error!);

    public bool Offers(string verb) => Buttons.Any(button => button.Verb == verb);

    public CardAction Button(string verb) => Buttons.First(button => button.Verb == verb);

    public CardAction ButtonNamed(string title) => Buttons.Single(button => button.Title == title);

    /// <summary>What one can choose from, wherever one can.</summary>
    public IReadOnlyList<Choice> Options(string id) => Card.Inputs.Single(input => input.Id == id) switch
    {
        CardInput.Rating rating => rating.Options,
        CardInput.SingleChoice single => single.Options,
        CardInput.MultipleChoice multiple => multiple.Options,
        var other => throw new ShouldAssertException($"{other.GetType().Name} offers no choice."),
    };

    /// <summary>What is filled in or chosen on each question of the card; absent where nothing is.</summary>
    public IReadOnlyDictionary<string, string> FilledIn => Card.Inputs
        .Select(input => (input.Id, Value: ValueOf(input)))
        .Where(input => !string.IsNullOrEmpty(input.Value))
        .ToDictionary(input => input.Id, input => input.Value!);

    public SeenCard Says(params string[] parts)
    {
        foreach (var part in parts)
        {
            Text.ShouldContain(part, Case.Sensitive, Text);
        }

        return this;
    }

    public SeenCard DoesNotSay(params string[] parts)
    {
        foreach (var part in parts)
        {
            Text.ShouldNotContain(part, Case.Sensitive, Text);
        }

        return this;
    }

    private static string? ValueOf(CardInput input) => input switch
    {
        CardInput.Rating rating => rating.Selected,
        CardInput.SingleChoice single => single.Selected,
        CardInput.MultipleChoice multiple => string.Join(',', multiple.Selected ?? []),
        CardInput.ShortText text => text.Value,
        CardInput.LongText text => text.Value,
        CardInput.Number number => number.Value,
        CardInput.Date date => date.Value,
        CardInput.Time time => time.Value,
        CardInput.PersonPicker person => person.Selected,
        _ => null,
    };
}
