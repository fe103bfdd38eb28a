namespace LdRoi.Channels.Cards;

/// <summary>What a token proves when its signature holds. Proven is not yet allowed: the product decides that again at each press.</summary>
/// <param name="SubjectKind">What the button is about: a delivery, a draft, a report. At most 16 ASCII characters.</param>
/// <param name="Subject">The id of that thing; empty when the verb needs none.</param>
/// <param name="Person">The addressee: nobody else may press.</param>
/// <param name="Verb">The only verb the token may be used for. At most 40 ASCII characters.</param>
/// <param name="Revision">The state the card showed; an older one is answered with the current state.</param>
/// <param name="ExpiresAt">Whole seconds; after this the button only explains itself.</param>
public sealed record TokenClaims(
    string SubjectKind, Guid Subject, Guid Person, string Verb, int Revision, DateTimeOffset ExpiresAt);

/// <summary>What became of reading a token.</summary>
public abstract record TokenReading
{
    private TokenReading()
    {
    }

    public sealed record Valid(TokenClaims Claims) : TokenReading;

    /// <summary>Ours, but too old. The claims are genuine and may serve to explain.</summary>
    public sealed record Expired(TokenClaims Claims) : TokenReading;

    /// <summary>Not signed by us, for another verb, or no token at all.</summary>
    public sealed record Forged : TokenReading;
}
