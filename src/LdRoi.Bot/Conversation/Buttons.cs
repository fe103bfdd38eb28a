using LdRoi.Bot.People;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Conversation;

/// <summary>Makes buttons: the verb, the words, and a token for this person and subject.</summary>
public sealed class Buttons(ActionTokens tokens, TimeProvider time)
{
    /// <summary>Long enough for a person who comes back from leave; the state decides what the button still does.</summary>
    private static readonly TimeSpan DefaultLife = TimeSpan.FromDays(60);

    public CardAction For(
        Person person, string verb, string title, string subjectKind = "none", Guid subject = default, int revision = 0,
        ActionStyle style = ActionStyle.Default, bool sendsInputs = false, DateTimeOffset? expires = null) =>
        new(verb, title, tokens.Sign(new TokenClaims(
            subjectKind, subject, person.Id.Value, verb, revision, expires ?? (time.GetUtcNow() + DefaultLife))), style, sendsInputs);
}
