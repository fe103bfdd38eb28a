using LdRoi.Bot.Conversation;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Habits.Planning;

/// <summary>A press on one of the cards on which tiny habits are planned.</summary>
public abstract class HabitDraftPress(Drafts drafts, NewHabitsCards cards, RouterCards replies) : DraftPress(NewHabitsCards.Kind, drafts, replies)
{
    protected NewHabitsCards Cards => cards;

    protected override Task<Card> Ended(Draft draft, Turn turn, CancellationToken cancellation) => cards.Ended(draft, turn.Person, turn.Language, cancellation);
}
