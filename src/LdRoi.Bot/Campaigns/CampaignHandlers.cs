using System.Globalization;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Campaigns;

/// <summary>Lists what is planned and running, each with a button that stops it.</summary>
public sealed class CampaignsHandler(BotDbContext db, Buttons buttons) : IVerbHandler
{
    private const int SmallestCounted = 10;

    public static string Verb => Verbs.Campaigns;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var language = turn.Language;
        var active = await db.Campaigns
            .Where(c => c.State == CampaignState.Planned || c.State == CampaignState.Running)
            .OrderBy(c => c.StartsOn).Take(CardLimits.Actions).ToListAsync(cancellation);
        List<CardBlock> blocks = active.Count == 0 ? [new CardBlock.Text(CampaignTexts.None.In(language))] : [];
        foreach (var campaign in active)
        {
            var state = campaign.State == CampaignState.Running ? CampaignTexts.Running : CampaignTexts.Planned;
            blocks.Add(new CardBlock.Text(CampaignTexts.Name.In(language, campaign.Name, state.In(language))));
            blocks.Add(new CardBlock.Note(CampaignTexts.Period.In(
                language, language.Day(campaign.StartsOn), language.Day(campaign.EndsOn),
                campaign.SendAt.ToString("HH:mm", CultureInfo.InvariantCulture)) + "."));
            if (await Sent(campaign.Id, cancellation) is { } sent)
            {
                blocks.Add(new CardBlock.Note(CampaignTexts.Sent.In(language, sent)));
            }
        }

        return new Card(
            language, CampaignTexts.Title.In(language), blocks,
            [.. active.Select(campaign => (campaign, title: StopTitle(campaign.Name, language))).DistinctBy(row => row.title)
                .Select(row => buttons.For(
                    turn.Person, Verbs.StopCampaign, row.title, StopCampaignHandler.Subject, row.campaign.Id.Value, style: ActionStyle.Danger))],
            (active.Count == 0 ? CampaignTexts.None : CampaignTexts.Notice).In(language));
    }

    /// <summary>Null for few people: whether a card still goes out would tell who has finished, or wants no messages.</summary>
    private async Task<int?> Sent(CampaignId campaign, CancellationToken cancellation) =>
        await db.Enrollments.CountAsync(e => e.CampaignId == campaign, cancellation) >= SmallestCounted
            ? await db.Deliveries.CountAsync(d => d.CampaignId == campaign && d.SentAt != null, cancellation)
            : null;

    private static string StopTitle(string name, Language language)
    {
        var room = CardLimits.ActionTitleLength - CampaignTexts.Stop.In(language, "").Length;
        return CampaignTexts.Stop.In(language, name.Length <= room ? name : name[..(room - 1)] + "…");
    }
}
