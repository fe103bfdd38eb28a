using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Habits.Planning;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Habits;

/// <summary>Lets another feature offer a tiny habit to people it knows by name: they are invited, and still make it themselves, or not at all.</summary>
public sealed class StartHabit(BotDbContext db, PlanHabits planning, OpenHabits open)
{
    /// <summary>Begins a campaign for these people at once; on its first day they get the invitation. Runs in the caller's transaction.</summary>
    /// <param name="plan">Its people are invited; its teams are named on the campaign's card and decide nothing.</param>
    /// <param name="by">Who may stop it, and is told of it.</param>
    public async Task<CampaignId> For(HabitPlan plan, PersonId by, CancellationToken cancellation)
    {
        var id = planning.Execute(plan with { Audience = HabitAudience.People }, [.. plan.Teams.Select(team => team.Id)], [], by);
        await db.SaveChangesAsync(cancellation);
        (await db.Campaigns.FirstAsync(campaign => campaign.Id == id, cancellation)).State = CampaignState.Running;
        await open.Enrol(id, plan.People, isMirror: false, cancellation);
        await db.SaveChangesAsync(cancellation);
        return id;
    }

    /// <summary>A place in such a campaign for one more person, or the one that they have; null when it goes no longer.</summary>
    public async Task<EnrollmentId?> Join(CampaignId campaign, Person person, CancellationToken cancellation)
    {
        if (!await db.Campaigns.AnyAsync(c => c.Id == campaign && (c.State == CampaignState.Running || c.State == CampaignState.Paused), cancellation))
        {
            return null;
        }

        if (await Place() is { } place)
        {
            return place;
        }

        await open.Enrol(campaign, [person], isMirror: false, cancellation);
        await db.SaveChangesAsync(cancellation);
        return await Place();

        async Task<EnrollmentId?> Place() =>
            (await db.Enrollments.AsNoTracking().FirstOrDefaultAsync(e => e.CampaignId == campaign && e.PersonId == person.Id, cancellation))?.Id;
    }
}
