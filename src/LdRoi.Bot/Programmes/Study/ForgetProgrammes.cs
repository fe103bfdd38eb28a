using LdRoi.Bot.Delivery;
using LdRoi.Bot.Privacy.Retention;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.Study;

/// <summary>
/// Has the answers of a programme deleted once they have been kept for as long as they may be: all at once, so that no statement
/// rests on half of them. The statement stays as it stood.
/// </summary>
public sealed partial class ForgetProgrammes(
    BotDbContext db, Transactions transactions, RetentionPeriods kept, ForgetAnswers answers, TimeProvider time, ILogger<ForgetProgrammes> log) : IBeat
{
    public async Task Beat(CancellationToken cancellation)
    {
        foreach (var programme in await Overdue().Select(programme => programme.Id).ToListAsync(cancellation))
        {
            await transactions.Run(services => Fix(programme, services, cancellation), cancellation);
            foreach (var round in await db.Rounds.AsNoTracking().Where(round => round.ProgrammeId == programme).ToListAsync(cancellation))
            {
                await answers.Execute(round.Id, round.CampaignId, cancellation);
            }

            Forgotten(log, programme.Value);
        }
    }

    /// <summary>Within hours of its day is early enough: no moment of its own.</summary>
    public Task<DateTimeOffset?> NextDue(CancellationToken cancellation) => Task.FromResult<DateTimeOffset?>(null);

    /// <summary>Where it was broken off, campaigns of some check-ins are left.</summary>
    private IQueryable<Programme> Overdue()
    {
        var last = kept.CheckInsBefore;
        return db.Programmes.Where(programme =>
            db.Rounds.Where(round => round.ProgrammeId == programme.Id).All(round =>
                round.EndsOn < last && (round.State == RoundState.Closed || round.State == RoundState.Withdrawn))
            && db.Rounds.Any(round => round.ProgrammeId == programme.Id
                && (programme.ForgottenAt == null || db.Campaigns.Any(campaign => campaign.Id == round.CampaignId && campaign.ForgottenAt == null))));
    }

    /// <summary>Makes the statement for the last time, while there is something to make it from.</summary>
    private async Task Fix(ProgrammeId id, IServiceProvider services, CancellationToken cancellation)
    {
        var own = services.GetRequiredService<BotDbContext>();
        var programme = await own.Programmes.Include(one => one.Teams).FirstAsync(one => one.Id == id, cancellation);
        await services.GetRequiredService<Studies>().Now(programme, cancellation);
        programme.ForgottenAt ??= time.GetUtcNow();
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "What was answered in the check-ins of programme {Programme} has been kept long enough and is deleted.")]
    private static partial void Forgotten(ILogger log, Guid programme);
}
