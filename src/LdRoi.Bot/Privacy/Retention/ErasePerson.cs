using LdRoi.Bot.Habits;
using LdRoi.Bot.People;
using LdRoi.Bot.Programmes;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy.Retention;

/// <summary>
/// Cuts the tie between a person and their answers, which nobody can mend, and deletes what is about them alone. What was released
/// stays, and answers stay as those of somebody unknown; of an open scan they count in no figure (GDPR art. 17).
/// </summary>
public sealed class ErasePerson(BotDbContext db, TimeProvider time)
{
    /// <summary>What stands in the place of a name.</summary>
    public const string NoName = "—";

    /// <summary>Within a transaction. Who still works here stays in the list of people, which is the organisation's; who left is no longer known.</summary>
    public async Task Execute(Person person, CancellationToken cancellation)
    {
        var id = person.Id;
        await db.Set<RespondentLink>().Where(link => link.PersonId == id).ExecuteDeleteAsync(cancellation);
        var habits = db.Set<Habit>().Where(habit => habit.PersonId == id);
        await db.Set<HabitMoment>().Where(moment => habits.Any(habit => habit.Id == moment.HabitId)).ExecuteDeleteAsync(cancellation);
        await habits.ExecuteDeleteAsync(cancellation);
        await db.Drafts.Where(draft => draft.PersonId == id).ExecuteDeleteAsync(cancellation);
        if (person.LeftAt is null)
        {
            return;
        }

        await db.Set<Habit>().Where(habit => habit.BuddyId == id).ExecuteUpdateAsync(
            set => set.SetProperty(habit => habit.BuddyId, (PersonId?)null).SetProperty(habit => habit.BuddyAgreedAt, (DateTimeOffset?)null)
                .SetProperty(habit => habit.Version, habit => habit.Version + 1),
            cancellation);
        await db.KnownAddresses.Where(address => address.PersonId == id).ExecuteDeleteAsync(cancellation);

        // A programme's costs follow salaries, and its statement must not change because somebody is erased.
        var isInStudy = await db.Set<Participant>().AnyAsync(participant => participant.PersonId == id, cancellation);
        person.Name = NoName;
        person.Email = person.EmailKey = $"{id.Value:n}@erased.invalid";
        (person.ManagerEmailKey, person.TeamsAadObjectId, person.SlackUserId) = (null, null, null);
        (person.Language, person.TimeZone, person.Country, person.ContactAt, person.SpeaksOn) = (null, null, null, null, null);
        person.AnnualSalaryCents = isInStudy ? person.AnnualSalaryCents : null;
        person.Role = Role.Employee;
        person.ErasedAt = time.GetUtcNow();
    }
}
