using LdRoi.Bot.Campaigns;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Habits;

/// <summary>Whom a plan means: who makes a habit, and who is asked whether the habit of a lead shows.</summary>
public sealed class HabitPeople(BotDbContext db, Audience audience)
{
    public async Task<HabitRoles> Of(
        HabitAudience kind, IReadOnlyCollection<TeamId> teams, IReadOnlyCollection<TeamId> leftOut, CancellationToken cancellation)
    {
        var people = await audience.Of(teams, leftOut, cancellation);
        if (kind != HabitAudience.Leads)
        {
            return new HabitRoles(people, []);
        }

        var within = people.Select(person => person.TeamId).Concat(teams).ToHashSet();
        var leads = (await TeamTree.Load(db, cancellation)).All.Where(team => within.Contains(team.Id)).Select(team => team.ManagerId).OfType<PersonId>().Distinct().ToList();
        var makers = await db.People.AsNoTracking().Where(person => leads.Contains(person.Id) && person.LeftAt == null)
            .OrderBy(person => person.EmailKey).ToListAsync(cancellation);
        return new HabitRoles(makers, [.. people.ExceptBy(makers.Select(maker => maker.Id), person => person.Id)]);
    }
}

/// <param name="Makers">Who is asked to make a habit.</param>
/// <param name="Mirrors">The people of those leads, where leads make one.</param>
public sealed record HabitRoles(IReadOnlyList<Person> Makers, IReadOnlyList<Person> Mirrors);
