using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Habits;

/// <summary>Plans the question to a buddy anew where it never went out: something else went first that day, the plan was paused, or the service stood still.</summary>
public sealed class AskBuddiesAgain(BotDbContext db, Transactions transactions, AskBuddy ask, TimeProvider time) : IBeat
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    public async Task Beat(CancellationToken cancellation)
    {
        foreach (var asking in await Askable(cancellation))
        {
            await transactions.Run(services => services.GetRequiredService<AskBuddiesAgain>().Ask(asking.Habit.Id, cancellation), cancellation);
        }
    }

    public async Task<DateTimeOffset?> NextDue(CancellationToken cancellation) => (await Askable(cancellation)).Any() ? time.GetUtcNow() + Soon : null;

    private async Task Ask(HabitId id, CancellationToken cancellation)
    {
        if (await Unasked().FirstOrDefaultAsync(asking => asking.Habit.Id == id, cancellation) is { } asking)
        {
            await ask.Plan(asking.Habit.EnrollmentId, asking.Campaign, asking.Buddy, cancellation);
        }
    }

    /// <summary>Those for whom a day is left.</summary>
    private async Task<IReadOnlyList<Asking>> Askable(CancellationToken cancellation) =>
        [.. (await Unasked().ToListAsync(cancellation)).Where(asking => ask.Days(asking.Campaign, asking.Buddy).Any())];

    private IQueryable<Asking> Unasked() =>
        from habit in db.Set<Habit>().AsNoTracking()
        join campaign in db.Campaigns.AsNoTracking() on habit.CampaignId equals campaign.Id
        join maker in db.People on habit.PersonId equals maker.Id
        join buddy in db.People.AsNoTracking() on habit.BuddyId equals buddy.Id
        where campaign.State == CampaignState.Running && habit.State != HabitState.Ended && habit.BuddyAgreedAt == null
            && maker.LeftAt == null && buddy.LeftAt == null && buddy.StoppedAt == null
            && !db.Deliveries.Any(asked => asked.EnrollmentId == habit.EnrollmentId && asked.Kind == BuddyContent.KindName && asked.PersonId == buddy.Id
                && (asked.State != DeliveryState.Skipped || (asked.Because != DeliveryReasons.Missed && asked.Because != DeliveryReasons.Budget)))
        select new Asking { Habit = habit, Campaign = campaign, Buddy = buddy };

    private sealed class Asking
    {
        public required Habit Habit { get; init; }

        public required Campaign Campaign { get; init; }

        public required Person Buddy { get; init; }
    }
}
