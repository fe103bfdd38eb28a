using LdRoi.Bot.Conversation;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Privacy;

/// <summary>Says who sees what, from how many people on, and what cannot be promised.</summary>
public sealed class WhyHandler(PrivacyOptions options) : IVerbHandler
{
    public static string Verb => Verbs.Why;

    public Task<Card> Handle(Turn turn, CancellationToken cancellation) =>
        Task.FromResult(new Card(
            turn.Language, PrivacyTexts.Title.In(turn.Language), WhoSeesWhat(turn.Language, options.Threshold, options), [],
            PrivacyTexts.Notice.In(turn.Language)));

    /// <summary>The whole explanation; also shown on a question card itself.</summary>
    /// <param name="threshold">Of the scan that it is about; settings may have changed since it was planned.</param>
    public static IReadOnlyList<CardBlock> WhoSeesWhat(Language language, int threshold, PrivacyOptions options) =>
    [
        new CardBlock.Text(PrivacyTexts.Confidential.In(language)),
        new CardBlock.Text(PrivacyTexts.Manager.In(language, threshold)),
        new CardBlock.Text(PrivacyTexts.Team.In(language, threshold)),
        new CardBlock.Text(PrivacyTexts.Subtraction.In(language)),
        new CardBlock.Text(PrivacyTexts.TakingPart.In(language, threshold)),
        new CardBlock.Text(PrivacyTexts.Learning.In(language)),
        new CardBlock.Text(PrivacyTexts.Comments.In(language, ReleaseComments.Fewest(threshold))),
        new CardBlock.Text(PrivacyTexts.Voluntary.In(language)),
        new CardBlock.Text(PrivacyTexts.Kept.In(language, options.KeepScanMonths)),
        new CardBlock.Note(PrivacyTexts.Limits.In(language)),
    ];
}
