using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Campaigns;

/// <summary>Lists what is planned and running with how far it is, and behind it what ended last; each opens on a card of its own.</summary>
public sealed class CampaignsHandler(
    BotDbContext db, IEnumerable<ICampaignKind> kinds, Buttons buttons, OrganisationOptions organisation, TimeProvider time) : IVerbHandler
{
    private const int SmallestCounted = 10;

    public static string Verb => Verbs.Campaigns;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var language = turn.Language;
        var elsewhere = kinds.Where(kind => !kind.IsListed).Select(kind => kind.Kind).ToList();
        var listed = db.Campaigns.Where(campaign => !elsewhere.Contains(campaign.Kind));
        var active = await Active(listed).OrderBy(c => c.StartsOn).ThenBy(c => c.Id).Take(CardLimits.Actions).ToListAsync(cancellation);
        var ended = await listed.Except(Active(listed)).OrderByDescending(c => c.EndsOn).ThenBy(c => c.Id)
            .Take(CardLimits.Actions - active.Count).ToListAsync(cancellation);
        List<CardBlock> blocks = active.Count == 0 ? [new CardBlock.Text(CampaignTexts.None.In(language))] : [];
        foreach (var campaign in active.Concat(ended))
        {
            await Show(campaign, blocks, language, cancellation);
        }

        return new Card(
            language, CampaignTexts.Title.In(language), blocks,
            [.. active.Concat(ended).Select(campaign => (campaign, title: OpenTitle(campaign.Name, language))).DistinctBy(row => row.title)
                .Select(row => buttons.For(turn.Person, Verbs.OpenCampaign, row.title, CampaignCard.Subject, row.campaign.Id.Value))],
            (active.Count == 0 ? CampaignTexts.None : CampaignTexts.Notice).In(language));
    }

    private async Task Show(Campaign campaign, List<CardBlock> blocks, Language language, CancellationToken cancellation)
    {
        blocks.Add(new CardBlock.Text(CampaignTexts.Name.In(language, campaign.Name, CampaignCard.StateOf(campaign).In(language))));
        if (campaign.State is CampaignState.Running or CampaignState.Paused)
        {
            blocks.Add(CampaignProgress.Bar(campaign, organisation, time, language));
        }

        if (campaign.State is CampaignState.Stopped or CampaignState.Finished)
        {
            return;
        }

        blocks.Add(new CardBlock.Note(CampaignTexts.Period.In(
            language, language.Day(campaign.StartsOn), language.Day(campaign.EndsOn),
            campaign.SendAt.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)) + "."));
        if (await Sent(campaign.Id, cancellation) is { } sent)
        {
            blocks.Add(new CardBlock.Note(CampaignTexts.Sent.In(language, sent)));
        }
    }

    private static IQueryable<Campaign> Active(IQueryable<Campaign> campaigns) => campaigns.Where(
        c => c.State == CampaignState.Planned || c.State == CampaignState.Running || c.State == CampaignState.Paused);

    /// <summary>Null for few people: whether a card still goes out would tell who has finished, or wants no messages.</summary>
    private async Task<int?> Sent(CampaignId campaign, CancellationToken cancellation) =>
        await db.Enrollments.CountAsync(e => e.CampaignId == campaign, cancellation) >= SmallestCounted
            ? await db.Deliveries.CountAsync(d => d.CampaignId == campaign && d.SentAt != null, cancellation)
            : null;

    private static string OpenTitle(string name, Language language)
    {
        var room = CardLimits.ActionTitleLength - CampaignTexts.Open.In(language, "").Length;
        return CampaignTexts.Open.In(language, Shortened.To(name, room));
    }
}
