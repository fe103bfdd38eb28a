using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Tests.Simulator;

internal static class SimulatorCards
{
    public static ChatAddress Noor { get; } = AddressOf("noor");

    public static ChatAddress AddressOf(string person) => new(ChannelKind.Simulator, "simulator", person, person);

    public static Card Titled(string title) => new(Language.English, title, [new CardBlock.Text("Welcome.")], [], $"{title} in one sentence.");

    /// <summary>One block of every kind that keeps something, so that a round trip proves something.</summary>
    public static Card Full(string title) => new(
        Language.Dutch, title,
        [
            new CardBlock.Text("Twee vragen.", TextTone.Emphasis),
            new CardBlock.Bar("Klimaat", 71.5, "71 van 100"),
            new CardBlock.Table(["Knop", "Nu"], [["Tijd", "48"]]),
            new CardInput.Rating("q1", "Ik krijg tijd.", [new Choice("1", "oneens"), new Choice("2", "eens")], "2", IsRequired: true, Error: "Kies er een."),
            new CardInput.MultipleChoice("q2", "Welke?", [new Choice("a", "A"), new Choice("b", "B")], ["a"]),
            new CardInput.LongText("q3", "Waarom?", 500, "daarom é"),
        ],
        [new CardAction("scan.answer", "Bewaar", ActionToken.Load("secret"), ActionStyle.Primary), new CardAction("scan.stop", "Stop", ActionToken.Load("other"), ActionStyle.Danger, SendsInputs: false)],
        "Er staan twee vragen klaar.");
}
