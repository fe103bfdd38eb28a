using System.Globalization;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Scan;

/// <summary>The options of a scan that is being planned, each with what it does.</summary>
public sealed class ScanOptionsCard(BotDbContext db, Instruments instruments, Buttons buttons)
{
    public async Task<Card> Of(Draft draft, Turn turn, IReadOnlyDictionary<string, string> errors, CancellationToken cancellation)
    {
        var (form, language) = (NewScanForm.Load(draft.Fields), turn.Language);
        var options = form.Options;
        List<CardBlock> blocks = [];
        if (errors.Count > 0)
        {
            blocks.Add(new CardBlock.Text(ConversationTexts.FormCorrect.In(language), TextTone.Attention));
        }

        var instrument = await instruments.OrShipped(form.Instrument, cancellation);
        blocks.AddRange(
        [
            new CardInput.SingleChoice(
                ScanOptionsForm.DesignId, ScanTexts.OptionsDesign.In(language),
                [.. instrument.Designs.Select(design => new Choice(ScanOptionsForm.CodeOf(design), Explained(design, instrument, language)))],
                options.Design, IsRequired: true, errors.GetValueOrDefault(ScanOptionsForm.DesignId)),
            new CardInput.MultipleChoice(
                ScanOptionsForm.DaysId, ScanTexts.OptionsDays.In(language),
                [.. Enumerable.Range(1, 5).Select(day => new Choice(Text(day), language.Culture().DateTimeFormat.GetDayName((DayOfWeek)day)))],
                [.. options.Days.Split(',', StringSplitOptions.RemoveEmptyEntries)], IsRequired: true, errors.GetValueOrDefault(ScanOptionsForm.DaysId)),
            new CardInput.SingleChoice(
                ScanOptionsForm.TimesId, ScanTexts.OptionsTimes.In(language),
                [new Choice(ScanOptionsForm.Same, ScanTexts.TimesSame.In(language)), new Choice(ScanOptionsForm.Own, ScanTexts.TimesOwn.In(language))],
                options.Times, IsRequired: true, errors.GetValueOrDefault(ScanOptionsForm.TimesId)),
            new CardInput.MultipleChoice(
                ScanOptionsForm.RemindersId, ScanTexts.OptionsReminders.In(language),
                [.. ScanOptionsForm.PossibleReminders.Select(day => new Choice(day, ScanTexts.ReminderDay.In(language, day)))],
                [.. options.Reminders.Split(',', StringSplitOptions.RemoveEmptyEntries)]),
        ]);
        if (instrument.OpenQuestion is not null)
        {
            blocks.Add(new CardInput.SingleChoice(
                ScanOptionsForm.CommentId, ScanTexts.OptionsComment.In(language),
                [
                    new Choice(ScanOptionsForm.Asked, ScanTexts.CommentAsked.In(language)),
                    new Choice(ScanOptionsForm.NotAsked, ScanTexts.CommentNotAsked.In(language)),
                ],
                options.Comment, IsRequired: true, errors.GetValueOrDefault(ScanOptionsForm.CommentId)));
        }

        blocks.AddRange(await LeftOut(form, turn, cancellation));
        var title = ScanTexts.OptionsTitle.In(language);
        return new Card(
            language, title, blocks,
            [
                buttons.For(
                    turn.Person, Verbs.SaveScanOptions, ScanTexts.OptionsSave.In(language), NewScanCards.Kind, draft.Id.Value, style: ActionStyle.Primary,
                    sendsInputs: true),
                buttons.For(turn.Person, Verbs.EditScan, ScanTexts.OptionsBack.In(language), NewScanCards.Kind, draft.Id.Value),
            ],
            title);
    }

    private static string Explained(ScanDesign design, Instrument instrument, Language language) => design switch
    {
        ScanDesign.Whole => ScanTexts.DesignWhole.In(language),
        ScanDesign.ThreeForms => ScanTexts.DesignThreeForms.In(language, ItemOrder.For(instrument, 0, design).Count, instrument.Items.Count),
        _ => ScanTexts.DesignRotation.In(language),
    };

    /// <summary>The teams below those that take part, as many as the card holds; nothing when there are none.</summary>
    private async Task<IEnumerable<CardBlock>> LeftOut(NewScanForm form, Turn turn, CancellationToken cancellation)
    {
        var tree = await TeamTree.Load(db, cancellation);
        var below = FindTeams.Known(form.TeamCodes, tree).SelectMany(team => tree.WithDescendants(team).Skip(1));
        var wanted = FindTeams.Known(form.Options.LeftOutCodes, tree).Concat(below).DistinctBy(team => team.Id).ToList();
        if (wanted.Count == 0)
        {
            return [];
        }

        var offer = await TeamOffer.Of(db, tree, turn.Person, wanted, turn.Language, cancellation);
        var choices = offer.Choices.Where(choice => wanted.Any(team => team.Id.ToString() == choice.Code)).ToList();
        return [new CardInput.MultipleChoice(
            ScanOptionsForm.LeftOutId, ScanTexts.OptionsLeftOut.In(turn.Language), choices,
            [.. form.Options.LeftOutCodes.Where(code => choices.Any(choice => choice.Code == code))])];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
