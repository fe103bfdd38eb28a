using System.Globalization;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Programmes.CheckIns;

/// <summary>A press on a check-in card, by whom it was sent to; a round that is not open says how things stand.</summary>
public abstract class CheckInPress(CheckInStates states, CheckInCards cards, RouterCards replies)
{
    protected CheckInStates States => states;

    protected CheckInCards Cards => cards;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation) =>
        await states.Find(turn.Claims!.Subject, turn.Person.Id, cancellation) is not { } state ? replies.ButtonNoLongerWorks(turn.Person, turn.Language)
            : state.Round.State != RoundState.Open ? cards.Current(state, turn.Person, turn.Language)
            : await Go(state, turn, cancellation);

    protected abstract Task<Card> Go(CheckInState state, Turn turn, CancellationToken cancellation);
}

/// <summary>Takes what was chosen; a part is welcome. The same press once more is answered with how things stand.</summary>
public sealed class AnswerCheckInHandler(CheckInStates states, CheckInCards cards, RoundIntake intake, RouterCards replies)
    : CheckInPress(states, cards, replies), IVerbHandler
{
    public static string Verb => Verbs.AnswerCheckIn;

    protected override async Task<Card> Go(CheckInState state, Turn turn, CancellationToken cancellation)
    {
        if (turn.Claims!.Revision != state.Delivery.Revision)
        {
            return Cards.Current(state, turn.Person, turn.Language);
        }

        var (given, errors) = CheckAnswers.OnCard(state.OnCard, turn);
        if (errors.Count > 0 || given.Count == 0)
        {
            var notice = (errors.Count > 0 ? CheckInTexts.Correct : CheckInTexts.ChooseFirst).In(turn.Language);
            return Cards.Questions(state, turn.Person, turn.Language, new CardBlock.Text(notice, TextTone.Attention), turn.Inputs, errors);
        }

        // What stays empty on a card that was saved is left aside: a second card would ask for one tap. What was answered
        // before stays as it was.
        var all = state.OnCard.Where(question => given.ContainsKey(question.Id) || !state.Done.Contains(question.Id)).ToDictionary(question => question.Id, question => given.GetValueOrDefault(question.Id));
        await intake.Record(state.Round.Id, turn.Person.Id, all, cancellation);
        state.Delivery.Revision++;
        if (state.HasNext)
        {
            state.Delivery.Content = (state.Portion + 1).ToString(CultureInfo.InvariantCulture);
            return Cards.Questions(
                await States.After(state, cancellation), turn.Person, turn.Language, new CardBlock.Text(CheckInTexts.Next.In(turn.Language), TextTone.Emphasis));
        }

        state.Delivery.CloseAsAnswered();
        return Cards.Current(await States.After(state, cancellation), turn.Person, turn.Language);
    }
}

/// <summary>Leaves the questions aside; they do not come back by themselves.</summary>
public sealed class SkipCheckInHandler(CheckInStates states, CheckInCards cards, RoundIntake intake, RouterCards replies)
    : CheckInPress(states, cards, replies), IVerbHandler
{
    public static string Verb => Verbs.SkipCheckIn;

    protected override async Task<Card> Go(CheckInState state, Turn turn, CancellationToken cancellation)
    {
        if (state.IsOpen)
        {
            var asked = state.All.Count > 0 ? state.All : state.InDialog;
            await intake.Record(
                state.Round.Id, turn.Person.Id, asked.Where(question => !state.Done.Contains(question.Id)).ToDictionary(question => question.Id, _ => (string?)null), cancellation);
            state.Delivery.Revision++;
            state.Delivery.CloseAsAnswered();
        }

        return Cards.Skipped(state, turn.Person, turn.Language);
    }
}

/// <summary>Asks again, so that answers can be changed while the round is open.</summary>
public sealed class ReopenCheckInHandler(CheckInStates states, CheckInCards cards, RouterCards replies) : CheckInPress(states, cards, replies), IVerbHandler
{
    public static string Verb => Verbs.ReopenCheckIn;

    protected override Task<Card> Go(CheckInState state, Turn turn, CancellationToken cancellation)
    {
        state.Delivery.Content = "0";
        state.Delivery.Revision++;
        return Task.FromResult(Cards.Questions(state, turn.Person, turn.Language, new CardBlock.Text(CheckInTexts.Reopened.In(turn.Language))));
    }
}

/// <summary>Says on the card itself who sees what; what was chosen stays chosen.</summary>
public sealed class WhySeesCheckInHandler(CheckInStates states, CheckInCards cards, PrivacyOptions privacy, RouterCards replies) : CheckInPress(states, cards, replies), IVerbHandler
{
    public static string Verb => Verbs.WhySeesCheckIn;

    protected override Task<Card> Go(CheckInState state, Turn turn, CancellationToken cancellation) => Task.FromResult(Cards.Questions(
        state, turn.Person, turn.Language, filledIn: turn.Inputs, explanation: new CardBlock.Text(CheckInTexts.WhyText.In(
            turn.Language, state.Programme.Threshold, ReleaseComments.Fewest(state.Programme.Threshold), privacy.KeepProgrammeMonths))));
}

/// <summary>Opens the window for own words, and for numbers where the round asks them.</summary>
public sealed class WriteCheckInHandler(CheckInStates states, CheckInCards cards, RoundIntake intake, RouterCards replies)
    : CheckInPress(states, cards, replies), IVerbHandler
{
    public static string Verb => Verbs.WriteCheckIn;

    protected override async Task<Card> Go(CheckInState state, Turn turn, CancellationToken cancellation) =>
        Cards.InDialog(state, turn.Person, turn.Language, await intake.Own(state.Round.Id, turn.Person.Id, cancellation));
}

/// <summary>Keeps what the window holds; a mistake is told in place, and nothing of it is lost.</summary>
public sealed class SaveCheckInHandler(CheckInStates states, CheckInCards cards, RoundIntake intake, RouterCards replies)
    : CheckInPress(states, cards, replies), IVerbHandler
{
    public static string Verb => Verbs.SaveCheckIn;

    protected override async Task<Card> Go(CheckInState state, Turn turn, CancellationToken cancellation)
    {
        var typed = state.InDialog.ToDictionary(question => question.Id, question => Typed(question, turn));
        var errors = CheckAnswers.InDialog(state, typed, turn.Language);
        if (errors.Count > 0)
        {
            return Cards.InDialog(state, turn.Person, turn.Language, typed, errors);
        }

        await intake.Record(state.Round.Id, turn.Person.Id, typed, cancellation);
        var after = await States.After(state, cancellation);
        if (!after.IsOpen)
        {
            state.Delivery.CloseAsAnswered();
        }

        return Cards.Current(after, turn.Person, turn.Language, new CardBlock.Text(CheckInTexts.SavedWords.In(turn.Language), TextTone.Good));
    }

    private static string? Typed(Question question, Turn turn)
    {
        var raw = turn.Inputs.GetValueOrDefault(question.InputId) ?? "";
        var text = question.Form == AnswerForm.Words ? CleanText.Lines(raw) : raw.Trim();
        return text.Length == 0 ? null : text;
    }
}

/// <summary>Whether what came in belongs to the questions: it is untrusted, and people make slips.</summary>
internal static class CheckAnswers
{
    public static (Dictionary<string, string?> Given, Dictionary<string, string> Errors) OnCard(IReadOnlyList<Question> questions, Turn turn)
    {
        var given = new Dictionary<string, string?>(StringComparer.Ordinal);
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var question in questions)
        {
            if (turn.Inputs.GetValueOrDefault(question.InputId) is not { Length: > 0 } value)
            {
                continue;
            }

            if (!question.Takes(value))
            {
                errors[question.InputId] = CheckInTexts.NotOnList.In(turn.Language);
            }
            else if (question.Form == AnswerForm.Picks && value.Split(',').Distinct().Count() > question.Most)
            {
                errors[question.InputId] = CheckInTexts.TooMany.In(turn.Language, question.Most);
            }
            else
            {
                given[question.Id] = value;
            }
        }

        return (given, errors);
    }

    public static Dictionary<string, string> InDialog(CheckInState state, IReadOnlyDictionary<string, string?> typed, Language language)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        var isImpact = state.Round.Moment.IsImpact();
        foreach (var question in state.InDialog)
        {
            var value = typed[question.Id];
            var wrong = question.Form switch
            {
                AnswerForm.Words when value?.Length > RoundIntake.LongestValue => CheckInTexts.TooLong.In(language, RoundIntake.LongestValue),
                AnswerForm.Words => isImpact && value is null ? CheckInTexts.NeedsBasis.In(language) : null,
                AnswerForm.Number => value is null || !question.Takes(value) ? CheckInTexts.NotANumber.In(language) : null,
                AnswerForm.Share => value is not null && !question.Takes(value) ? CheckInTexts.NotAShare.In(language) : null,
                _ => value is null || !question.Takes(value) ? CheckInTexts.NotOnList.In(language) : null,
            };
            if (wrong is not null)
            {
                errors[question.InputId] = wrong;
            }
        }

        if (isImpact && errors.Count == 0)
        {
            var sum = Questions.Shares.Sum(id => int.Parse(typed[id] ?? "0", CultureInfo.InvariantCulture));
            if (sum != 100)
            {
                errors[state.InDialog.First(question => question.Id == Questions.Share).InputId] = CheckInTexts.NotHundred.In(language, sum);
            }
        }

        return errors;
    }
}
