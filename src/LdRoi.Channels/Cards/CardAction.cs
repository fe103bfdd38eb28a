namespace LdRoi.Channels.Cards;

/// <summary>A button. It carries a verb and our signed token, and nothing else of ours.</summary>
/// <param name="Verb">What is to happen, for example <c>scan.answer</c>.</param>
/// <param name="Title">A verb in the reader's language, unique on the card, at most 30 characters.</param>
/// <param name="Token">Proof of whom and what the button is for.</param>
/// <param name="Style">At most one primary button on a card.</param>
/// <param name="SendsInputs">False for skip, stop and the like: unfinished questions never block those.</param>
public sealed record CardAction(
    string Verb, string Title, ActionToken Token, ActionStyle Style = ActionStyle.Default, bool SendsInputs = true);

public enum ActionStyle
{
    Default,
    Primary,
    Danger,
}
