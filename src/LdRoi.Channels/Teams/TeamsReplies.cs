using LdRoi.Channels.Cards;
using LdRoi.Channels.Turns;

namespace LdRoi.Channels.Teams;

/// <summary>Sends what was asked for back to where it was asked.</summary>
internal sealed class TeamsReplies(ConnectorClient connector, ReplyOffers offers)
{
    public static Language LanguageOf(Activity activity) => Languages.FromTag(activity.Locale) ?? Language.English;

    /// <summary>A card, or where others read along its one plain line.</summary>
    public Task Say(Activity to, Card card, CancellationToken cancellation) =>
        Say(to, Members.IsPersonal(to) ? OutgoingActivity.Of(card) : OutgoingActivity.Of(card.FallbackText), cancellation);

    public Task SayBroke(Activity to, CancellationToken cancellation) =>
        Say(to, OutgoingActivity.Of(CardWords.In(LanguageOf(to)).Broke), cancellation);

    public Task SayNoDialog(Activity to, CancellationToken cancellation) =>
        Say(to, OutgoingActivity.Of(CardWords.In(LanguageOf(to)).NoDialog), cancellation);

    /// <summary>Puts the card in the place of the one that was pressed, or below the chat when that is gone.</summary>
    public async Task Replace(Activity pressed, Card card, CancellationToken cancellation)
    {
        var activity = OutgoingActivity.Of(card);
        var outcome = Ids.AreUsable(pressed.ReplyToId)
            ? await offers.Make(() => connector.Update(pressed.ServiceUrl!, pressed.Conversation!.Id!, pressed.ReplyToId!, activity, cancellation), mayArriveTwice: true, cancellation)
            : new SendOutcome.Refused(RefusalReason.NotFound);
        if (outcome is SendOutcome.Refused)
        {
            await Say(pressed, activity, cancellation);
        }
    }

    private Task<SendOutcome> Say(Activity to, OutgoingActivity activity, CancellationToken cancellation) =>
        offers.Make(() => connector.Send(to.ServiceUrl!, to.Conversation!.Id!, activity, cancellation), mayArriveTwice: false, cancellation);
}
