using LdRoi.Bot.Conversation;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Scan;

/// <summary>A press on one of the cards on which a scan is planned.</summary>
public abstract class ScanDraftPress(Drafts drafts, NewScanCards cards, RouterCards replies) : DraftPress(NewScanCards.Kind, drafts, replies)
{
    protected NewScanCards Cards => cards;

    protected override Task<Card> Ended(Draft draft, Turn turn, CancellationToken cancellation) => cards.Ended(draft, turn.Person, turn.Language, cancellation);
}
