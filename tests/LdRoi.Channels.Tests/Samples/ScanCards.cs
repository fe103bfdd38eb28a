using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Tests.Samples;

internal static class ScanCards
{
    public static Card Open(Language language) => new(
        language,
        language.In("Samen leren", "Learning together"),
        [
            new CardBlock.Text(language.In("Drie korte stellingen over je team.", "Three short statements about your team.")),
            Statement("learn_1", language.In("In ons team bespreken we fouten om ervan te leren.", "In our team we talk about mistakes to learn from them."), language),
            Statement("learn_2", language.In("Ik durf in mijn team om hulp te vragen.", "In my team I dare to ask for help."), language, selected: "4"),
            Statement("learn_3", language.In("Wat ik leer, deel ik met collega’s.", "I share what I learn with colleagues."), language),
            new CardBlock.Note(language.In(
                "Vertrouwelijk: je leidinggevende ziet alleen groepen vanaf vijf mensen.",
                "Confidential: your manager only sees groups of five people or more.")),
        ],
        [
            Words.Button("scan.answer", language.In("Bewaar", "Save"), ActionStyle.Primary),
            Words.Button("scan.skip", language.In("Sla over", "Skip"), sendsInputs: false),
            Words.Button("scan.why", language.In("Vertel waarom", "Tell me why"), sendsInputs: false),
        ],
        language.In("Drie korte stellingen over samen leren (20 seconden).", "Three short statements about learning together (20 seconds)."));

    public static Card Saved(Language language) => new(
        language,
        language.In("Bewaard, dank je", "Saved, thank you"),
        [
            new CardBlock.Text(language.In("Je antwoorden tellen mee.", "Your answers count."), TextTone.Good),
            new CardBlock.Note(language.In("Je kunt ze wijzigen tot vrijdag 5 juni, 17:00 uur.", "You can change them until Friday 5 June, 17:00.")),
        ],
        [Words.Button("scan.change", language.In("Wijzig antwoorden", "Change answers"), sendsInputs: false)],
        language.In("Je antwoorden zijn bewaard.", "Your answers are saved."));

    private static CardInput.Rating Statement(string id, string label, Language language, string? selected = null) => new(
        id, label,
        [
            new("1", language.In("1 – helemaal niet", "1 – not at all")), new("2", "2"), new("3", "3"), new("4", "4"),
            new("5", language.In("5 – helemaal wel", "5 – completely")),
        ],
        selected);
}
