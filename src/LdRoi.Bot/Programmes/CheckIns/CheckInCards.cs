using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Programmes.Transfer;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Programmes.CheckIns;

/// <summary>The faces of a check-in card. None of them shows what somebody answered; a dialog shows the person their own words.</summary>
public sealed class CheckInCards(Buttons buttons)
{
    public const string Kind = "checkin";

    /// <param name="filledIn">What the person had chosen on this very card before it came back.</param>
    public Card Questions(
        CheckInState state, Person person, Language language, CardBlock? notice = null, IReadOnlyDictionary<string, string>? filledIn = null,
        IReadOnlyDictionary<string, string>? errors = null, CardBlock? explanation = null)
    {
        List<CardBlock> blocks = notice is null ? [] : [notice];
        blocks.AddRange(state.OnCard.Select(question => Input(question, language, filledIn?.GetValueOrDefault(question.InputId), errors?.GetValueOrDefault(question.InputId))));
        var promise = state.Round.Moment.AsksManagers() ? CheckInTexts.PromiseMirror : CheckInTexts.Promise;
        blocks.Add(explanation ?? new CardBlock.Note(promise.In(language, state.Programme.Threshold)));
        blocks.Add(new CardBlock.Note(CheckInTexts.Voluntary.In(language, language.Day(state.Round.EndsOn))));
        List<CardAction> actions = state.All.Count == 0
            ? [Dialog(state, person, language, ActionStyle.Primary)]
            :
            [
                Button(state, person, Verbs.AnswerCheckIn, CheckInTexts.Save.In(language), ActionStyle.Primary, sendsInputs: true),
                .. state.InDialog.Count > 0 && !state.HasNext ? (CardAction[])[Dialog(state, person, language)] : [],
            ];
        actions.Add(Button(state, person, Verbs.SkipCheckIn, CheckInTexts.Skip.In(language)));
        if (explanation is null)
        {
            actions.Add(Button(state, person, Verbs.WhySeesCheckIn, CheckInTexts.Why.In(language), sendsInputs: true));
        }

        return new Card(language, Title(state, language), blocks, actions, (state.Round.Moment.AsksManagers() ? CheckInTexts.NoticeMirror : CheckInTexts.Notice).In(language));
    }

    /// <summary>The window for own words and numbers, with what the person wrote before or just now.</summary>
    public Card InDialog(
        CheckInState state, Person person, Language language, IReadOnlyDictionary<string, string?> filled, IReadOnlyDictionary<string, string>? errors = null)
    {
        IEnumerable<CardBlock> correct = errors is { Count: > 0 } ? [new CardBlock.Text(CheckInTexts.Correct.In(language), TextTone.Attention)] : [];
        return new Card(
            language, Title(state, language),
            [
                .. correct, .. state.InDialog.Select(question => Input(question, language, filled.GetValueOrDefault(question.Id), errors?.GetValueOrDefault(question.InputId))),
                new CardBlock.Note(state.InDialog.Any(question => question.Id == CheckIns.Questions.Example)
                    ? CheckInTexts.PromiseExample.In(language, ReleaseComments.Fewest(state.Programme.Threshold))
                    : (state.Round.Moment.AsksManagers() ? CheckInTexts.PromiseMirror : CheckInTexts.Promise).In(language, state.Programme.Threshold)),
            ],
            [Button(state, person, Verbs.SaveCheckIn, CheckInTexts.Save.In(language), ActionStyle.Primary, sendsInputs: true)], CheckInTexts.Notice.In(language));
    }

    public Card Current(CheckInState state, Person person, Language language, CardBlock? notice = null) => state switch
    {
        { Round.State: RoundState.Withdrawn } => Withdrawn(language),
        { Round.State: not RoundState.Open } => Plain(language, CheckInTexts.ClosedTitle, CheckInTexts.ClosedText.In(language)),
        { IsOpen: false } => Saved(state, person, language),
        _ => Questions(state, person, language, notice),
    };

    public Card Skipped(CheckInState state, Person person, Language language) => Plain(
        language, CheckInTexts.SkippedTitle, CheckInTexts.SkippedText.In(language, language.Day(state.Round.EndsOn)),
        Button(state, person, Verbs.ReopenCheckIn, CheckInTexts.AnswerAnyway.In(language)));

    public static Card Superseded(Language language) => Plain(language, CheckInTexts.SupersededTitle, CheckInTexts.SupersededText.In(language));

    public static Card Withdrawn(Language language) => Plain(language, CheckInTexts.WithdrawnTitle, CheckInTexts.WithdrawnText.In(language));

    private Card Saved(CheckInState state, Person person, Language language)
    {
        List<CardBlock> blocks = [new CardBlock.Text(CheckInTexts.SavedText.In(language, language.Day(state.Round.EndsOn)))];
        if (state.All.Count > 0 && state.InDialog.Any(question => state.Done.Contains(question.Id)))
        {
            blocks.Add(new CardBlock.Text(CheckInTexts.SavedWords.In(language)));
        }

        var title = CheckInTexts.SavedTitle.In(language);
        return new Card(
            language, title, blocks,
            [
                .. state.InDialog.Count > 0 && state.All.Count > 0 ? (CardAction[])[Dialog(state, person, language)] : [],
                .. state.Round.Moment == CheckInMoment.Reaction ? (CardAction[])[Button(state, person, Verbs.ActionHabit, TransferTexts.MakeHabit.In(language)) with { OpensDialog = true }] : [],
                Button(state, person, Verbs.ReopenCheckIn, CheckInTexts.Reopen.In(language)),
            ], title);
    }

    private CardAction Dialog(CheckInState state, Person person, Language language, ActionStyle style = ActionStyle.Default) => Button(
        state, person, Verbs.WriteCheckIn, (state.Round.Moment switch
        {
            CheckInMoment.Reaction => CheckInTexts.WordsFirst,
            _ when state.Round.Moment.IsImpact() => CheckInTexts.Fill,
            _ => CheckInTexts.WordsExample,
        }).In(language), style) with { OpensDialog = true };

    private static CardInput Input(Question question, Language language, string? value, string? error) => question.Form switch
    {
        AnswerForm.Choice when question.Options.Count <= CardLimits.VisibleChoices =>
            new CardInput.Rating(question.InputId, question.Text.In(language), question.ChoicesIn(language), Known(question, value), Error: error),
        AnswerForm.Picks => new CardInput.MultipleChoice(
            question.InputId, question.Text.In(language), question.ChoicesIn(language), value?.Split(',').Where(code => question.Options.Any(option => option.Code == code)).ToList(), Error: error),
        AnswerForm.Ten or AnswerForm.Percent => new CardInput.SingleChoice(
            question.InputId, question.Text.In(language), question.ChoicesIn(language), Known(question, value), Error: error),
        AnswerForm.Words => new CardInput.LongText(question.InputId, question.Text.In(language), RoundIntake.LongestValue, value, Error: error),
        _ => new CardInput.ShortText(question.InputId, question.Text.In(language), 12, value, Error: error),
    };

    private static string? Known(Question question, string? value) => value is not null && question.Takes(value) ? value : null;

    private static string Title(CheckInState state, Language language) => (state.Round.Moment switch
    {
        CheckInMoment.Reaction => CheckInTexts.TitleReaction,
        CheckInMoment.Mirror => CheckInTexts.TitleMirror,
        _ when state.Round.Moment.IsImpact() => CheckInTexts.TitleImpact,
        _ => CheckInTexts.TitleUse,
    }).In(language, state.Programme.Name);

    private CardAction Button(CheckInState state, Person person, string verb, string title, ActionStyle style = ActionStyle.Default, bool sendsInputs = false) =>
        buttons.For(person, verb, title, Kind, state.Delivery.Id.Value, state.Delivery.Revision, style, sendsInputs, state.Round.ClosesAt?.AddDays(60));

    private static Card Plain(Language language, TextKey title, string text, params CardAction[] actions) =>
        new(language, title.In(language), [new CardBlock.Text(text)], actions, title.In(language));
}
