using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Tests.Samples;

internal static class ReportCards
{
    public static Card Team(Language language) => new(
        language,
        language.In("Scan van afdeling Zorg", "Scan of department Care"),
        [
            new CardBlock.Text(language.In("Het duidelijkst beter: samen leren.", "Most clearly better: learning together."), TextTone.Emphasis),
            new CardBlock.Bar(language.In("Samen leren", "Learning together"), 64, language.In("64 (tussen 58 en 70)", "64 (between 58 and 70)")),
            new CardBlock.Bar(language.In("Tijd om te leren", "Time to learn"), 41.6, language.In("waarschijnlijk lager dan vorig jaar", "probably lower than last year")),
            new CardBlock.Divider(),
            new CardBlock.Facts(
            [
                new(language.In("Antwoorden", "Answers"), language.In("23 van 31 mensen", "23 of 31 people")),
                new(language.In("Meting", "Wave"), language.In("voorjaar 2026", "spring 2026")),
            ]),
            new CardBlock.Table(
                [language.In("Knop", "Driver"), language.In("Nu", "Now"), language.In("Vorig jaar", "Last year")],
                [
                    [language.In("Samen leren", "Learning together"), "64", "55"],
                    [language.In("Hulp van je leidinggevende", "Help from your manager"), "58", "57"],
                    [language.In("Tijd", "Time"), "42", "47"],
                ]),
            new CardBlock.Image("https://example.org/charts/9f2c.png", language.In("Samen leren steeg van 55 naar 64, tijd daalde van 47 naar 42.", "Learning together rose from 55 to 64, time fell from 47 to 42.")),
            new CardBlock.Text(language.In("Tijd om te leren vraagt aandacht: plan elke week een vast uur.", "Time to learn needs attention: plan a fixed hour each week."), TextTone.Attention),
            new CardBlock.Note(language.In("Teams met minder dan vijf antwoorden staan er niet bij.", "Teams with fewer than five answers are left out.")),
        ],
        [Words.Button("report.pdf", language.In("Stuur als PDF", "Send as PDF"), sendsInputs: false)],
        language.In("Het rapport van je afdeling staat klaar.", "The report of your department is ready."));
}
