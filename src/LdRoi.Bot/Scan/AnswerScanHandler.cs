using System.Globalization;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Privacy;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Scan;

/// <summary>Takes what was chosen on a card. A part is welcome; a stale card is answered with how things stand.</summary>
public sealed class AnswerScanHandler(ScanStates states, ScanCards cards, AnswerIntake intake, RouterCards replies) : IVerbHandler
{
    public static string Verb => Verbs.AnswerScan;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        if (await states.Find(turn.Claims!.Subject, turn.Person.Id, cancellation) is not { } state)
        {
            return replies.ButtonNoLongerWorks(turn.Person, turn.Language);
        }

        if (state.Wave.State != WaveState.Open)
        {
            return cards.Current(state, turn.Person, turn.Language);
        }

        var (answers, errors) = Read(turn, state);
        if (turn.Claims.Revision != state.Delivery.Revision)
        {
            // The same press once more is answered with how things stand. Other answers from a card that was overtaken
            // must not look saved: they stay chosen, and the person decides.
            return errors.Count == 0 && await intake.Holds(state.Wave.Id, turn.Person.Id, answers, cancellation)
                ? cards.Current(state, turn.Person, turn.Language)
                : cards.Questions(
                    state, turn.Person, turn.Language, AskedBefore(state, turn),
                    new CardBlock.Text(ScanTexts.Overtaken.In(turn.Language), TextTone.Attention), turn.Inputs, errors);
        }

        var shown = state.Open is { Count: > 0 } open ? open : state.Asked;
        if (errors.Count > 0 || answers.Count == 0)
        {
            var notice = errors.Count > 0 ? ConversationTexts.FormCorrect : ScanTexts.ChooseFirst;
            return cards.Questions(
                state, turn.Person, turn.Language, shown, new CardBlock.Text(notice.In(turn.Language), TextTone.Attention), turn.Inputs, errors);
        }

        await intake.Record(state.Wave.Id, turn.Person.Id, answers, cancellation);
        state.Delivery.Revision++;
        return await states.Continue(state, cancellation) is { } next
            ? cards.NextPortion(next, turn.Person, turn.Language)
            : cards.Current(await states.After(state, cancellation), turn.Person, turn.Language);
    }

    /// <summary>What the overtaken card asked: another portion, where one card asks everything.</summary>
    private static IReadOnlyList<Item> AskedBefore(ScanState state, Turn turn) => state.Wave.Design == ScanDesign.Whole
        ? [.. state.All.Where(item => turn.Inputs.ContainsKey(ScanCards.InputId(item))).Take(state.Wave.QuestionsPerCard)]
        : state.Asked;

    private static (Dictionary<string, AnswerValue> Answers, Dictionary<string, string> Errors) Read(Turn turn, ScanState state)
    {
        var answers = new Dictionary<string, AnswerValue>(StringComparer.Ordinal);
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in state.Answerable)
        {
            // As it came, not trimmed: a code is one of ours to the letter.
            if (turn.Inputs.GetValueOrDefault(ScanCards.InputId(item)) is not { Length: > 0 } code)
            {
                continue;
            }

            if (ValueOf(item, code) is { } value)
            {
                answers[item.Id] = value;
            }
            else
            {
                errors[ScanCards.InputId(item)] = ScanTexts.NotOnScale.In(turn.Language);
            }
        }

        return (answers, errors);
    }

    private static AnswerValue? ValueOf(Item item, string code)
    {
        if (code == ScanCards.MissingCode)
        {
            return AnswerValue.DoesNotApply;
        }

        return int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= item.Minimum && value <= item.Maximum
            ? AnswerValue.Given(value)
            : null;
    }
}
