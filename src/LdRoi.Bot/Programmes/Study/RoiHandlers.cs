using LdRoi.Bot.Conversation;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.Study;

/// <summary>A look at one programme's statement: of the version the button is about, and only for who may read about the programme.</summary>
public abstract class StatementLook(ReadableProgrammes programmes, Studies studies, WhichProgramme which)
{
    protected Studies Studies => studies;

    protected static bool IsToday(Turn turn) => turn.Claims?.Revision == StatementCards.Today;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        if (await programmes.Asked(turn, cancellation) is not { } programme)
        {
            return await which.Of(turn, Verbs.ReportRoi, cancellation);
        }

        return await Go(programme, IsToday(turn) ? await studies.Now(programme, cancellation) : await studies.Shown(programme, cancellation), turn, cancellation);
    }

    protected abstract Task<Card> Go(Programme programme, StudySheet sheet, Turn turn, CancellationToken cancellation);
}

/// <summary>Answers "report roi".</summary>
public sealed class ReportRoiHandler(ReadableProgrammes programmes, Studies studies, WhichProgramme which, StatementCards cards, BotDbContext db)
    : StatementLook(programmes, studies, which), IVerbHandler
{
    public static string Verb => Verbs.ReportRoi;

    protected override async Task<Card> Go(Programme programme, StudySheet sheet, Turn turn, CancellationToken cancellation)
    {
        var frozen = await Studies.Approved(programme.Id, cancellation);
        var isToday = frozen is null || IsToday(turn);
        var isNewer = !isToday && Studies.Stored(await Studies.Now(programme, cancellation)) != Studies.Stored(Studies.SheetOf(frozen!));
        var standing = isToday || frozen is null
            ? StudyTexts.NotApproved.In(turn.Language)
            : StudyTexts.Version.In(
                turn.Language, frozen.Number, await db.People.Where(person => person.Id == frozen.ApprovedBy).Select(person => person.Name).FirstAsync(cancellation),
                turn.Language.Date(DateOnly.FromDateTime(frozen.ApprovedAt.UtcDateTime)));
        return cards.Statement(programme, sheet, turn, standing, isToday, isNewer);
    }
}

/// <summary>Where the benefits come from.</summary>
public sealed class RoiBenefitsHandler(ReadableProgrammes programmes, Studies studies, WhichProgramme which, StatementCards cards)
    : StatementLook(programmes, studies, which), IVerbHandler
{
    public static string Verb => Verbs.RoiBenefits;

    protected override Task<Card> Go(Programme programme, StudySheet sheet, Turn turn, CancellationToken cancellation) => Task.FromResult(cards.Benefits(programme, sheet, turn));
}

/// <summary>Every cost with its source.</summary>
public sealed class RoiCostsHandler(ReadableProgrammes programmes, Studies studies, WhichProgramme which, StatementCards cards)
    : StatementLook(programmes, studies, which), IVerbHandler
{
    public static string Verb => Verbs.RoiCosts;

    protected override Task<Card> Go(Programme programme, StudySheet sheet, Turn turn, CancellationToken cancellation) => Task.FromResult(cards.Costs(programme, sheet, turn));
}

/// <summary>The ledger of rules.</summary>
public sealed class RoiRulesHandler(ReadableProgrammes programmes, Studies studies, WhichProgramme which, StatementCards cards)
    : StatementLook(programmes, studies, which), IVerbHandler
{
    public static string Verb => Verbs.RoiRules;

    protected override Task<Card> Go(Programme programme, StudySheet sheet, Turn turn, CancellationToken cancellation) => Task.FromResult(cards.Rules(programme, sheet, turn));
}

/// <summary>Freezes the statement that was seen as the next version; when it has changed since, it is shown anew. The same statement again is the same version.</summary>
public sealed class ApproveRoiHandler(BotDbContext db, Studies studies, StatementCards cards, RouterCards replies, TimeProvider time)
    : ProgrammePress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.ApproveRoi;

    protected override async Task<Card> Go(Programme programme, Turn turn, CancellationToken cancellation)
    {
        var sheet = await studies.Now(programme, cancellation);
        if (turn.Claims!.Revision != Study.Studies.Seen(sheet))
        {
            return cards.Statement(programme, sheet, turn, StudyTexts.ChangedMeanwhile.In(turn.Language), isToday: true, isNewer: false);
        }

        var (before, stored) = (await studies.Approved(programme.Id, cancellation), Studies.Stored(sheet));
        var number = before is not null && Study.Studies.Stored(Study.Studies.SheetOf(before)) == stored ? before.Number : (before?.Number ?? 0) + 1;
        if (number != before?.Number)
        {
            Db.Add(new FrozenStatement { ProgrammeId = programme.Id, Number = number, ApprovedBy = turn.Person.Id, ApprovedAt = time.GetUtcNow(), Sheet = stored });
        }

        return cards.Statement(programme, sheet, turn, StudyTexts.Approved.In(turn.Language, number), isToday: false, isNewer: false);
    }
}
