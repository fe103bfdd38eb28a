using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Scan;

/// <summary>Makes the campaign and its wave from the draft, or changes the planned one, once. Things may have changed since the preview, so it is checked again.</summary>
public sealed class StartScanHandler(
    Drafts drafts, NewScanCards cards, CheckNewScan check, BotDbContext db, IdSource ids, PrivacyOptions privacy, RouterCards replies)
    : ScanDraftPress(drafts, cards, replies), IVerbHandler
{
    public static string Verb => Verbs.StartScan;

    protected override async Task<Card> Go(Draft draft, Turn turn, CancellationToken cancellation)
    {
        var form = NewScanForm.Load(draft.Fields);
        var found = await check.Execute(form, "", turn.Language, cancellation);
        if (found.Plan is not { } plan)
        {
            return await Cards.Form(draft, turn.Person, turn.Language, found, cancellation);
        }

        var campaign = form.Changes is { } changed ? await Change(plan, CampaignId.Load(changed), cancellation) : Start(plan, turn.Person);
        if (campaign.State != CampaignState.Planned)
        {
            draft.End = DraftEnd.Cancelled;
            return Cards.TooLate(campaign, turn.Person, turn.Language);
        }

        (draft.End, draft.ResultId) = (DraftEnd.Done, campaign.Id.Value);
        await db.SaveChangesAsync(cancellation);
        return await Cards.Ended(draft, turn.Person, turn.Language, cancellation);
    }

    private Campaign Start(ScanPlan plan, Person by)
    {
        var campaign = new Campaign
        {
            Id = CampaignId.New(ids), Kind = ScanCards.Kind, Name = plan.Name, CreatedBy = by.Id,
            StartsOn = plan.StartsOn, EndsOn = plan.EndsOn, SendAt = plan.SendAt,
        };
        var wave = new Wave
        {
            Id = WaveId.New(ids), CampaignId = campaign.Id, InstrumentVersion = plan.Instrument.Version, QuestionsPerCard = plan.Questions,
            Threshold = privacy.Threshold,
        };
        plan.Shape(campaign);
        plan.Shape(wave);
        db.Add(campaign);
        db.Add(wave);
        return campaign;
    }

    /// <summary>Unless it has begun in the meantime: whoever opens it writes the same row.</summary>
    private async Task<Campaign> Change(ScanPlan plan, CampaignId id, CancellationToken cancellation)
    {
        var campaign = await db.Campaigns.Include(c => c.Teams).FirstAsync(c => c.Id == id, cancellation);
        if (campaign.State == CampaignState.Planned)
        {
            var before = campaign.Teams.ToList();
            campaign.Teams.Clear();
            db.RemoveRange(before);
            await db.SaveChangesAsync(cancellation);
            plan.Shape(campaign);
            plan.Shape(await db.Waves.FirstAsync(w => w.CampaignId == id, cancellation));
        }

        return campaign;
    }
}
