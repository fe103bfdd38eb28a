using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Scan;

/// <param name="Progress">How far the person is, and until when.</param>
/// <param name="Door">Opens the card that waits for the person; null when none does.</param>
public sealed record OpenScan(string Name, string Progress, CardAction? Door);

/// <summary>The scans that run for a person, the first to end first.</summary>
public sealed class OpenScans(BotDbContext db, Instruments instruments, AnswerIntake intake, Buttons buttons)
{
    /// <summary>More would be no overview; a person is rarely in two.</summary>
    private const int Most = 3;

    public async Task<IReadOnlyList<OpenScan>> For(Person person, Language language, CancellationToken cancellation)
    {
        var running = await (
            from wave in db.Waves.AsNoTracking()
            join campaign in db.Campaigns.AsNoTracking() on wave.CampaignId equals campaign.Id
            join enrollment in db.Enrollments.AsNoTracking() on campaign.Id equals enrollment.CampaignId
            where enrollment.PersonId == person.Id && wave.State == WaveState.Open
            orderby campaign.EndsOn
            select new { Wave = wave, Campaign = campaign }).Take(Most).ToListAsync(cancellation);
        List<OpenScan> scans = [];
        foreach (var scan in running)
        {
            if (await intake.ProgressOf(scan.Wave.Id, person.Id, cancellation) is { } progress)
            {
                var instrument = await instruments.Get(scan.Wave.InstrumentVersion, cancellation);
                var asked = ItemOrder.For(instrument, progress.Sequence, scan.Wave.Design).Count;
                var waiting = await db.Deliveries.AsNoTracking()
                    .Where(d => d.CampaignId == scan.Campaign.Id && d.PersonId == person.Id && d.State == DeliveryState.Sent)
                    .OrderByDescending(d => d.LocalDate).FirstOrDefaultAsync(cancellation);
                scans.Add(new OpenScan(
                    scan.Campaign.Name, ScanTexts.Progress.In(language, progress.Done.Count, asked, language.Day(scan.Campaign.EndsOn)),
                    waiting is null ? null : buttons.For(
                        person, Verbs.ReopenScan, ScanTexts.Door.In(language), ScanCards.Kind, waiting.Id.Value, waiting.Revision, ActionStyle.Primary)));
            }
        }

        return scans;
    }
}
