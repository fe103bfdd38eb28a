using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Habits;
using LdRoi.Bot.People;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy.Retention;

/// <summary>
/// What has been kept for as long as it may be: raw answers at most 24 months after their campaign, and who left at most 12
/// months (GDPR art. 5(1)(c) and (e)). What was released stays.
/// </summary>
public sealed class RetentionPeriods(BotDbContext db, PrivacyOptions options, TimeProvider time)
{
    /// <summary>Scans and habits whose answers are to be deleted.</summary>
    public IQueryable<Campaign> Campaigns()
    {
        var (scans, habits) = (LastDay(options.KeepScanMonths), LastDay(options.KeepHabitMonths));
        return db.Campaigns.Where(campaign => campaign.ForgottenAt == null
            && (campaign.State == CampaignState.Finished || campaign.State == CampaignState.Stopped)
            && ((campaign.Kind == ScanCards.Kind && campaign.EndsOn < scans) || (campaign.Kind == HabitCards.Kind && campaign.EndsOn < habits)));
    }

    /// <summary>Check-ins that ended before this day may have been kept long enough.</summary>
    public DateOnly CheckInsBefore => LastDay(options.KeepProgrammeMonths);

    public IQueryable<Person> Leavers()
    {
        var since = time.GetUtcNow().AddMonths(-options.KeepLeaverMonths);
        return db.People.Where(person => person.LeftAt <= since && person.ErasedAt == null);
    }

    /// <summary>
    /// Earlier scans that a new one is compared with. Where a setting keeps answers for less, who was behind those scores is not known
    /// any more, and a score of perhaps nearly the same people is none of whole points.
    /// </summary>
    internal IQueryable<Wave> Compared()
    {
        var last = LastDay(PrivacyOptions.LongestKept);
        return db.Waves.Where(wave => db.Campaigns.Any(campaign => campaign.Id == wave.CampaignId && campaign.EndsOn >= last));
    }

    /// <summary>Earlier scans whose answers are there.</summary>
    internal IQueryable<Wave> WithAnswers()
    {
        var last = LastDay(options.KeepScanMonths);
        return db.Waves.Where(wave => db.Campaigns.Any(campaign => campaign.Id == wave.CampaignId && campaign.ForgottenAt == null && campaign.EndsOn >= last));
    }

    private DateOnly LastDay(int months) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddMonths(-months);
}
