using LdRoi.Bot.People;
using LdRoi.Channels;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Conversation;

/// <summary>One interaction as a handler sees it: who it is, what for, and what came along. Authorisation is done.</summary>
/// <param name="Person">Present, and still with the organisation.</param>
/// <param name="Language">In which to answer.</param>
/// <param name="Argument">What was typed behind the command; empty for a press.</param>
/// <param name="Claims">What the pressed button proves; null for typed words.</param>
/// <param name="Inputs">What was filled in, untrusted.</param>
public sealed record Turn(
    Person Person, Language Language, string Argument, TokenClaims? Claims, IReadOnlyDictionary<string, string> Inputs)
{
    private static readonly Dictionary<string, string> NoInputs = [];

    public static Turn Typed(Person person, Language language, string argument) =>
        new(person, language, argument, null, NoInputs);

    public static Turn Pressed(Person person, Language language, TokenClaims claims, Interaction.Pressed press) =>
        new(person, language, "", claims, press.Inputs);

    /// <summary>The value of an input, trimmed; null when nothing was filled in.</summary>
    public string? Input(string id) => Inputs.TryGetValue(id, out var value) && value.Trim() is { Length: > 0 } text ? text : null;
}
