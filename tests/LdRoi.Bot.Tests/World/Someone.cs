namespace LdRoi.Bot.Tests.World;

/// <summary>One person at the keyboard: what they type and press, and what their chat shows.</summary>
public abstract class Someone(string name)
{
    /// <summary>The platform's immutable id of the person.</summary>
    public abstract string Id { get; }

    public string Name => name;

    /// <summary>The cards in the chat as they are now, oldest first.</summary>
    public abstract IReadOnlyList<SeenCard> Cards { get; }

    public SeenCard LastCard => Cards.Count > 0 ? Cards[^1] : throw new ShouldAssertException($"{name} has no card.");

    /// <summary>The last card that asks questions of a scan.</summary>
    public SeenCard ScanCard =>
        Cards.LastOrDefault(card => card.Offers("scan.answer")) ?? throw new ShouldAssertException($"{name} has no open scan card.");

    /// <summary>Types a line; the card that replies.</summary>
    public abstract Task<SeenCard> Types(string text);

    /// <summary>The same where others read along.</summary>
    public abstract Task<SeenCard> TypesInAGroup(string text);

    /// <summary>Presses a button on the last card that has it; the card it became.</summary>
    public Task<SeenCard> Presses(string verb, params (string Input, string Value)[] inputs) =>
        Presses(With(verb), verb, inputs);

    public Task<SeenCard> Presses(SeenCard card, string verb, params (string Input, string Value)[] inputs) =>
        Sends(card.Id, verb, card.Button(verb).Token.Reveal(), inputs);

    /// <summary>Presses the button with these words on the last card.</summary>
    public Task<SeenCard> PressesNamed(string title, params (string Input, string Value)[] inputs)
    {
        var button = LastCard.ButtonNamed(title);
        return Sends(LastCard.Id, button.Verb, button.Token.Reveal(), inputs);
    }

    /// <summary>Sends a press as it stands, with whatever token; the card that came back.</summary>
    /// <param name="card">The id of the card on which it is pressed.</param>
    public abstract Task<SeenCard> Sends(string card, string verb, string? token, params (string Input, string Value)[] inputs);

    /// <summary>Presses a button that opens a dialog; what stands in it.</summary>
    public abstract Task<SeenCard> OpensDialog(string verb, params (string Input, string Value)[] inputs);

    /// <summary>Sends the dialog with what is filled in: the dialog with its mistakes, or the card in the chat once it is closed.</summary>
    /// <param name="title">Of the dialog's button.</param>
    public abstract Task<SeenCard> SubmitsDialog(string title, params (string Input, string Value)[] inputs);

    /// <summary>The last card with this button.</summary>
    protected SeenCard With(string verb) =>
        Cards.LastOrDefault(card => card.Offers(verb)) ?? throw new ShouldAssertException(
            $"{name} sees no button {verb}, but the cards {string.Join(", ", Cards.Select(card => $"“{card.Title}”"))}.");

    /// <summary>The same where others look on.</summary>
    public abstract Task<SeenCard> SendsInAGroup(string card, string verb, string? token, params (string Input, string Value)[] inputs);
}
