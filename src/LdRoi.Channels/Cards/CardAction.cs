namespace LdRoi.Channels.Cards;

/// <summary>A button. It carries a verb and our signed token, and nothing else of ours.</summary>
/// <param name="Verb">What is to happen, for example <c>scan.answer</c>.</param>
/// <param name="Title">A verb in the reader's language, unique on the card, at most 30 characters.</param>
/// <param name="Token">Proof of whom and what the button is for.</param>
/// <param name="Style">At most one primary button on a card.</param>
/// <param name="SendsInputs">False for skip, stop and the like: unfinished questions never block those.</param>
public sealed record CardAction(
    string Verb, string Title, ActionToken Token, ActionStyle Style = ActionStyle.Default, bool SendsInputs = true)
{
    /// <summary>
    /// The answer is a form that stands in a window of its own, where what is typed stays out of the chat's history. As long
    /// as the answers are such forms they stay in that window; the first that is none closes it and takes the place of the
    /// card in the chat.
    /// </summary>
    public bool OpensDialog { get; init; }
}

public enum ActionStyle
{
    Default,
    Primary,
    Danger,
}
