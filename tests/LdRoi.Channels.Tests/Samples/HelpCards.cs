using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Tests.Samples;

internal static class HelpCards
{
    public static Card Everyone(Language language) => new(
        language,
        language.In("Wat kan ik voor je doen?", "What can I do for you?"),
        [
            new CardBlock.Text(language.In("Je typte:", "You typed:")),
            new CardBlock.Quote(language.In("gewoonten *nu* <!channel>", "habits *now* <!channel>")),
            new CardBlock.Text(language.In("Typ een van deze woorden:\nmijn scan\nmijn gewoonten\nmijn gegevens", "Type one of these words:\nmy scan\nmy habits\nmy data")),
            new CardBlock.Divider(),
            new CardBlock.Facts(
            [
                new("stop", language.In("Je hoort niets meer van ons.", "You no longer hear from us.")),
                new(language.In("pauze", "pause"), language.In("Je hoort een week niets.", "You hear nothing for a week.")),
                new("- *[x](y)", "1. `code` 3.5 – -5"),
            ]),
            new CardBlock.Note(language.In("Vragen? Bel Noor van L&D.", "Questions? Call Noor from L&D.")),
        ],
        [
            Words.Button("habits.show", language.In("Toon mijn gewoonten", "Show my habits"), sendsInputs: false),
            Words.Button("scan.show", language.In("Toon mijn scan", "Show my scan"), sendsInputs: false),
        ],
        language.In("Dit kun je typen: mijn scan, mijn gewoonten, stop.", "You can type: my scan, my habits, stop."));
}
