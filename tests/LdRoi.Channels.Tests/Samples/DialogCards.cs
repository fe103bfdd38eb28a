using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Tests.Samples;

/// <summary>A card whose button opens a dialog, what stands in it, and what is left of both.</summary>
internal static class DialogCards
{
    public const string Open = "note.open";
    public const string Save = "note.save";

    public static Card Asking { get; } = new(
        Language.English, "Thank you", [new CardBlock.Text("Saved.")],
        [
            A.Action("scan.reopen", "Change my answers", "again"),
            new CardAction(Open, "Write something", ActionToken.Load("open"), SendsInputs: false) { OpensDialog = true },
        ],
        "Thank you.");

    public static Card Saved { get; } = new(Language.English, "Your words are saved", [], Asking.Actions, "Your words are saved.");

    public static Card Dialog(string? filledIn = null, string? error = null) => new(
        Language.English, "Write something", [new CardInput.LongText("words", "What would help?", 100, filledIn, Error: error)],
        [A.Action(Save, "Save", "save", ActionStyle.Primary)], "Write something.");

    /// <summary>Asks to choose, and for no words.</summary>
    public static Card Choosing { get; } = new(
        Language.English, "Choose one first",
        [new CardInput.SingleChoice("one", "Which?", [new Choice("a", "The first"), new Choice("b", "The second")])],
        [new CardAction(Open, "Write something", ActionToken.Load("open"), ActionStyle.Primary) { OpensDialog = true }], "Choose one first.");

    /// <summary>Opens the dialog with what was written before; refuses one word; takes any other.</summary>
    public static Card? Answer(Interaction said) => said is not Interaction.Pressed press ? Asking
        : press.Verb == Open ? Dialog("earlier words")
        : press.Inputs["words"] == "bad" ? Dialog("bad", "Write something else.")
        : Saved;
}
