using System.Text.Json;
using LdRoi.Channels.Cards;
using LdRoi.Channels.Tests.Samples;

namespace LdRoi.Channels.Tests.Cards;

/// <summary>A card can be stored and read again.</summary>
public sealed class CardRoundTripTests
{
    public static TheoryData<string, Language> Cards => SampleCards.All;

    [Theory, MemberData(nameof(Cards))]
    public void A_card_is_the_same_after_being_stored(string name, Language language)
    {
        var card = SampleCards.Named(name, language);
        var stored = JsonSerializer.Serialize(card);
        var read = JsonSerializer.Deserialize<Card>(stored)!;

        JsonSerializer.Serialize(read).ShouldBe(stored);
        Rendered.Of(read).Files.ShouldBe(Rendered.Of(card).Files);
    }

    [Fact]
    public void A_stored_card_beyond_a_limit_is_refused_when_it_is_read()
    {
        var stored = JsonSerializer.Serialize(A.Card()).Replace("Titel", new string('x', 151), StringComparison.Ordinal);
        Should.Throw<CardLimitException>(() => JsonSerializer.Deserialize<Card>(stored));
    }
}
