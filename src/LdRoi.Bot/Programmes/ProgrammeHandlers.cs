using LdRoi.Bot.Conversation;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Programmes.Study;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes;

/// <summary>A press on a card about one programme, by L&amp;D: one that is gone says so.</summary>
public abstract class ProgrammePress(BotDbContext db, RouterCards replies)
{
    protected BotDbContext Db => db;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation) =>
        turn.Claims is { SubjectKind: ProgrammeCards.Subject } claims
            && await db.Programmes.Include(p => p.Teams).FirstOrDefaultAsync(p => p.Id == ProgrammeId.Load(claims.Subject), cancellation) is { } programme
            ? await Go(programme, turn, cancellation)
            : replies.ButtonNoLongerWorks(turn.Person, turn.Language);

    protected abstract Task<Card> Go(Programme programme, Turn turn, CancellationToken cancellation);
}

/// <summary>Shows a programme.</summary>
public sealed class OpenProgrammeHandler(BotDbContext db, ProgrammeCards cards, RouterCards replies) : ProgrammePress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.OpenProgramme;

    protected override Task<Card> Go(Programme programme, Turn turn, CancellationToken cancellation) => cards.Of(programme, turn, cancellation);
}

/// <summary>Shows both plans.</summary>
public sealed class ProgrammePlansHandler(BotDbContext db, ProgrammeCards cards, RouterCards replies) : ProgrammePress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.ProgrammePlans;

    protected override Task<Card> Go(Programme programme, Turn turn, CancellationToken cancellation) => Task.FromResult(cards.Plans(programme, turn));
}

/// <summary>Ends what is still to come of a programme; the second press says the same.</summary>
public sealed class StopProgrammeHandler(BotDbContext db, ProgrammeCards cards, StopRounds stop, RouterCards replies, TimeProvider time)
    : ProgrammePress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.StopProgramme;

    protected override async Task<Card> Go(Programme programme, Turn turn, CancellationToken cancellation)
    {
        programme.StoppedAt ??= time.GetUtcNow();
        await stop.Execute(programme.Id, cancellation);
        return await cards.Of(programme, turn, cancellation, ProgrammeTexts.StoppedNow.In(turn.Language));
    }
}

/// <summary>Lists the programmes with their ROI, as far as one may read about them.</summary>
public sealed class ProgrammesHandler(ReadableProgrammes programmes, Studies studies, Buttons buttons) : IVerbHandler
{
    /// <summary>More rows are not read on a phone.</summary>
    private const int Most = 15;

    public static string Verb => Verbs.Programmes;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var language = turn.Language;
        var readable = (await programmes.For(turn.Person, cancellation)).Take(Most).ToList();
        var rows = new List<(Programme Programme, StudySheet Sheet)>();
        foreach (var programme in readable)
        {
            rows.Add((programme, await studies.Shown(programme, cancellation)));
        }

        rows = [.. rows.OrderByDescending(row => row.Sheet.Roi ?? decimal.MinValue)];
        IReadOnlyList<CardBlock> blocks = rows.Count == 0
            ? [new CardBlock.Text(ProgrammeTexts.ListNone.In(language))]
            : [new CardBlock.Table(
                [ProgrammeTexts.ColumnProgramme.In(language), ProgrammeTexts.ColumnRoi.In(language), ProgrammeTexts.ColumnTier.In(language)],
                [.. rows.Select(row => (IReadOnlyList<string>)
                [
                    row.Programme.Name,
                    row.Sheet.Roi is { } roi ? StatementWords.RoiWithRange(row.Sheet, roi, language) : ProgrammeTexts.ListNoRoi.In(language),
                    row.Sheet.Tier ?? "–",
                ])])];
        if (rows.Any(row => row.Sheet.Beside.Intersect(rows.Select(other => other.Programme.Name)).Any()))
        {
            blocks = [.. blocks, new CardBlock.Note(ProgrammeTexts.ListBeside.In(language))];
        }

        var isPlanner = turn.Person.Role == People.Role.LearningProfessional;
        var verb = isPlanner ? Verbs.OpenProgramme : Verbs.ReportRoi;
        IEnumerable<CardAction> another = isPlanner ? [buttons.For(turn.Person, Verbs.NewProgramme, ProgrammeTexts.Another.In(language))] : [];
        return new Card(
            language, ProgrammeTexts.ListTitle.In(language), blocks,
            [
                .. rows.Take(CardLimits.Actions - 1).DistinctBy(row => WhichProgramme.ButtonTitle(row.Programme)).Select(row =>
                    buttons.For(turn.Person, verb, WhichProgramme.ButtonTitle(row.Programme), ProgrammeCards.Subject, row.Programme.Id.Value)),
                .. another,
            ],
            ProgrammeTexts.ListNotice.In(language));
    }
}
