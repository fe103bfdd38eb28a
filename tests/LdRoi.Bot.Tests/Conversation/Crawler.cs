using LdRoi.Channels;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Simulator;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Tests.Conversation;

/// <summary>
/// Types every command and presses every button it is offered, breadth first, each once: one verb with one title on one
/// card title is one place. Forms are sent as they stand and filled in.
/// </summary>
internal sealed class Crawler(IServiceProvider services, string externalUser)
{
    private const int MostPresses = 300;

    private readonly Queue<(Card Card, CardAction Button, bool Filled)> _waiting = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Every card that came back, with how the crawler came to it.</summary>
    private readonly Envelope _envelope = new(ChannelKind.Simulator, "simulator", externalUser, externalUser);

    public List<(string Way, Card Card)> Seen { get; } = [];

    public HashSet<string> Verbs { get; } = new(StringComparer.Ordinal);

    public async Task Walk(IEnumerable<string> words)
    {
        foreach (var line in services.GetRequiredService<SimulatorChannel>().Chat(externalUser).Where(line => line.Card is not null))
        {
            Notice("chat", line.Card!);
        }

        foreach (var text in words)
        {
            Notice(text, await Answer(new Interaction.Typed(_envelope, text)));
        }

        for (var pressed = 0; _waiting.TryDequeue(out var next); pressed++)
        {
            pressed.ShouldBeLessThan(MostPresses, "The cards lead on without end.");
            Verbs.Add(next.Button.Verb);
            Notice($"{next.Card.Title} → {next.Button.Title}", await Answer(new Interaction.Pressed(
                _envelope, next.Button.Verb, next.Button.Token.Reveal(), next.Filled ? Filled(next.Card) : AsItStands(next.Card))));
        }
    }

    private void Notice(string way, Card card)
    {
        Seen.Add((way, card));
        foreach (var button in card.Actions.Where(button => _known.Add($"{card.Title}|{button.Verb}|{button.Title}")))
        {
            if (button.SendsInputs && card.Inputs.Any())
            {
                _waiting.Enqueue((card, button, Filled: false));
            }

            _waiting.Enqueue((card, button, Filled: true));
        }
    }

    private async Task<Card> Answer(Interaction interaction) =>
        (await services.GetRequiredService<IConversation>().Answer(interaction, CancellationToken.None)).ShouldNotBeNull();

    private static Dictionary<string, string> AsItStands(Card card) => Values(card, input => input switch
    {
        CardInput.MultipleChoice multiple => string.Join(',', multiple.Selected ?? []),
        CardInput.Rating rating => rating.Selected,
        CardInput.SingleChoice single => single.Selected,
        CardInput.ShortText text => text.Value,
        CardInput.Date date => date.Value,
        CardInput.Time time => time.Value,
        _ => null,
    });

    internal static Dictionary<string, string> Filled(Card card)
    {
        var values = AsItStands(card);
        foreach (var (id, value) in Values(card, input => input switch
        {
            CardInput.MultipleChoice multiple => multiple.Options[0].Code,
            CardInput.Rating rating => rating.Options[0].Code,
            _ => null,
        }))
        {
            values[id] = value;
        }

        return values;
    }

    private static Dictionary<string, string> Values(Card card, Func<CardInput, string?> value) => card.Inputs
        .Select(input => (input.Id, Value: value(input))).Where(pair => pair.Value is not null).ToDictionary(pair => pair.Id, pair => pair.Value!);
}
