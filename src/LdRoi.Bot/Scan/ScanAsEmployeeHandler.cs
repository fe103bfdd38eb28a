using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Privacy;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Scan;

/// <summary>Shows the planner the first card as an employee gets it, with nothing on it that could be saved.</summary>
public sealed class ScanAsEmployeeHandler(
    Drafts drafts, NewScanCards cards, ScanCards scan, CheckNewScan check, PrivacyOptions privacy, Buttons buttons, RouterCards replies)
    : ScanDraftPress(drafts, cards, replies), IVerbHandler
{
    public static string Verb => Verbs.ScanAsEmployee;

    protected override async Task<Card> Go(Draft draft, Turn turn, CancellationToken cancellation)
    {
        var found = await check.Execute(NewScanForm.Load(draft.Fields), "", turn.Language, cancellation);
        if (found.Plan is not { } plan)
        {
            return await Cards.Form(draft, turn.Person, turn.Language, found, cancellation);
        }

        return scan.Example(
            turn.Language, plan.Instrument, Sample(plan, privacy.Threshold), turn.Person,
            buttons.For(turn.Person, Verbs.ShowScanPreview, CampaignTexts.PreviewBack.In(turn.Language), NewScanCards.Kind, draft.Id.Value, style: ActionStyle.Primary));
    }

    /// <summary>A campaign and a wave as the plan would make them; they are never stored.</summary>
    private static (Campaign Campaign, Wave Wave) Sample(ScanPlan plan, int threshold)
    {
        var campaign = new Campaign
        {
            Id = default, Kind = ScanCards.Kind, Name = plan.Name, CreatedBy = default, StartsOn = plan.StartsOn, EndsOn = plan.EndsOn, SendAt = plan.SendAt,
        };
        var wave = new Wave
        {
            Id = default, CampaignId = default, InstrumentVersion = plan.Instrument.Version, QuestionsPerCard = plan.Questions, Threshold = threshold,
        };
        plan.Shape(wave);
        return (campaign, wave);
    }
}
