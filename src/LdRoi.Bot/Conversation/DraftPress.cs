using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Conversation;

/// <summary>A press on one of a form's cards: a draft that has ended says what came of it.</summary>
/// <param name="kind">Of the form, as in <see cref="Draft.Kind"/>.</param>
public abstract class DraftPress(string kind, Drafts drafts, RouterCards replies)
{
    public async Task<Card> Handle(Turn turn, CancellationToken cancellation) =>
        await drafts.Find(turn, kind, cancellation) is not { } draft ? replies.ButtonNoLongerWorks(turn.Person, turn.Language)
            : draft.End is not null ? await Ended(draft, turn, cancellation)
            : await Go(draft, turn, cancellation);

    protected abstract Task<Card> Ended(Draft draft, Turn turn, CancellationToken cancellation);

    protected abstract Task<Card> Go(Draft draft, Turn turn, CancellationToken cancellation);
}
