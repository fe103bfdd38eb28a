using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Habits;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy.Retention;

/// <summary>
/// Deletes what people answered, and when they were written to and reacted. A large campaign takes many small transactions, so
/// that nobody waits long for theirs; one that was broken off goes on at the next beat.
/// </summary>
public sealed class ForgetAnswers(BotDbContext db, Transactions transactions, TimeProvider time)
{
    /// <summary>People, or rows of one, in one transaction.</summary>
    private const int AtOnce = 200;

    /// <summary>A scan or a campaign of habits.</summary>
    public async Task Execute(CampaignId campaign, CancellationToken cancellation)
    {
        var waves = await db.Waves.Where(wave => wave.CampaignId == campaign).Select(wave => wave.Id).ToListAsync(cancellation);
        foreach (var wave in waves)
        {
            var invited = db.Set<Invitee>().Where(invitee => invitee.WaveId == wave).Select(invitee => invitee.RespondentId);
            await InChunks(invited, async (some, db) =>
            {
                await db.Set<Answer>().Where(answer => answer.WaveId == wave && some.Contains(answer.RespondentId)).ExecuteDeleteAsync(cancellation);
                await db.Set<Comment>().Where(comment => comment.WaveId == wave && some.Contains(comment.RespondentId)).ExecuteDeleteAsync(cancellation);
            }, cancellation);
        }

        await InChunks(db.Set<Habit>().Where(habit => habit.CampaignId == campaign).Select(habit => habit.Id), (some, db) =>
            ErasePerson.DeleteHabits(db.Set<Habit>().Where(habit => some.Contains(habit.Id)), db, cancellation), cancellation);
        await InChunks(db.Set<MirrorAnswer>().Where(answer => answer.CampaignId == campaign).Select(answer => answer.RespondentId).Distinct(), (some, db) =>
            db.Set<MirrorAnswer>().Where(answer => answer.CampaignId == campaign && some.Contains(answer.RespondentId)).ExecuteDeleteAsync(cancellation), cancellation);
        await Finish(campaign, cancellation);
    }

    /// <summary>A round of check-ins.</summary>
    /// <param name="campaign">Its own; null when it never opened.</param>
    public async Task Execute(RoundId round, CampaignId? campaign, CancellationToken cancellation)
    {
        var invited = db.Set<RoundInvitee>().Where(invitee => invitee.RoundId == round).Select(invitee => invitee.RespondentId);
        await InChunks(invited, (some, db) =>
            db.Set<RoundAnswer>().Where(answer => answer.RoundId == round && some.Contains(answer.RespondentId)).ExecuteDeleteAsync(cancellation), cancellation);
        await (campaign is { } own ? Finish(own, cancellation) : Task.CompletedTask);
    }

    /// <summary>Who was written to when, and reacted, and that this is done.</summary>
    private async Task Finish(CampaignId campaign, CancellationToken cancellation)
    {
        await InChunks(db.Deliveries.Where(delivery => delivery.CampaignId == campaign).Select(delivery => delivery.Id), (some, db) =>
            db.Deliveries.Where(delivery => some.Contains(delivery.Id)).ExecuteDeleteAsync(cancellation), cancellation);
        var now = time.GetUtcNow();
        await transactions.Run(
            async services =>
            {
                var own = services.GetRequiredService<BotDbContext>();
                await own.Set<HabitPlace>().Where(place => place.CampaignId == campaign && place.HasDeclined)
                    .ExecuteUpdateAsync(set => set.SetProperty(place => place.HasDeclined, false), cancellation);
                await own.Enrollments.Where(enrollment => enrollment.CampaignId == campaign && enrollment.ContactAt != null)
                    .ExecuteUpdateAsync(set => set.SetProperty(enrollment => enrollment.ContactAt, (TimeOnly?)null), cancellation);
                await own.Campaigns.Where(one => one.Id == campaign).ExecuteUpdateAsync(
                    set => set.SetProperty(one => one.ForgottenAt, now).SetProperty(one => one.Version, one => one.Version + 1), cancellation);
            },
            cancellation);
    }

    private async Task InChunks<T>(IQueryable<T> rows, Func<List<T>, BotDbContext, Task> delete, CancellationToken cancellation)
    {
        foreach (var some in (await rows.ToListAsync(cancellation)).Chunk(AtOnce))
        {
            await transactions.Run(services => delete([.. some], services.GetRequiredService<BotDbContext>()), cancellation);
        }
    }
}
