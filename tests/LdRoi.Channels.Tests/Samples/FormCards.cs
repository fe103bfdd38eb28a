using System.Globalization;
using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Tests.Samples;

/// <summary>A form with every kind of input, short and long lists, fresh and with errors.</summary>
internal static class FormCards
{
    public static Card Open(Language language) => Form(language, hasErrors: false);

    public static Card WithErrors(Language language) => Form(language, hasErrors: true);

    private static Card Form(Language language, bool hasErrors)
    {
        string? Error(string dutch, string english) => hasErrors ? language.In(dutch, english) : null;
        string? Tried(string value) => hasErrors ? value : null;
        return new Card(
            language,
            language.In("Nieuw programma", "New programme"),
            [
                new CardInput.ShortText(
                    "name", language.In("Hoe heet het programma?", "What is the programme called?"), 80, Tried("Leiderschap *2026* [nieuw]"), IsRequired: true,
                    Error: Error("Deze naam bestaat al. Kies een andere.", "This name exists already. Choose another one.")),
                new CardInput.LongText(
                    "goal", language.In("Wat moet het opleveren?", "What should it bring about?"), 500, Tried("Eerste regel\n<b>tweede</b> regel"),
                    Error: Error("Schrijf één doel op.", "Write down one goal.")),
                new CardInput.SingleChoice(
                    "kind", language.In("Wat voor training is het?", "What kind of training is it?"),
                    [new("class", language.In("In een zaal", "In a room")), new("online", "Online"), new("work", language.In("Op de werkplek", "At work"))],
                    Tried("online"), IsRequired: true, Error: Error("Kies er één.", "Choose one.")),
                new CardInput.SingleChoice(
                    "month", language.In("In welke maand begint het?", "In which month does it start?"), Months(language), Tried("m6"),
                    Error: Error("Kies een maand die nog komt.", "Choose a month that is still to come.")),
                new CardInput.MultipleChoice(
                    "levels", language.In("Wat wil je meten?", "What would you like to measure?"),
                    [new("reaction", language.In("Reactie", "Reaction")), new("learning", language.In("Leren", "Learning")), new("application", language.In("Toepassen", "Application"))],
                    hasErrors ? ["learning", "application"] : null, Error: Error("Kies er ten minste één.", "Choose at least one.")),
                new CardInput.MultipleChoice(
                    "teams", language.In("Welke maanden tellen mee?", "Which months count?"), Months(language), hasErrors ? ["m1", "m12"] : null,
                    Error: Error("Kies ten hoogste drie maanden.", "Choose three months at most.")),
                new CardInput.Number(
                    "people", language.In("Hoeveel mensen doen mee?", "How many people take part?"), 1, 500, Tried("veel"),
                    Error: Error("Vul een getal in van 1 tot en met 500.", "Enter a number from 1 to 500.")),
                new CardInput.Date(
                    "start", language.In("Op welke dag begint het?", "On which day does it start?"), Tried("2026-06-01"),
                    Error: Error("Kies een dag die nog komt.", "Choose a day that is still to come.")),
                new CardInput.Time(
                    "at", language.In("Hoe laat vraag je mensen om een reactie?", "At what time do you ask people for a reaction?"), Tried("08:55"),
                    Error: Error("Kies een tijd tussen 8 en 18 uur.", "Choose a time between 8 and 18.")),
                new CardInput.PersonPicker(
                    "owner", language.In("Wie is verantwoordelijk?", "Who is responsible?"),
                    [new("p1", "Noor de Wit"), new("p2", "Sam O’Neill")], Tried("p2"), Error: Error("Kies een collega van L&D.", "Choose a colleague from L&D.")),
            ],
            [
                Words.Button("programme.create", language.In("Maak programma", "Create programme"), ActionStyle.Primary),
                Words.Button("programme.cancel", language.In("Gooi weg", "Discard"), ActionStyle.Danger, sendsInputs: false),
            ],
            language.In("Vul het formulier voor een nieuw programma in.", "Fill in the form for a new programme."));
    }

    private static Choice[] Months(Language language)
    {
        var format = CultureInfo.GetCultureInfo(language.Tag()).DateTimeFormat;
        return [.. Enumerable.Range(1, 12).Select(month =>
            new Choice(string.Create(CultureInfo.InvariantCulture, $"m{month}"), format.GetMonthName(month)))];
    }
}
