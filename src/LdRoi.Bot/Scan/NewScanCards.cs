using System.Globalization;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Scan;

/// <summary>The steps of planning a scan: the form, the preview, and what came of it.</summary>
public sealed class NewScanCards(
    BotDbContext db, Audience audience, Instruments instruments, ChatAddresses addresses, Buttons buttons, PrivacyOptions privacy)
{
    public const string Kind = "new-scan";

    /// <summary>How many of the first questions the preview shows.</summary>
    private const int Example = 3;

    public async Task<Card> Form(
        Draft draft, Person person, Language language, FormCheck? check, CancellationToken cancellation)
    {
        var form = NewScanForm.Load(draft.Fields);
        List<CardBlock> blocks = [];
        if (check is { Errors.Count: > 0 })
        {
            blocks.Add(new CardBlock.Text(ConversationTexts.FormCorrect.In(language), TextTone.Attention));
        }

        var tree = await TeamTree.Load(db, cancellation);
        var offer = await TeamOffer.Of(
            db, tree, person, [.. FindTeams.Known(form.TeamCodes, tree), .. check?.Listed ?? []], language, cancellation);
        var teams = offer.Choices;
        IEnumerable<CardBlock> find = offer.IsAll && form.Find.Length == 0
            ? []
            : [new CardInput.ShortText(NewScanForm.FindId, ScanTexts.FormFind.In(language), 200, form.Find, Error: Error(NewScanForm.FindId))];
        blocks.AddRange(
        [
            new CardInput.ShortText(
                NewScanForm.NameId, ScanTexts.FormName.In(language), 60, form.Name, IsRequired: true, Error(NewScanForm.NameId)),
            new CardInput.MultipleChoice(
                NewScanForm.TeamsId, ScanTexts.FormTeams.In(language), teams,
                [.. form.TeamCodes.Where(code => teams.Any(team => team.Code == code))], IsRequired: offer.IsAll, Error(NewScanForm.TeamsId)),
            .. find,
            new CardInput.Date(
                NewScanForm.StartsOnId, ScanTexts.FormStartsOn.In(language), form.StartsOn, IsRequired: true, Error(NewScanForm.StartsOnId)),
            new CardInput.Date(
                NewScanForm.EndsOnId, ScanTexts.FormEndsOn.In(language), form.EndsOn, IsRequired: true, Error(NewScanForm.EndsOnId)),
            new CardInput.Time(
                NewScanForm.SendAtId, ScanTexts.FormSendAt.In(language), form.SendAt, IsRequired: true, Error(NewScanForm.SendAtId)),
            new CardInput.SingleChoice(
                NewScanForm.QuestionsId, ScanTexts.FormQuestions.In(language),
                [.. Enumerable.Range(1, 5).Select(n => n.ToString(CultureInfo.InvariantCulture)).Select(n => new Choice(n, n))], form.Questions,
                IsRequired: true, Error(NewScanForm.QuestionsId)),
        ]);
        var title = ScanTexts.FormTitle.In(language);
        return new Card(
            language, title, blocks,
            [
                Button(draft, person, Verbs.PreviewScan, ScanTexts.FormPreview.In(language), ActionStyle.Primary, sendsInputs: true),
                Button(draft, person, Verbs.CancelScan, ScanTexts.FormCancel.In(language)),
            ], title);

        string? Error(string input) => check?.Errors.GetValueOrDefault(input);
    }

    public async Task<Card> Preview(Draft draft, ScanPlan plan, Person person, Language language, CancellationToken cancellation)
    {
        var instrument = await instruments.Get(Instruments.Current, cancellation);

        // By channel only: who wants no messages is told to nobody, also not as a number that two choices of teams could take apart.
        var unreachable = await addresses.CountUnreachable(plan.People, cancellation);
        var busy = await audience.BusyAmong(plan.People, cancellation);
        List<CardBlock> blocks =
        [
            new CardBlock.Facts(
            [
                new Fact(ScanTexts.PreviewName.In(language), plan.Name),
                new Fact(ScanTexts.PreviewTeams.In(language), string.Join(", ", plan.Teams.Take(8).Select(team => team.Name)) + (plan.Teams.Count > 8 ? " …" : "")),
                new Fact(ScanTexts.PreviewPeriod.In(language), ScanTexts.PreviewPeriodValue.In(
                    language, language.Day(plan.StartsOn), language.Day(plan.EndsOn), plan.WorkingDays)),
                new Fact(ScanTexts.PreviewCards.In(language), ScanTexts.PreviewCardsValue.In(
                    language, plan.Questions, plan.SendAt.ToString("HH:mm", CultureInfo.InvariantCulture))),
                new Fact(ScanTexts.PreviewReach.In(language), ScanTexts.PreviewReachValue.In(
                    language, plan.People.Count - unreachable, plan.People.Count)),
            ]),
        ];
        AddWhen(unreachable > 0, ScanTexts.PreviewUnreachable, unreachable);
        AddWhen(busy > 0, ScanTexts.PreviewBusy, busy);
        var fits = plan.WorkingDays * plan.Questions;
        AddWhen(
            fits < instrument.Items.Count, ScanTexts.PreviewShort, instrument.Items.Count, fits,
            (instrument.Items.Count + plan.Questions - 1) / plan.Questions);
        AddWhen(plan.People.Count - 1 < privacy.Threshold, ScanTexts.PreviewSmall, plan.People.Count, privacy.Threshold);
        blocks.Add(new CardBlock.Text(ScanTexts.PreviewExample.In(language)));
        blocks.AddRange(ItemOrder.For(instrument, 0).Take(Math.Min(Example, plan.Questions)).Select(item => new CardBlock.Note(item.In(language))));
        var title = ScanTexts.PreviewTitle.In(language);
        return new Card(
            language, title, blocks,
            [
                Button(draft, person, Verbs.StartScan, ScanTexts.FormStart.In(language), ActionStyle.Primary),
                Button(draft, person, Verbs.EditScan, ScanTexts.FormEdit.In(language)),
                Button(draft, person, Verbs.CancelScan, ScanTexts.FormCancel.In(language)),
            ], title);

        void AddWhen(bool applies, TextKey text, params object[] places)
        {
            if (applies)
            {
                blocks.Add(new CardBlock.Text(text.In(language, places), TextTone.Attention));
            }
        }
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
        var title = ScanTexts.PlannedTitle.In(language);
        return new Card(
            language, title,
            [
                new CardBlock.Text(ScanTexts.PlannedText.In(
                    language, campaign.Name, language.Day(campaign.StartsOn), campaign.SendAt.ToString("HH:mm", CultureInfo.InvariantCulture),
                    language.Day(campaign.EndsOn))),
            ],
            [
                buttons.For(
                    person, Verbs.StopCampaign, ScanTexts.StopScan.In(language), StopCampaignHandler.Subject, campaign.Id.Value,
                    style: ActionStyle.Danger),
            ], title);
    }

    private CardAction Button(
        Draft draft, Person person, string verb, string title, ActionStyle style = ActionStyle.Default, bool sendsInputs = false) =>
        buttons.For(person, verb, title, Kind, draft.Id.Value, style: style, sendsInputs: sendsInputs);
}
