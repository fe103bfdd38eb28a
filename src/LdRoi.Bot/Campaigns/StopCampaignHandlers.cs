using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Campaigns;

/// <summary>Asks first: what stopping ends cannot be begun again.</summary>
public sealed class StopCampaignHandler(BotDbContext db, Buttons buttons, RouterCards replies) : IVerbHandler
{
    internal const string Subject = "campaign";

    /// <summary>How many teams are named before the rest is left to the reader.</summary>
    private const int Named = 8;

    public static string Verb => Verbs.StopCampaign;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var id = CampaignId.Load(turn.Claims!.Subject);
        if (await db.Campaigns.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancellation) is not { } campaign)
        {
            return replies.ButtonNoLongerWorks(turn.Person, turn.Language);
        }

        return campaign.State is CampaignState.Stopped or CampaignState.Finished
            ? StoppedCards.Of(campaign, turn.Language)
            : Ask(campaign, turn, await TeamsOf(id, cancellation));
    }

    private Card Ask(Campaign campaign, Turn turn, string teams)
    {
        var language = turn.Language;
        return new Card(
            language, CampaignTexts.SureTitle.In(language, campaign.Name),
            [
                new CardBlock.Text(CampaignTexts.SureCards.In(language, teams)),
                new CardBlock.Text(CampaignTexts.SureAnswers.In(language)),
                new CardBlock.Text(CampaignTexts.SureForGood.In(language), TextTone.Emphasis),
            ],
            [
                buttons.For(
                    turn.Person, Verbs.StopCampaignForGood, CampaignTexts.SureStop.In(language), Subject, campaign.Id.Value, style: ActionStyle.Danger),
                buttons.For(turn.Person, Verbs.Campaigns, CampaignTexts.SureKeep.In(language)),
            ],
            CampaignTexts.SureNotice.In(language));
    }

    // Teams and not people: how many still get cards is nobody's business.
    private async Task<string> TeamsOf(CampaignId id, CancellationToken cancellation)
    {
        var names = await (
            from row in db.Set<CampaignTeam>()
            join team in db.Teams on row.TeamId equals team.Id
            where row.CampaignId == id
            orderby team.NameKey
            select team.Name).Take(Named + 1).ToListAsync(cancellation);
        return string.Join(", ", names.Take(Named)) + (names.Count > Named ? " …" : "");
    }
}

/// <summary>Stops a campaign at once: nothing more goes out, also nothing that is claimed already.</summary>
public sealed class StopCampaignForGoodHandler(BotDbContext db, IEnumerable<IStopsWithCampaign> parts, RouterCards replies) : IVerbHandler
{
    public static string Verb => Verbs.StopCampaignForGood;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var id = CampaignId.Load(turn.Claims!.Subject);
        if (await db.Campaigns.FirstOrDefaultAsync(c => c.Id == id, cancellation) is not { } campaign)
        {
            return replies.ButtonNoLongerWorks(turn.Person, turn.Language);
        }

        if (campaign.State is not CampaignState.Finished)
        {
            campaign.State = CampaignState.Stopped;
            foreach (var part in parts)
            {
                await part.Stop(id, cancellation);
            }

            await db.SaveChangesAsync(cancellation);
            await db.Deliveries
                .Where(d => d.CampaignId == id && (d.State == DeliveryState.Planned || d.State == DeliveryState.Claimed))
                .Become(DeliveryState.Cancelled, DeliveryReasons.CampaignEnded, cancellation);
        }

        return StoppedCards.Of(campaign, turn.Language);
    }
}

/// <summary>How a campaign ended.</summary>
internal static class StoppedCards
{
    public static Card Of(Campaign campaign, Language language)
    {
        var (title, text) = campaign.State is CampaignState.Finished
            ? (CampaignTexts.AlreadyEndedTitle, CampaignTexts.AlreadyEnded)
            : (CampaignTexts.StoppedTitle, CampaignTexts.StoppedText);
        return new Card(language, title.In(language), [new CardBlock.Text(text.In(language, campaign.Name))], [], title.In(language));
    }
}
