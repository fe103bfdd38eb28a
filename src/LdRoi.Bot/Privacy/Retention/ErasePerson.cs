using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Habits;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy.Retention;

/// <summary>Cuts the tie between a person and their answers, and deletes what is about them alone. What was released stays (GDPR art. 17).</summary>
public sealed class ErasePerson(BotDbContext db, TimeProvider time)
{
    /// <summary>What stands in the place of a name.</summary>
    public const string NoName = "—";

    /// <summary>
    /// Within a transaction. Who still works here stays in the list of people, which is the organisation's; who left is no longer
    /// known.
    /// </summary>
    /// <param name="withAnswers">
    /// Their raw answers too: among colleagues who are all still tied to theirs, the answers of the only one who is not would be known
    /// by elimination.
    /// </param>
    public async Task Execute(Person person, bool withAnswers, CancellationToken cancellation)
    {
        var id = person.Id;
        var links = db.Set<RespondentLink>().Where(link => link.PersonId == id);
        if (withAnswers && await links.Select(link => (RespondentId?)link.RespondentId).FirstOrDefaultAsync(cancellation) is { } respondent)
        {
            await db.Set<Answer>().Where(answer => answer.RespondentId == respondent).ExecuteDeleteAsync(cancellation);
            await db.Set<Comment>().Where(comment => comment.RespondentId == respondent).ExecuteDeleteAsync(cancellation);
            await db.Set<RoundAnswer>().Where(answer => answer.RespondentId == respondent).ExecuteDeleteAsync(cancellation);
            await db.Set<MirrorAnswer>().Where(answer => answer.RespondentId == respondent).ExecuteDeleteAsync(cancellation);
        }

        await links.ExecuteDeleteAsync(cancellation);
        await DeleteHabits(db.Set<Habit>().Where(habit => habit.PersonId == id), db, cancellation);
        await db.Drafts.Where(draft => draft.PersonId == id).ExecuteDeleteAsync(cancellation);
        await DeleteReactions(id, cancellation);
        if (person.LeftAt is not null)
        {
            await Unname(person, cancellation);
        }
    }

    /// <summary>Not by cascade, which SQL Server has none of here.</summary>
    internal static async Task DeleteHabits(IQueryable<Habit> habits, BotDbContext db, CancellationToken cancellation)
    {
        await db.Set<HabitMoment>().Where(moment => habits.Any(habit => habit.Id == moment.HabitId)).ExecuteDeleteAsync(cancellation);
        await db.Set<HabitMeasure>().Where(measure => habits.Any(habit => habit.Id == measure.HabitId)).ExecuteDeleteAsync(cancellation);
        await habits.ExecuteDeleteAsync(cancellation);
    }

    /// <summary>When they were written to and reacted; not of these days, so that nothing is planned for them a second time.</summary>
    private Task<int> DeleteReactions(PersonId id, CancellationToken cancellation)
    {
        var lately = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-1);
        return db.Deliveries.Where(delivery => delivery.PersonId == id && delivery.LocalDate < lately
            && delivery.State != DeliveryState.Planned && delivery.State != DeliveryState.Claimed && delivery.State != DeliveryState.Sending).ExecuteDeleteAsync(cancellation);
    }

    private async Task Unname(Person person, CancellationToken cancellation)
    {
        var (id, key) = (person.Id, person.EmailKey);
        await db.Set<Habit>().Where(habit => habit.BuddyId == id).ExecuteUpdateAsync(
            set => set.SetProperty(habit => habit.BuddyId, (PersonId?)null).SetProperty(habit => habit.BuddyAgreedAt, (DateTimeOffset?)null)
                .SetProperty(habit => habit.Version, habit => habit.Version + 1),
            cancellation);
        await db.KnownAddresses.Where(address => address.PersonId == id).ExecuteDeleteAsync(cancellation);
        string?[] accounts = [person.TeamsAadObjectId, person.SlackUserId];
        await db.Newcomers.Where(newcomer => accounts.Contains(newcomer.Account)).ExecuteDeleteAsync(cancellation);
        await db.Enrollments.Where(enrollment => enrollment.PersonId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(enrollment => enrollment.ContactAt, (TimeOnly?)null), cancellation);

        // Whom they led, or were led by, is written down by address.
        await db.People.Where(other => other.ManagerEmailKey == key).ExecuteUpdateAsync(
            set => set.SetProperty(other => other.ManagerEmailKey, (string?)null).SetProperty(other => other.Version, other => other.Version + 1), cancellation);
        person.Name = NoName;
        person.Email = person.EmailKey = $"{id.Value:n}@erased.invalid";
        (person.ManagerEmailKey, person.TeamsAadObjectId, person.SlackUserId, person.AnnualSalaryCents) = (null, null, null, null);
        (person.Language, person.TimeZone, person.Country, person.ContactAt, person.SpeaksOn) = (null, null, null, null, null);
        person.Role = Role.Employee;
        person.ErasedAt = time.GetUtcNow();
    }
}
