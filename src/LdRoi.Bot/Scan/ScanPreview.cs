using System.Globalization;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Scan;

/// <summary>What a plan comes to, before anything goes out: whom it reaches, when somebody would be done, and what people would see.</summary>
public sealed class ScanPreview(
    Audience audience, ChatAddresses addresses, Buttons buttons, PrivacyOptions privacy, OrganisationOptions organisation)
{
    public async Task<Card> Of(Draft draft, ScanPlan plan, Person person, Language language, CancellationToken cancellation)
    {
        var reach = await addresses.ReachOf(plan.People, cancellation);
        var days = CardDays(plan);
        var items = ItemOrder.For(plan.Instrument, 0, plan.Options.Design).Count;
        var portions = (items + plan.Questions - 1) / plan.Questions;
        List<CardBlock> blocks =
        [
            new CardBlock.Facts(
            [
                new Fact(CampaignTexts.PreviewName.In(language), plan.Name),
                .. plan.Instrument.Version == Instruments.Current ? (Fact[])[] : [new Fact(ScanTexts.FormInstrument.In(language), $"{plan.Instrument.Name} ({plan.Instrument.Version})")],
                new Fact(CampaignTexts.PreviewTeams.In(language), ReachWords.Names(plan.Teams)),
                .. plan.LeftOut.Count > 0 ? (Fact[])[new Fact(ScanTexts.PreviewLeftOut.In(language), ReachWords.Names(plan.LeftOut))] : [],
                new Fact(CampaignTexts.PreviewPeriod.In(language), ScanTexts.PreviewPeriodValue.In(
                    language, language.Day(plan.StartsOn), language.Day(plan.EndsOn), days.Count)),
                new Fact(ScanTexts.PreviewCards.In(language), Cards(plan, language)),
                new Fact(ScanTexts.PreviewDone.In(language), Done(plan, days, portions, language)),
                new Fact(ScanTexts.PreviewReminders.In(language), Reminders(plan, language)),
                new Fact(
                    ScanTexts.PreviewComment.In(language),
                    plan.Options.AsksComment && plan.Instrument.OpenQuestion is { } open ? open.In(language) : ScanTexts.PreviewCommentNone.In(language)),
                new Fact(CampaignTexts.PreviewReach.In(language), ReachWords.Of(reach, plan.People.Count, language)),
            ]),
        ];
        if (ReachWords.Unreachable(reach, language) is { } unreachable)
        {
            blocks.Add(new CardBlock.Text(unreachable, TextTone.Attention));
        }

        var busy = await audience.BusyAmong(plan.People, cancellation);
        Warn(busy > 0, ScanTexts.PreviewBusy, busy);
        Warn(
            plan.Options.Design != ScanDesign.Whole && days.Count < portions, ScanTexts.PreviewShort,
            items, days.Count * plan.Questions, portions);
        Warn(plan.People.Count - 1 < privacy.Threshold, ScanTexts.PreviewSmall, plan.People.Count, privacy.Threshold);
        var title = CampaignTexts.PreviewTitle.In(language);
        return new Card(
            language, title, blocks,
            [
                Button(Verbs.StartScan, NewScanForm.Load(draft.Fields).Changes is null ? ScanTexts.FormStart : CampaignTexts.FormSave, ActionStyle.Primary),
                Button(Verbs.EditScan, CampaignTexts.FormEdit),
                Button(Verbs.ScanAsEmployee, CampaignTexts.PreviewAsEmployee),
                Button(Verbs.ScanAsManager, ScanTexts.PreviewAsManager),
                Button(Verbs.CancelScan, CampaignTexts.FormCancel),
            ],
            title);

        void Warn(bool applies, TextKey text, params object[] places)
        {
            if (applies)
            {
                blocks.Add(new CardBlock.Text(text.In(language, places), TextTone.Attention));
            }
        }

        CardAction Button(string verb, TextKey text, ActionStyle style = ActionStyle.Default) =>
            buttons.For(person, verb, text.In(language), NewScanCards.Kind, draft.Id.Value, style: style);
    }

    private List<DateOnly> CardDays(ScanPlan plan) =>
        [.. WorkingDays(plan).Where(day => plan.Options.Days.Has(day)).Take(plan.Options.Design == ScanDesign.Whole ? 1 : int.MaxValue)];

    private IEnumerable<DateOnly> WorkingDays(ScanPlan plan) =>
        Delivery.WorkingDays.Between(plan.StartsOn, plan.EndsOn, organisation.CountryOf(null));

    private static string Cards(ScanPlan plan, Language language)
    {
        var at = plan.SendAt.ToString("HH:mm", CultureInfo.InvariantCulture);
        var cards = plan.Options switch
        {
            { Design: ScanDesign.Whole } => ScanTexts.PreviewCardsWhole.In(language, plan.Instrument.Items.Count, ScanOptions.WholePortion, at),
            { Days: Weekdays.Working } => ScanTexts.PreviewCardsValue.In(language, plan.Questions, at),
            { Days: var days } => ScanTexts.PreviewCardsDays.In(language, plan.Questions, at, string.Join(", ", Enumerable.Range(1, 5).Select(day => (DayOfWeek)day)
                .Where(day => (days & day.Set()) != Weekdays.None).Select(language.Culture().DateTimeFormat.GetDayName))),
        };
        return plan.Options.OffersOwnTime ? $"{cards}{ScanTexts.PreviewCardsOwnTime.In(language)}" : cards;
    }

    private static string Done(ScanPlan plan, List<DateOnly> days, int portions, Language language) => plan.Options.Design == ScanDesign.Whole
        ? ScanTexts.PreviewDoneWhole.In(language, language.Day(days[0]))
        : portions <= days.Count ? ScanTexts.PreviewDoneValue.In(language, language.Day(days[portions - 1]))
        : ScanTexts.PreviewDoneNot.In(language);

    private static string Reminders(ScanPlan plan, Language language) => plan.Options.Reminders.Count == 0
        ? ScanTexts.PreviewRemindersNone.In(language)
        : ScanTexts.PreviewRemindersValue.In(language, string.Join(", ", plan.Options.Reminders));
}
