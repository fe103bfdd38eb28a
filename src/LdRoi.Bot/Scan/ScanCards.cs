using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Scan;

/// <summary>The faces of a scan card. None of them ever shows what somebody answered.</summary>
public sealed class ScanCards(Buttons buttons)
{
    public const string Kind = "scan";

    /// <summary>The code of "don’t know / not applicable".</summary>
    internal const string MissingCode = "x";

    /// <summary>A card as it arrives: with an offer to choose a time on the first one, and said to be a reminder when it is one.</summary>
    public Card Arriving(ScanState state, Person person, Language language, bool isReminder)
    {
        var card = Questions(
            state, person, language, state.Asked, isReminder ? new CardBlock.Text(ScanTexts.Reminder.In(language), TextTone.Emphasis) : null);
        return state.Campaign.OffersOwnTime && person.ContactAt is null && state.Progress.Done.Count == 0
            ? With(card, [.. card.Actions, buttons.For(person, Verbs.Times, ScanTexts.OwnTime.In(language))])
            : card;
    }

    /// <summary>The first card of a wave as the planner may look at it beforehand: nothing on it can be saved.</summary>
    public Card Example(Language language, Instrument instrument, (Campaign Campaign, Wave Wave) sample, Person reader, CardAction back)
    {
        var never = new Delivery.Delivery
        {
            Id = default, EnrollmentId = default, CampaignId = default, PersonId = reader.Id, Kind = Kind, LocalDate = sample.Campaign.StartsOn,
            DueAt = default, NotAfter = default,
        };
        IReadOnlyList<Item> first = [.. ItemOrder.For(instrument, 0, sample.Wave.Design).Take(sample.Wave.QuestionsPerCard)];
        var state = new ScanState(never, sample.Wave, sample.Campaign, instrument, first, new Progress(0, new HashSet<string>()));
        return With(Questions(state, reader, language, first, new CardBlock.Text(ScanTexts.PreviewExample.In(language), TextTone.Emphasis)), [back]);
    }

    /// <summary>The questions that are still open, or all of them when the person wants to change answers.</summary>
    /// <param name="filledIn">What the person had chosen on this very card before it came back.</param>
    /// <param name="errors">By input id, why a choice was not taken.</param>
    public Card Questions(
        ScanState state, Person person, Language language, IReadOnlyList<Item> items,
        CardBlock? notice = null, IReadOnlyDictionary<string, string>? filledIn = null, IReadOnlyDictionary<string, string>? errors = null,
        IReadOnlyList<CardBlock>? explanation = null)
    {
        List<CardBlock> blocks = [];
        if (notice is not null)
        {
            blocks.Add(notice);
        }

        blocks.AddRange(items.Select(item => Question(item, language, filledIn, errors)));
        blocks.AddRange(explanation ?? Promise(state, language));
        blocks.Add(new CardBlock.Note(ScanTexts.Progress.In(
            language, state.Progress.Done.Count, state.All.Count, language.Day(state.Campaign.EndsOn))));
        List<CardAction> actions =
        [
            Button(state, person, Verbs.AnswerScan, ScanTexts.Save.In(language), ActionStyle.Primary, sendsInputs: true),
            Button(state, person, Verbs.SkipScan, ScanTexts.Skip.In(language)),
        ];
        if (explanation is null)
        {
            actions.Add(Button(state, person, Verbs.WhySeesScan, ScanTexts.WhySees.In(language), sendsInputs: true));
        }

        return new Card(language, TitleFor(items.Count, language), blocks, actions, NoticeFor(items.Count, language));
    }

    /// <summary>The next questions on the same card, all of them: also those that were answered before, when answers are being changed.</summary>
    public Card NextPortion(ScanState state, Person person, Language language) =>
        Questions(state, person, language, state.Asked, new CardBlock.Text(ScanTexts.NextPortion.In(language), TextTone.Emphasis));

    public Card Current(ScanState state, Person person, Language language) => state switch
    {
        { Wave.State: WaveState.Withdrawn } => Withdrawn(language),
        { Wave.State: not WaveState.Open } => Plain(language, ScanTexts.ClosedTitle, ScanTexts.ClosedText.In(language)),
        { Open.Count: 0 } => Saved(state, person, language),
        _ when state.Open.Count < state.Asked.Count => Questions(
            state, person, language, state.Open, new CardBlock.Text(ScanTexts.SavedPart.In(language), TextTone.Emphasis)),
        _ => Questions(state, person, language, state.Open),
    };

    public Card Skipped(ScanState state, Person person, Language language) =>
        Plain(
            language, ScanTexts.SkippedTitle, ScanTexts.SkippedText.In(language, language.Day(state.Campaign.EndsOn)),
            [Button(state, person, Verbs.ReopenScan, ScanTexts.AnswerAnyway.In(language)), .. OwnWords(state, person, language)]);

    /// <summary>What is left of a card in the chat once a newer one took its place.</summary>
    public static Card Superseded(Language language) =>
        Plain(language, ScanTexts.SupersededTitle, ScanTexts.SupersededText.In(language));

    /// <summary>What is left of a card that was taken back, or is pressed after its scan was stopped.</summary>
    public static Card Withdrawn(Language language) => Plain(language, ScanTexts.WithdrawnTitle, ScanTexts.WithdrawnText.In(language));

    internal static string InputId(Item item) => item.Id.ToLowerInvariant();

    /// <summary>Who sees this, on every card; that it is voluntary, until the first answer.</summary>
    private static IReadOnlyList<CardBlock> Promise(ScanState state, Language language)
    {
        var confidential = new CardBlock.Note(ScanTexts.Confidential.In(language, state.Wave.Threshold));
        return state.Progress.Done.Count == 0 ? [confidential, new CardBlock.Note(ScanTexts.Voluntary.In(language))] : [confidential];
    }

    private Card Saved(ScanState state, Person person, Language language)
    {
        List<CardBlock> blocks = [new CardBlock.Text(ScanTexts.SavedText.In(language, language.Day(state.Campaign.EndsOn)))];
        if (state.IsLast)
        {
            blocks.Add(new CardBlock.Text(ScanTexts.SavedLast.In(language)));
        }

        if (state.HasComment)
        {
            blocks.Add(new CardBlock.Text(ScanTexts.CommentSaved.In(language)));
        }

        var title = ScanTexts.SavedTitle.In(language);
        return new Card(
            language, title, blocks,
            [Button(state, person, Verbs.ReopenScan, ScanTexts.Reopen.In(language)), .. OwnWords(state, person, language)], title);
    }

    /// <summary>The offer to write something, to whoever may and wants messages.</summary>
    private IEnumerable<CardAction> OwnWords(ScanState state, Person person, Language language) => state.OpenQuestion is null || person.StoppedAt is not null
        ? []
        :
        [
            Button(state, person, Verbs.WriteComment, (state.HasComment ? ScanTexts.ChangeComment : ScanTexts.WriteComment).In(language)) with
            {
                OpensDialog = true,
            },
        ];

    private static CardInput.Rating Question(
        Item item, Language language, IReadOnlyDictionary<string, string>? filledIn, IReadOnlyDictionary<string, string>? errors)
    {
        var id = InputId(item);
        var options = item.LabelsIn(language).Select((label, step) => new Choice(Code(item.Minimum + step), label))
            .Append(new Choice(MissingCode, item.MissingIn(language)));
        return new CardInput.Rating(
            id, item.In(language), [.. options], filledIn?.GetValueOrDefault(id), Error: errors?.GetValueOrDefault(id));
    }

    internal CardAction Button(
        ScanState state, Person person, string verb, string title, ActionStyle style = ActionStyle.Default, bool sendsInputs = false) =>
        buttons.For(
            person, verb, title, Kind, state.Delivery.Id.Value, state.Delivery.Revision, style, sendsInputs,
            state.Wave.ClosesAt?.AddDays(60));

    private static string Code(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string TitleFor(int questions, Language language) =>
        questions == 1 ? ScanTexts.OpenTitleOne.In(language) : ScanTexts.OpenTitle.In(language, questions);

    private static string NoticeFor(int questions, Language language) =>
        questions == 1 ? ScanTexts.OpenNoticeOne.In(language) : ScanTexts.OpenNotice.In(language, questions);

    private static Card With(Card card, IReadOnlyList<CardAction> actions) => new(card.Language, card.Title, card.Blocks, actions, card.FallbackText);

    private static Card Plain(Language language, TextKey title, string text, params CardAction[] actions) =>
        new(language, title.In(language), [new CardBlock.Text(text)], actions, title.In(language));
}
