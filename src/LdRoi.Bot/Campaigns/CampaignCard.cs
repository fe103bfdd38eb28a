using System.Globalization;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Campaigns;

/// <summary>One campaign: how far it is, and what can be done with it, each with what it does. One tap does it.</summary>
public sealed class CampaignCard(BotDbContext db, IEnumerable<ICampaignKind> kinds, Buttons buttons, OrganisationOptions organisation, TimeProvider time)
{
    public const string Subject = "campaign";

    /// <summary>How many teams are named before the rest is left to the reader.</summary>
    private const int Named = 8;

    /// <param name="notice">What was done a moment ago.</param>
    public async Task<Card> Of(Campaign campaign, Person reader, Language language, CancellationToken cancellation, TextKey? notice = null)
    {
        List<CardBlock> blocks = [];
        if (notice is not null)
        {
            blocks.Add(new CardBlock.Text(notice.In(language, campaign.Name), TextTone.Emphasis));
        }

        if (campaign.State is CampaignState.Running or CampaignState.Paused)
        {
            blocks.Add(CampaignProgress.Bar(campaign, organisation, time, language));
        }

        blocks.Add(new CardBlock.Facts(
        [
            new Fact(CampaignTexts.FactState.In(language), StateOf(campaign).In(language)),
            new Fact(CampaignTexts.FactPeriod.In(language), CampaignTexts.Period.In(
                language, language.Day(campaign.StartsOn), language.Day(campaign.EndsOn), campaign.SendAt.ToString("HH:mm", CultureInfo.InvariantCulture))),
            .. await TeamsOf(campaign.Id, cancellation) is { Length: > 0 } teams ? (Fact[])[new Fact(CampaignTexts.FactTeams.In(language), teams)] : [],
        ]));
        List<CardAction> actions = [];
        foreach (var (verb, title, does, style) in Choices(campaign))
        {
            blocks.Add(new CardBlock.Text($"{title.In(language)}: {does.In(language)}"));
            actions.Add(buttons.For(reader, verb, title.In(language), Subject, campaign.Id.Value, style: style));
        }

        actions.Add(buttons.For(reader, Verbs.Campaigns, CampaignTexts.Back.In(language)));
        return new Card(language, CampaignTexts.CardTitle.In(language, campaign.Name), blocks, actions, CampaignTexts.CardNotice.In(language));
    }

    internal static TextKey StateOf(Campaign campaign) => campaign.State switch
    {
        CampaignState.Planned => CampaignTexts.Planned,
        CampaignState.Running => CampaignTexts.Running,
        CampaignState.Paused => CampaignTexts.Paused,
        CampaignState.Stopped when campaign.RetractedAt is not null => CampaignTexts.Retracted,
        CampaignState.Stopped => CampaignTexts.Stopped,
        _ => CampaignTexts.Finished,
    };

    private IEnumerable<(string Verb, TextKey Title, TextKey Does, ActionStyle Style)> Choices(Campaign campaign)
    {
        if (campaign.State == CampaignState.Planned)
        {
            yield return (kinds.First(kind => kind.Kind == campaign.Kind).EditVerb, CampaignTexts.Edit, CampaignTexts.EditDoes, ActionStyle.Primary);
            yield return (Verbs.StopCampaign, CampaignTexts.Stop, CampaignTexts.StopDoesPlanned, ActionStyle.Danger);
        }
        else if (campaign.State is CampaignState.Running or CampaignState.Paused)
        {
            yield return campaign.State == CampaignState.Running
                ? (Verbs.PauseCampaign, CampaignTexts.Pause, CampaignTexts.PauseDoes, ActionStyle.Primary)
                : (Verbs.ResumeCampaign, CampaignTexts.Resume, CampaignTexts.ResumeDoes, ActionStyle.Primary);
            yield return (Verbs.StopCampaign, CampaignTexts.Stop, CampaignTexts.StopDoes, ActionStyle.Danger);
            yield return (Verbs.RetractCampaign, CampaignTexts.Retract, CampaignTexts.RetractDoes, ActionStyle.Danger);
        }
        else if (campaign is { State: CampaignState.Stopped, RetractedAt: null })
        {
            yield return (Verbs.RetractCampaign, CampaignTexts.RetractCards, CampaignTexts.RetractCardsDoes, ActionStyle.Danger);
        }
    }

    // Teams and not people: how many still get cards is nobody's business.
    private async Task<string> TeamsOf(CampaignId id, CancellationToken cancellation)
    {
        var names = await (
            from row in db.Set<CampaignTeam>()
            join team in db.Teams on row.TeamId equals team.Id
            where row.CampaignId == id && !row.IsLeftOut
            orderby team.NameKey
            select team.Name).Take(Named + 1).ToListAsync(cancellation);
        return string.Join(", ", names.Take(Named)) + (names.Count > Named ? " …" : "");
    }
}
