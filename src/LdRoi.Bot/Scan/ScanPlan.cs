using LdRoi.Bot.Campaigns;
using LdRoi.Bot.People;

namespace LdRoi.Bot.Scan;

/// <summary>A checked plan for a wave: what the form says, and who it means today.</summary>
/// <param name="Questions">Per card.</param>
public sealed record ScanPlan(
    string Name, Instrument Instrument, IReadOnlyList<Team> Teams, IReadOnlyList<Team> LeftOut, IReadOnlyList<Person> People, DateOnly StartsOn, DateOnly EndsOn, TimeOnly SendAt,
    int Questions, ScanOptions Options)
{
    /// <summary>Writes the plan into a campaign; its teams are new rows.</summary>
    public void Shape(Campaign campaign)
    {
        (campaign.Name, campaign.StartsOn, campaign.EndsOn, campaign.SendAt) = (Name, StartsOn, EndsOn, SendAt);
        (campaign.Days, campaign.Reminders, campaign.OffersOwnTime) = (Options.Days, string.Join(',', Options.Reminders), Options.OffersOwnTime);
        campaign.IsOnce = Options.Design == ScanDesign.Whole;
        campaign.Teams.Clear();
        campaign.Teams.AddRange(Teams.Select(team => new CampaignTeam { CampaignId = campaign.Id, TeamId = team.Id }));
        campaign.Teams.AddRange(LeftOut.ExceptBy(Teams.Select(team => team.Id), team => team.Id)
            .Select(team => new CampaignTeam { CampaignId = campaign.Id, TeamId = team.Id, IsLeftOut = true }));
    }

    public void Shape(Wave wave) =>
        (wave.InstrumentVersion, wave.QuestionsPerCard, wave.Design, wave.AsksComment) =
            (Instrument.Version, Options.Design == ScanDesign.Whole ? ScanOptions.WholePortion : Questions, Options.Design, Options.AsksComment);
}

/// <param name="Reminders">Working days of the scan, ascending.</param>
public sealed record ScanOptions(ScanDesign Design, Weekdays Days, bool OffersOwnTime, IReadOnlyList<int> Reminders, bool AsksComment)
{
    /// <summary>How many questions a card shows at a time when it asks them all.</summary>
    public const int WholePortion = 5;
}

/// <summary>What is wrong with a form, by input id, in the reader's language.</summary>
/// <param name="Plan">Null when something is wrong.</param>
/// <param name="Form">As it is to be kept: with the teams that were found by name among the chosen ones.</param>
/// <param name="Listed">Teams with such a name, or nearly, to choose from.</param>
public sealed record FormCheck(ScanPlan? Plan, NewScanForm Form, IReadOnlyDictionary<string, string> Errors, IReadOnlyList<Team> Listed);
