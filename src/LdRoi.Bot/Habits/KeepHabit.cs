using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Habits;

/// <summary>Makes the habit of a checked form, or changes the one there is. Saved twice it is one habit.</summary>
public sealed class KeepHabit(BotDbContext db, MakeHabitCards cards, AskBuddy buddies, OwnTime times, OrganisationOptions organisation, IdSource ids, TimeProvider time)
{
    /// <param name="recipe">What the words came from; null for the person's own.</param>
    /// <param name="isAnew">Chosen in the place of what was there, instead of a change of it.</param>
    public async Task<Card> Execute(
        PlaceInCampaign at, Habit? habit, HabitForm form, HabitRecipe? recipe, bool isAnew, Turn turn, CancellationToken cancellation)
    {
        var today = LocalClock.LocalDate(time.GetUtcNow(), organisation.ZoneOf(turn.Person.TimeZone));
        var chosen = OwnTime.Read(form.Time)!.Value;
        habit ??= db.Add(new Habit
        {
            Id = HabitId.New(ids), CampaignId = at.Campaign.Id, EnrollmentId = at.Enrollment.Id, PersonId = turn.Person.Id,
            RecipeId = recipe?.Id, Anchor = form.Anchor, Behaviour = form.Behaviour, Celebration = form.Celebration, StartedOn = today, RhythmSince = today,
        }).Entity;
        if (isAnew && (recipe?.Id != habit.RecipeId || (recipe is null && form.Behaviour != habit.Behaviour)))
        {
            // What was measured of another behaviour says nothing of this one.
            (habit.RecipeId, habit.StartedOn, habit.Rhythm, habit.RhythmSince) = (recipe?.Id, today, HabitRhythm.Daily, today);
        }
        else if (habit.State == HabitState.Ended)
        {
            (habit.Rhythm, habit.RhythmSince) = (HabitRhythm.Daily, today);
        }

        (habit.Anchor, habit.Behaviour, habit.Celebration, habit.Days) = (form.Anchor, form.Behaviour, form.Celebration, WeekdaysOf.Read(form.Days));
        await HabitHeard.Note(db, habit, cancellation);
        (habit.State, habit.PausedUntil, habit.EndedOn, habit.EndedBecause) = (HabitState.Going, null, null, null);

        at.Place.HasDeclined = false;
        at.Enrollment.ContactAt = chosen;
        var buddy = await buddies.Execute(habit, form.Buddy, at, turn.Person, cancellation);
        await db.SaveChangesAsync(cancellation);
        await times.Follow(turn.Person, cancellation);
        return cards.Started(habit, await First(at.Campaign, habit, chosen, turn.Person, cancellation), buddy, turn.Person, turn.Language);
    }

    /// <summary>When the first reminder can come; none when the campaign ends before.</summary>
    private async Task<(DateOnly Date, TimeOnly Time)?> First(Campaign campaign, Habit habit, TimeOnly chosen, Person person, CancellationToken cancellation)
    {
        var (now, zone, country) = (time.GetUtcNow(), organisation.ZoneOf(person.TimeZone), organisation.CountryOf(person.Country));
        var today = LocalClock.LocalDate(now, zone);
        var wasHeard = await db.Deliveries.AnyAsync(d => d.PersonId == person.Id && d.LocalDate == today && d.SentAt != null, cancellation);
        var isFree = !wasHeard && LocalClock.Resolve(today, chosen, zone) > now;
        return HabitWeek.NextDue(isFree ? today : today.AddDays(1), habit, campaign, country) is { } day ? (day, chosen) : null;
    }
}

/// <summary>Ends a habit because its person wants it.</summary>
public sealed class HabitEnding(OrganisationOptions organisation, TimeProvider time)
{
    public void End(Habit habit, Person person)
    {
        if (habit.State != HabitState.Ended)
        {
            (habit.State, habit.EndedBecause) = (HabitState.Ended, HabitEnd.NotForMe);
            habit.EndedOn = LocalClock.LocalDate(time.GetUtcNow(), organisation.ZoneOf(person.TimeZone));
        }
    }
}
