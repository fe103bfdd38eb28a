using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.Privacy;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Scan;

/// <summary>Leaves the open questions of a card aside; they do not come back by themselves.</summary>
public sealed class SkipScanHandler(ScanStates states, ScanCards cards, AnswerIntake intake, RouterCards replies) : IVerbHandler
{
    public static string Verb => Verbs.SkipScan;

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

        if (state.Open.Count == 0 && state.Next.Count == 0)
        {
            return cards.Current(state, turn.Person, turn.Language);
        }

        await intake.Record(state.Wave.Id, turn.Person.Id, state.Open.ToDictionary(item => item.Id, _ => AnswerValue.Skipped), cancellation);
        state.Delivery.Revision++;
        return await states.Continue(state, cancellation) is { } next
            ? cards.NextPortion(next, turn.Person, turn.Language)
            : cards.Skipped(await states.After(state, cancellation), turn.Person, turn.Language);
    }
}

/// <summary>Asks the questions of a card again, so that answers can be changed while the wave is open; of a card that still waits, those that are open.</summary>
public sealed class ReopenScanHandler(ScanStates states, ScanCards cards, RouterCards replies) : IVerbHandler
{
    public static string Verb => Verbs.ReopenScan;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        if (await states.Find(turn.Claims!.Subject, turn.Person.Id, cancellation) is not { } state)
        {
            return replies.ButtonNoLongerWorks(turn.Person, turn.Language);
        }

        if (state.Wave.State != WaveState.Open || state.Open.Count > 0)
        {
            return cards.Current(state, turn.Person, turn.Language);
        }

        var again = states.FromTheStart(state);
        return cards.Questions(again, turn.Person, turn.Language, again.Asked, new CardBlock.Text(ScanTexts.ReopenedText.In(turn.Language)));
    }
}

/// <summary>Says on the card itself who sees what; what was chosen but not saved yet stays chosen.</summary>
public sealed class WhySeesScanHandler(ScanStates states, ScanCards cards, PrivacyOptions privacy, RouterCards replies) : IVerbHandler
{
    public static string Verb => Verbs.WhySeesScan;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        if (await states.Find(turn.Claims!.Subject, turn.Person.Id, cancellation) is not { } state)
        {
            return replies.ButtonNoLongerWorks(turn.Person, turn.Language);
        }

        return state.Wave.State == WaveState.Open
            ? cards.Questions(
                state, turn.Person, turn.Language, state.Open is { Count: > 0 } open ? open : state.Asked, filledIn: turn.Inputs,
                explanation: WhyHandler.WhoSeesWhat(turn.Language, state.Wave.Threshold, privacy))
            : cards.Current(state, turn.Person, turn.Language);
    }
}
