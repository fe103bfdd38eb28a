using System.Globalization;

namespace LdRoi.Channels.Cards;

/// <summary>The few words that a renderer adds of its own, in the card's language.</summary>
internal sealed record CardWords(
    string Required, string Choose, string Options, string Chosen, string FilledIn, string Buttons, string Picture, string Mend,
    string ChooseFirst, string FillInFirst, string NumberFirst, string Broke, string Close, string Cancel, string Send, string NoDialog)
{
    private static readonly CardWords Dutch = new(
        Required: "nodig",
        Choose: "Kies",
        Options: "Opties",
        Chosen: "Gekozen",
        FilledIn: "Ingevuld",
        Buttons: "Knoppen",
        Picture: "Afbeelding",
        Mend: "Let op",
        ChooseFirst: "Maak eerst een keuze.",
        FillInFirst: "Vul dit eerst in.",
        NumberFirst: "Vul een getal in van {0} tot en met {1}.",
        Broke: "Er ging iets mis. Probeer het nog eens; wat al bewaard was, blijft bewaard.",
        Close: "Sluiten",
        Cancel: "Annuleren",
        Send: "Versturen",
        NoDialog: "Hiervoor opent een venster, en deze app kent dat niet. Open Teams op je computer of telefoon.");

    private static readonly CardWords English = new(
        Required: "required",
        Choose: "Choose",
        Options: "Options",
        Chosen: "Chosen",
        FilledIn: "Filled in",
        Buttons: "Buttons",
        Picture: "Picture",
        Mend: "Please check",
        ChooseFirst: "Choose one first.",
        FillInFirst: "Fill this in first.",
        NumberFirst: "Enter a number from {0} to {1}.",
        Broke: "Something went wrong. Please try again; what was saved stays saved.",
        Close: "Close",
        Cancel: "Cancel",
        Send: "Send",
        NoDialog: "This opens a window, which this app does not know. Open Teams on your computer or phone.");

    public static CardWords In(Language language) => language == Language.Dutch ? Dutch : English;

    /// <summary>How to mend an input that was left open or is out of range.</summary>
    public string HowToMend(CardInput input) => input switch
    {
        CardInput.Number number => string.Format(CultureInfo.InvariantCulture, NumberFirst, number.Minimum, number.Maximum),
        CardInput.ShortText or CardInput.LongText => FillInFirst,
        _ => ChooseFirst,
    };

    /// <summary>The error of an input, marked in words.</summary>
    public string InWords(string error) => $"{Mend}: {error}";
}
