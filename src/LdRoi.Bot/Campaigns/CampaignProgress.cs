using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Campaigns;

/// <summary>How far a campaign is, in working days. In days and not in answers: a count of answers, asked again and again, tells who answered when.</summary>
internal static class CampaignProgress
{
    public static CardBlock.Bar Bar(Campaign campaign, OrganisationOptions organisation, TimeProvider time, Language language)
    {
        var country = organisation.CountryOf(null);
        var today = LocalClock.LocalDate(time.GetUtcNow(), organisation.Zone);
        var all = WorkingDays.Between(campaign.StartsOn, campaign.EndsOn, country).Count();
        var past = WorkingDays.Between(campaign.StartsOn, today < campaign.EndsOn ? today : campaign.EndsOn, country).Count();
        return new CardBlock.Bar(campaign.Name, 100.0 * past / Math.Max(1, all), CampaignTexts.Progress.In(language, past, all));
    }
}
