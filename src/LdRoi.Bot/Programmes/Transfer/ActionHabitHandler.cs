using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Habits;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Programmes.Transfer;

/// <summary>Makes the first step that somebody chose after a training into a tiny habit: the form comes with their own words in it, to be made small.</summary>
public sealed class ActionHabitHandler(
    CheckInStates states, CheckInCards cards, RoundIntake intake, ProgrammeHabits habits, MakeHabitCards forms, RouterCards replies)
    : CheckInPress(states, cards, replies), IVerbHandler
{
    private static readonly TimeOnly SuggestedTime = new(9, 30);

    public static string Verb => Verbs.ActionHabit;

    protected override async Task<Card> Go(CheckInState state, Turn turn, CancellationToken cancellation)
    {
        var own = await intake.Own(state.Round.Id, turn.Person.Id, cancellation);
        var step = Shortened.To((own.GetValueOrDefault(Questions.First) ?? "").ReplaceLineEndings(" "), Habit.LongestBehaviour);
        var place = await habits.PlaceOf(state.Programme.Id, turn.Person, cancellation);
        return await forms.Form(
            place, HabitForm.Of(new RecipeWords("", step, ""), turn.Person.ContactAt ?? SuggestedTime, Weekdays.Working), recipe: 0, isChange: false,
            turn.Person, turn.Language, cancellation);
    }
}
