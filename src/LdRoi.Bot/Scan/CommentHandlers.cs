using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Scan;

/// <summary>Opens the dialog, with what the person wrote before.</summary>
public sealed class WriteCommentHandler(ScanStates states, ScanCards cards, CommentCards dialogs, CommentIntake intake, RouterCards replies)
    : CommentPress(states, cards, replies), IVerbHandler
{
    public static string Verb => Verbs.WriteComment;

    protected override async Task<Card> Go(ScanState state, Turn turn, CancellationToken cancellation) => dialogs.Dialog(
        state, turn.Person, turn.Language, await intake.Of(state.Wave.Id, turn.Person.Id, cancellation));
}

/// <summary>Keeps what was written in the place of what was there; an empty field keeps nothing. A mistake is told in place.</summary>
public sealed class SaveCommentHandler(ScanStates states, ScanCards cards, CommentCards dialogs, CommentIntake intake, RouterCards replies)
    : CommentPress(states, cards, replies), IVerbHandler
{
    public static string Verb => Verbs.SaveComment;

    protected override async Task<Card> Go(ScanState state, Turn turn, CancellationToken cancellation)
    {
        var typed = turn.Inputs.GetValueOrDefault(CommentCards.TextId) ?? "";
        var text = CleanText.Lines(typed);
        if (typed.Length > 0 && CleanText.Of(text).Length == 0)
        {
            return dialogs.Dialog(state, turn.Person, turn.Language, null, ScanTexts.CommentBlank.In(turn.Language));
        }

        if (text.Length > CommentIntake.LongestText)
        {
            return dialogs.Dialog(state, turn.Person, turn.Language, text, ScanTexts.CommentLong.In(turn.Language, CommentIntake.LongestText));
        }

        await intake.Record(state.Wave.Id, turn.Person.Id, text.Length == 0 ? null : text, cancellation);
        return dialogs.After(await States.After(state, cancellation), turn.Person, turn.Language);
    }
}

/// <summary>A press on the offer or in its dialog: only while the wave is open and asks for it, and only by who wants messages.</summary>
public abstract class CommentPress(ScanStates states, ScanCards cards, RouterCards replies)
{
    protected ScanStates States => states;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation) =>
        await states.Find(turn.Claims!.Subject, turn.Person.Id, cancellation) is not { } state ? replies.ButtonNoLongerWorks(turn.Person, turn.Language)
            : state.OpenQuestion is null ? cards.Current(state, turn.Person, turn.Language)
            : turn.Person.StoppedAt is not null ? CommentCards.Stopped(turn.Language)
            : await Go(state, turn, cancellation);

    protected abstract Task<Card> Go(ScanState state, Turn turn, CancellationToken cancellation);
}
