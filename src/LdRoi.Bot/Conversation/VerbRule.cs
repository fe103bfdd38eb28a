using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Conversation;

/// <summary>Who may do one thing, and with which words it is asked for. One row of <see cref="Verbs"/>.</summary>
/// <param name="Verb">What buttons carry and handlers answer.</param>
/// <param name="Who">Decided again at every request.</param>
/// <param name="Phrases">The words people type; empty for what only buttons do.</param>
/// <param name="Does">What help says about it; null for what only buttons do.</param>
/// <param name="TakesArgument">Whether words may follow the phrase.</param>
public sealed record VerbRule(
    string Verb, WhoMay Who, Phrases? Phrases = null, TextKey? Does = null, bool TakesArgument = false);

/// <summary>The words for a command in every shipped language. All of them always work; the first of a language is shown.</summary>
public sealed record Phrases(IReadOnlyList<string> English, IReadOnlyList<string> Dutch)
{
    public string Shown(Language language) => (language == Language.Dutch ? Dutch : English)[0];

    /// <summary>The shown words as they stand on a button.</summary>
    public string Title(Language language) => char.ToUpper(Shown(language)[0], language.Culture()) + Shown(language)[1..];

    public IEnumerable<string> All => English.Concat(Dutch);
}

/// <summary>Who may use a verb.</summary>
public enum WhoMay
{
    /// <summary>Also somebody we do not know.</summary>
    Anyone,

    /// <summary>Everybody with a person record.</summary>
    Everyone,

    /// <summary>Who leads a team, and L&amp;D.</summary>
    ReportReaders,

    /// <summary>Who leads a team; L&amp;D does nothing on their behalf.</summary>
    TeamLeads,
    LearningProfessionals,
    Administrators,
}
