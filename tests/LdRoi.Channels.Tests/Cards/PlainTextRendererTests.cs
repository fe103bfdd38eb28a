using LdRoi.Channels.Cards;
using LdRoi.Channels.Tests.Samples;

namespace LdRoi.Channels.Tests.Cards;

public sealed class PlainTextRendererTests
{
    [Theory]
    [InlineData(64, "64 (tussen 58 en 70)", "Leren: 64 (tussen 58 en 70)")]
    [InlineData(64, "hoger dan 640", "Leren: 64 – hoger dan 640")]
    [InlineData(41.6, "lager", "Leren: 42 – lager")]
    [InlineData(0, "niets", "Leren: 0 – niets")]
    public void A_bar_says_its_number_once(double percent, string caption, string expected) =>
        PlainTextRenderer.Render(A.Card(new CardBlock.Bar("Leren", percent, caption))).ShouldContain(expected);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4.9, 0)]
    [InlineData(5, 1)]
    [InlineData(64, 6)]
    [InlineData(100, 10)]
    public void A_bar_is_drawn_with_as_many_parts_as_it_has_tens(double percent, int filled) =>
        BarText.Drawn(new CardBlock.Bar("a", percent, "b")).ShouldBe(new string('▰', filled) + new string('▱', 10 - filled));
}
