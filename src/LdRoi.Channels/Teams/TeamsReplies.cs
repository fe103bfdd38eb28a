using LdRoi.Channels.Cards;
using LdRoi.Channels.Turns;

namespace LdRoi.Channels.Teams;

/// <summary>Sends what was asked for back to where it was asked.</summary>
internal sealed class TeamsReplies(ConnectorClient connector, ReplyOffers offers, RealTime time)
{
    private readonly SendPace _edits = new(TeamsConstants.EditsPerSecond, TeamsConstants.EditsPerSecond);

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

    /// <summary>Whether there is room for an edit now. Where many press at once some cards are left: pressing one shows how it stands.</summary>
    public bool MayEdit() => _edits.TryTake(time.Elapsed, TeamsConstants.EditsAhead);

    /// <summary>Shows a card that was pressed on one device as it is now on all of them. Tried once: nobody waits for it.</summary>
    public Task Edit(Activity pressed, Card card, CancellationToken cancellation) =>
        connector.Update(pressed.ServiceUrl!, pressed.Conversation!.Id!, pressed.ReplyToId!, OutgoingActivity.Of(card), cancellation);

    private Task<SendOutcome> Say(Activity to, OutgoingActivity activity, CancellationToken cancellation) =>
        offers.Make(() => connector.Send(to.ServiceUrl!, to.Conversation!.Id!, activity, cancellation), mayArriveTwice: false, cancellation);
}
