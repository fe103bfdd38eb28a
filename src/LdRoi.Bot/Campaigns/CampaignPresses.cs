using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Campaigns;

/// <summary>A press on a campaign's card: does one thing, once, and shows the campaign as it is then.</summary>
public abstract class CampaignPress(BotDbContext db, CampaignCard card, RouterCards replies)
{
    protected BotDbContext Db => db;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var id = CampaignId.Load(turn.Claims!.Subject);
        return await db.Campaigns.FirstOrDefaultAsync(c => c.Id == id, cancellation) is not { } campaign
            ? replies.ButtonNoLongerWorks(turn.Person, turn.Language)
            : await card.Of(campaign, turn.Person, turn.Language, cancellation, await Act(campaign, cancellation));
    }

    /// <returns>What to say of it; null when there is nothing to say. The second press says the same as the first.</returns>
    protected abstract Task<TextKey?> Act(Campaign campaign, CancellationToken cancellation);

    /// <summary>What was never handed to a platform goes away without a trace, so that the day can be planned again.</summary>
    protected Task<int> Unplan(CampaignId id, CancellationToken cancellation) => Waiting(id).Where(d => d.Attempts == 0).ExecuteDeleteAsync(cancellation);

    protected Task<int> Cancel(CampaignId id, CancellationToken cancellation) =>
        Waiting(id).Become(DeliveryState.Cancelled, DeliveryReasons.CampaignEnded, cancellation);

    private IQueryable<Delivery.Delivery> Waiting(CampaignId id) =>
        db.Deliveries.Where(d => d.CampaignId == id && (d.State == DeliveryState.Planned || d.State == DeliveryState.Claimed));
}

/// <summary>Shows a campaign.</summary>
public sealed class OpenCampaignHandler(BotDbContext db, CampaignCard card, RouterCards replies) : CampaignPress(db, card, replies), IVerbHandler
{
    public static string Verb => Verbs.OpenCampaign;

    protected override Task<TextKey?> Act(Campaign campaign, CancellationToken cancellation) => Task.FromResult<TextKey?>(null);
}

/// <summary>Holds everything back until it is resumed, also what is claimed already.</summary>
public sealed class PauseCampaignHandler(BotDbContext db, CampaignCard card, RouterCards replies) : CampaignPress(db, card, replies), IVerbHandler
{
    public static string Verb => Verbs.PauseCampaign;

    protected override async Task<TextKey?> Act(Campaign campaign, CancellationToken cancellation)
    {
        if (campaign.State == CampaignState.Running)
        {
            campaign.State = CampaignState.Paused;
            await Db.SaveChangesAsync(cancellation);
            await Unplan(campaign.Id, cancellation);
            await Cancel(campaign.Id, cancellation);
        }

        return campaign.State == CampaignState.Paused ? CampaignTexts.PausedNow : null;
    }
}

/// <summary>Lets it go on; what the pause held back on days that have passed is not caught up.</summary>
public sealed class ResumeCampaignHandler(BotDbContext db, CampaignCard card, RouterCards replies) : CampaignPress(db, card, replies), IVerbHandler
{
    public static string Verb => Verbs.ResumeCampaign;

    protected override Task<TextKey?> Act(Campaign campaign, CancellationToken cancellation)
    {
        if (campaign.State == CampaignState.Paused)
        {
            (campaign.State, campaign.PlannedAt) = (CampaignState.Running, null);
        }

        return Task.FromResult(campaign.State == CampaignState.Running ? CampaignTexts.ResumedNow : null);
    }
}

/// <summary>Stops a campaign at once: nothing more goes out, also nothing that is claimed already.</summary>
public class StopCampaignHandler(BotDbContext db, IEnumerable<ICampaignKind> kinds, CampaignCard card, RouterCards replies)
    : CampaignPress(db, card, replies), IVerbHandler
{
    public static string Verb => Verbs.StopCampaign;

    protected override async Task<TextKey?> Act(Campaign campaign, CancellationToken cancellation)
    {
        if (campaign.State is CampaignState.Finished)
        {
            return CampaignTexts.AlreadyEnded;
        }

        campaign.State = CampaignState.Stopped;
        await kinds.First(kind => kind.Kind == campaign.Kind).Stop(campaign.Id, cancellation);
        await Db.SaveChangesAsync(cancellation);
        await Cancel(campaign.Id, cancellation);
        return CampaignTexts.StoppedNow;
    }
}

/// <summary>Stops it, and takes back the cards that wait in people's chats.</summary>
public sealed class RetractCampaignHandler(BotDbContext db, IEnumerable<ICampaignKind> kinds, CampaignCard card, RouterCards replies, TimeProvider time)
    : StopCampaignHandler(db, kinds, card, replies), IVerbHandler
{
    public static new string Verb => Verbs.RetractCampaign;

    protected override async Task<TextKey?> Act(Campaign campaign, CancellationToken cancellation)
    {
        if (campaign.State is not CampaignState.Finished)
        {
            campaign.RetractedAt ??= time.GetUtcNow();
        }

        return await base.Act(campaign, cancellation) == CampaignTexts.AlreadyEnded ? CampaignTexts.AlreadyEnded : CampaignTexts.RetractedNow;
    }
}
