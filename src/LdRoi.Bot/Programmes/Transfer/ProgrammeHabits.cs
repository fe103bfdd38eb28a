using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Habits;
using LdRoi.Bot.Habits.Planning;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.Transfer;

/// <summary>The habits that people make of what they learned in a programme: one campaign for all of them, begun by the first.</summary>
public sealed class ProgrammeHabits(BotDbContext db, StartHabit habits, OrganisationOptions organisation, TimeProvider time)
{
    private const int Weeks = 8;
    private static readonly TimeOnly SendAt = new(9, 30);

    /// <summary>The person's place among them; a new one for who has none.</summary>
    public async Task<EnrollmentId> PlaceOf(ProgrammeId id, Person person, CancellationToken cancellation)
    {
        var programme = await db.Programmes.FirstAsync(p => p.Id == id, cancellation);
        if (programme.HabitsId is { } begun && await habits.Join(begun, person, cancellation) is { } place)
        {
            return place;
        }

        var today = LocalClock.LocalDate(time.GetUtcNow(), organisation.Zone);
        var plan = new HabitPlan(
            programme.Name, null, TransferTexts.Goal.In(organisation.Language, programme.Name), HabitAudience.People, [], [person], today, Weeks, SendAt,
            new HabitOptions(Weekdays.Working, null, 0), [], "");
        var campaign = await habits.For(plan, programme.CreatedBy, cancellation);
        programme.HabitsId = campaign;
        await db.SaveChangesAsync(cancellation);
        return (await habits.Join(campaign, person, cancellation))!.Value;
    }
}
