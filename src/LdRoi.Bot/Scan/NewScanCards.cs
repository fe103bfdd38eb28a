using System.Globalization;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Scan;

/// <summary>The steps of planning a scan: the form, its options, and what came of it.</summary>
public sealed class NewScanCards(BotDbContext db, TeamInputs inputs, Instruments instruments, Buttons buttons)
{
    public const string Kind = "new-scan";

    public async Task<Card> Form(
        Draft draft, Person person, Language language, FormCheck? check, CancellationToken cancellation)
    {
        var form = NewScanForm.Load(draft.Fields);
        List<CardBlock> blocks = [];
        if (check is { Errors.Count: > 0 })
        {
            blocks.Add(new CardBlock.Text(ConversationTexts.FormCorrect.In(language), TextTone.Attention));
        }

        blocks.AddRange(
        [
            new CardInput.ShortText(
                NewScanForm.NameId, ScanTexts.FormName.In(language), 60, form.Name, IsRequired: true, Error(NewScanForm.NameId)),
            .. await Instrument(form, language, Error(NewScanForm.InstrumentId), cancellation),
            .. await inputs.Of(person, form.TeamCodes, form.Find, check?.Listed ?? [], check?.Errors, mayBeEmpty: false, language, cancellation),
            new CardInput.Date(
                NewScanForm.StartsOnId, CampaignTexts.FormStartsOn.In(language), form.StartsOn, IsRequired: true, Error(NewScanForm.StartsOnId)),
            new CardInput.Date(
                NewScanForm.EndsOnId, ScanTexts.FormEndsOn.In(language), form.EndsOn, IsRequired: true, Error(NewScanForm.EndsOnId)),
            new CardInput.Time(
                NewScanForm.SendAtId, CampaignTexts.FormSendAt.In(language), form.SendAt, IsRequired: true, Error(NewScanForm.SendAtId)),
            new CardInput.SingleChoice(
                NewScanForm.QuestionsId, ScanTexts.FormQuestions.In(language),
                [.. Enumerable.Range(1, 5).Select(n => n.ToString(CultureInfo.InvariantCulture)).Select(n => new Choice(n, n))], form.Questions,
                IsRequired: true, Error(NewScanForm.QuestionsId)),
        ]);
        var title = (form.Changes is null ? ScanTexts.FormTitle : ScanTexts.FormTitleChange).In(language);
        return new Card(
            language, title, blocks,
            [
                Button(draft, person, Verbs.PreviewScan, CampaignTexts.FormPreview.In(language), ActionStyle.Primary, sendsInputs: true),
                Button(draft, person, Verbs.ScanOptions, CampaignTexts.FormOptions.In(language), sendsInputs: true),
                Button(draft, person, Verbs.CancelScan, CampaignTexts.FormCancel.In(language)),
            ], title);

        string? Error(string input) => check?.Errors.GetValueOrDefault(input);
    }

    /// <summary>What came of a draft that is no longer open; the second tap sees this too.</summary>
    public async Task<Card> Ended(Draft draft, Person person, Language language, CancellationToken cancellation)
    {
        if (draft is not { End: DraftEnd.Done, ResultId: { } result })
        {
            var cancelled = ScanTexts.CancelledTitle.In(language);
            return new Card(language, cancelled, [new CardBlock.Text(ScanTexts.CancelledText.In(language))], [], cancelled);
        }

        var campaign = await db.Campaigns.FirstAsync(c => c.Id == CampaignId.Load(result), cancellation);
        var title = (NewScanForm.Load(draft.Fields).Changes is null ? ScanTexts.PlannedTitle : ScanTexts.ChangedTitle).In(language);
        return new Card(
            language, title,
            [
                new CardBlock.Text(ScanTexts.PlannedText.In(
                    language, campaign.Name, language.Day(campaign.StartsOn), campaign.SendAt.ToString("HH:mm", CultureInfo.InvariantCulture),
                    language.Day(campaign.EndsOn))),
            ],
            [
                buttons.For(
                    person, Verbs.OpenCampaign, ScanTexts.OpenScan.In(language), CampaignCard.Subject, campaign.Id.Value),
            ], title);
    }

    /// <summary>The planned scan began before its change was saved.</summary>
    public Card TooLate(Campaign campaign, Person person, Language language)
    {
        var title = ScanTexts.TooLateTitle.In(language);
        return new Card(
            language, title, [new CardBlock.Text(ScanTexts.TooLateText.In(language, campaign.Name))],
            [buttons.For(person, Verbs.OpenCampaign, ScanTexts.OpenScan.In(language), CampaignCard.Subject, campaign.Id.Value)], title);
    }

    /// <summary>Only asked where there is something to choose.</summary>
    private async Task<IEnumerable<CardBlock>> Instrument(NewScanForm form, Language language, string? error, CancellationToken cancellation)
    {
        var all = await instruments.All(cancellation);
        return all.Count < 2 && error is null
            ? []
            : [new CardInput.SingleChoice(
                NewScanForm.InstrumentId, ScanTexts.FormInstrument.In(language), InstrumentOffer.Of(all, form.Instrument), InstrumentOffer.CodeOf(form.Instrument),
                IsRequired: true, error)];
    }

    private CardAction Button(
        Draft draft, Person person, string verb, string title, ActionStyle style = ActionStyle.Default, bool sendsInputs = false) =>
        buttons.For(person, verb, title, Kind, draft.Id.Value, style: style, sendsInputs: sendsInputs);
}
