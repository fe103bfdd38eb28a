using LdRoi.Bot.Conversation;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.Study;

/// <summary>Shows L&amp;D what participants wrote about their work, a card at a time. The button's revision is where the card begins.</summary>
public sealed class ReportExamplesHandler(BotDbContext db, CheckInGate figures, ProgrammeCards cards, RouterCards replies) : ProgrammePress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.ReportExamples;

    protected override async Task<Card> Go(Programme programme, Turn turn, CancellationToken cancellation)
    {
        var language = turn.Language;
        var rounds = await Db.Rounds.Where(round => round.ProgrammeId == programme.Id && round.State == RoundState.Closed).Select(round => round.Id).ToListAsync(cancellation);
        var (first, total, texts) = await figures.Examples(turn.Person, rounds, turn.Claims!.Revision, Quotes.Most, cancellation);
        var shown = Quotes.Fitting(texts);
        var end = first + shown.Count;
        return new Card(
            language, LevelTexts.ExamplesTitle.In(language, programme.Name),
            [
                new CardBlock.Note((total == 0 ? LevelTexts.ExamplesNone : LevelTexts.ExamplesHow).In(language, ReleaseComments.Fewest(programme.Threshold))), .. shown.Select(text => new CardBlock.Quote(text)),
                .. shown.Count < total ? (CardBlock[])[new CardBlock.Note(LevelTexts.ExamplesPlace.In(language, first + 1, end, total))] : [],
            ],
            [
                .. end < total ? (CardAction[])[cards.ButtonFor(programme, turn, Verb, LevelTexts.ExamplesMore, ActionStyle.Primary, end)] : [],
                cards.ButtonFor(programme, turn, Verbs.ReportProgramme, ProgrammeTexts.FormBack),
            ], LevelTexts.ReportNotice.In(language));
    }
}
