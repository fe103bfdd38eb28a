using System.Globalization;
using LdRoi.Bot.Campaigns;

namespace LdRoi.Bot.Scan;

/// <summary>A planned scan, back in the form it came from.</summary>
internal static class PlannedScan
{
    public static NewScanForm Form(Campaign campaign, Wave wave)
    {
        // A card that asks everything has a portion of its own; should the design change, three a day is what we suggest.
        var questions = wave.Design == ScanDesign.Whole ? 3 : wave.QuestionsPerCard;
        return new NewScanForm(
            campaign.Name, Codes(campaign.Teams.Where(team => !team.IsLeftOut)), NewScanForm.Text(campaign.StartsOn), NewScanForm.Text(campaign.EndsOn),
            campaign.SendAt.ToString("HH:mm", CultureInfo.InvariantCulture), questions.ToString(CultureInfo.InvariantCulture))
        {
            Changes = campaign.Id.Value,
            Instrument = wave.InstrumentVersion,
            Options = new ScanOptionsForm(
                ScanOptionsForm.CodeOf(wave.Design),
                campaign.Days.Write(),
                campaign.OffersOwnTime ? ScanOptionsForm.Own : ScanOptionsForm.Same, campaign.Reminders, Codes(campaign.Teams.Where(team => team.IsLeftOut)))
            {
                Comment = wave.AsksComment ? ScanOptionsForm.Asked : ScanOptionsForm.NotAsked,
            },
        };

        static string Codes(IEnumerable<CampaignTeam> teams) => string.Join(',', teams.Select(team => team.TeamId.ToString()));
    }
}
