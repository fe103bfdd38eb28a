using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Tests.Cards;

/// <summary>The product's cards, as its own handlers made them, by name and language.</summary>
internal sealed class Album
{
    private readonly SortedDictionary<(string Name, Language Language), Card> _cards = [];

    public IEnumerable<(string Name, Card Card)> All => _cards.Select(pair => (pair.Key.Name, pair.Value));

    public IEnumerable<(string Name, Language Language)> Names => _cards.Keys;

    public Card this[string name, Language language] => _cards[(name, language)];

    public void Keep(string name, Card card) => _cards.Add((name, card.Language), card);
}
