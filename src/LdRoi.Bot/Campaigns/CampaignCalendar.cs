using System.Globalization;
using LdRoi.Bot.Delivery;

namespace LdRoi.Bot.Campaigns;

/// <summary>On which days a campaign sends, in a country: its cards, and its reminders where no card goes out.</summary>
public static class CampaignCalendar
{
    public static IEnumerable<(DateOnly Date, bool IsReminder)> Of(Campaign campaign, string country)
    {
        var reminders = campaign.Reminders.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(day => int.Parse(day, CultureInfo.InvariantCulture)).ToHashSet();
        var (day, begun) = (0, false);
        foreach (var date in WorkingDays.Between(campaign.StartsOn, campaign.EndsOn, country))
        {
            day++;
            var isCard = campaign.Days.Has(date) && !(campaign.IsOnce && begun);
            begun |= isCard;
            if (isCard || (begun && reminders.Contains(day)))
            {
                yield return (date, !isCard);
            }
        }
    }
}
