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

        if (state.Wave.State != WaveState.Open || turn.Claims.Revision != state.Delivery.Revision)
        {
            return cards.Current(state, turn.Person, turn.Language);
        }

        var answers = new Dictionary<string, AnswerValue>(StringComparer.Ordinal);
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in state.Asked)
        {
            if (turn.Input(ScanCards.InputId(item)) is not { } code)
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

        var shown = state.Open is { Count: > 0 } open ? open : state.Asked;
        if (errors.Count > 0 || answers.Count == 0)
        {
            var notice = errors.Count > 0 ? ConversationTexts.FormCorrect : ScanTexts.ChooseFirst;
            return cards.Questions(
                state, turn.Person, turn.Language, shown, new CardBlock.Text(notice.In(turn.Language), TextTone.Attention), turn.Inputs, errors);
        }

        await intake.Record(state.Wave.Id, turn.Person.Id, answers, cancellation);
        state.Delivery.Revision++;
        var after = (await states.Of(state.Delivery, cancellation))!;
        if (after.Open.Count == 0)
        {
            state.Delivery.CloseAsAnswered();
        }

        return cards.Current(after, turn.Person, turn.Language);
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
