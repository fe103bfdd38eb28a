using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Habits;

/// <summary>On the app's own page: whether a habit goes on, or an invitation waits.</summary>
public sealed class HabitHome(MyHabits habits) : IHomePart
{
    public async Task<IReadOnlyList<CardBlock>> For(Person person, Language language, CancellationToken cancellation)
    {
        var all = await habits.Of(person, cancellation);
        if (all.FirstOrDefault(habit => habit.State != HabitState.Ended) is { } habit)
        {
            return [new CardBlock.Text((habit.State == HabitState.Going && person.StoppedAt is null ? HabitTexts.HomeGoing : HabitTexts.HomePaused).In(language))];
        }

        return [.. (await habits.Waiting(person, cancellation)).Take(1).Select(place => new CardBlock.Text(HabitTexts.MineWaiting.In(language, place.Campaign)))];
    }
}
