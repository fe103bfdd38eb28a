using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Scan;

/// <summary>On the app's own page: how far this person is with each scan that runs.</summary>
public sealed class ScanHome(BotDbContext db, Instruments instruments, AnswerIntake intake) : IHomePart
{
    /// <summary>More would be no overview; a person is rarely in two.</summary>
    private const int Most = 3;

    public async Task<IReadOnlyList<CardBlock>> For(Person person, Language language, CancellationToken cancellation)
    {
        var running = await (
            from wave in db.Waves.AsNoTracking()
            join campaign in db.Campaigns.AsNoTracking() on wave.CampaignId equals campaign.Id
            join enrollment in db.Enrollments.AsNoTracking() on campaign.Id equals enrollment.CampaignId
            where enrollment.PersonId == person.Id && wave.State == WaveState.Open
            orderby campaign.EndsOn
            select new { Wave = wave, Campaign = campaign }).Take(Most).ToListAsync(cancellation);
        List<CardBlock> blocks = [];
        foreach (var scan in running)
        {
            if (await intake.ProgressOf(scan.Wave.Id, person.Id, cancellation) is { } progress)
            {
                var instrument = await instruments.Get(scan.Wave.InstrumentVersion, cancellation);
                blocks.Add(new CardBlock.Text(ScanTexts.Progress.In(
                    language, progress.Done.Count, ItemOrder.For(instrument, progress.Sequence, scan.Wave.Design).Count, language.Day(scan.Campaign.EndsOn))));
            }
        }

        return blocks;
    }
}
