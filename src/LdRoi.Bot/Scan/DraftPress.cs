using LdRoi.Bot.Conversation;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Scan;

/// <summary>A press on one of the form's cards: a draft that has ended says what came of it.</summary>
public abstract class DraftPress(Drafts drafts, NewScanCards cards, RouterCards replies)
{
    protected NewScanCards Cards => cards;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation) =>
        await drafts.Find(turn, NewScanCards.Kind, cancellation) is not { } draft ? replies.ButtonNoLongerWorks(turn.Person, turn.Language)
            : draft.End is not null ? await cards.Ended(draft, turn.Person, turn.Language, cancellation)
            : await Go(draft, turn, cancellation);

    protected abstract Task<Card> Go(Draft draft, Turn turn, CancellationToken cancellation);
}
