using LdRoi.Bot.Conversation;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.Planning;

/// <summary>Opens the form with a plan that would work as it stands, but for teams and measures.</summary>
public sealed class RegisterProgrammeHandler(Drafts drafts, ProgrammeFormCards cards, OrganisationOptions organisation, TimeProvider time) : IVerbHandler
{
    private const int DaysAhead = 14;

    public static string Verb => Verbs.NewProgramme;

    public Task<Card> Handle(Turn turn, CancellationToken cancellation)
    {
        var starts = WorkingDays.Between(LocalClock.LocalDate(time.GetUtcNow(), organisation.Zone).AddDays(DaysAhead), DateOnly.MaxValue, organisation.CountryOf(null)).First();
        var draft = drafts.Begin(turn.Person, ProgrammeFormCards.Kind, ProgrammeForm.Suggested(starts, turn.Language).Store());
        return cards.First(draft, turn.Person, turn.Language, check: null, cancellation);
    }
}

/// <summary>A press on one of the form's cards: a draft that has ended says what came of it.</summary>
public abstract class ProgrammeFormPress(Drafts drafts, ProgrammeFormCards cards, BotDbContext db, Buttons buttons, RouterCards replies)
{
    protected ProgrammeFormCards Cards => cards;

    protected BotDbContext Db => db;

    public async Task<Card> Handle(Turn turn, CancellationToken cancellation) =>
        await drafts.Find(turn, ProgrammeFormCards.Kind, cancellation) is not { } draft ? replies.ButtonNoLongerWorks(turn.Person, turn.Language)
            : draft.End is not null ? await Ended(draft, turn, cancellation)
            : await Go(draft, turn, cancellation);

    protected abstract Task<Card> Go(Draft draft, Turn turn, CancellationToken cancellation);

    protected async Task<Card> Ended(Draft draft, Turn turn, CancellationToken cancellation)
    {
        var language = turn.Language;
        if (draft is not { End: DraftEnd.Done, ResultId: { } result })
        {
            var cancelled = ProgrammeFormTexts.CancelledTitle.In(language);
            return new Card(language, cancelled, [new CardBlock.Text(ProgrammeFormTexts.CancelledText.In(language))], [], cancelled);
        }

        var programme = await db.Programmes.AsNoTracking().FirstAsync(p => p.Id == ProgrammeId.Load(result), cancellation);
        var (title, said) = ProgrammeForm.Load(draft.Fields).Changed is null
            ? (ProgrammeFormTexts.RegisteredTitle.In(language), ProgrammeFormTexts.Registered) : (ProgrammeFormTexts.ChangedTitle.In(language), ProgrammeFormTexts.Changed);
        return new Card(
            language, title, [new CardBlock.Text(said.In(language, programme.Name, language.Day(programme.EndsOn)))],
            [buttons.For(turn.Person, Verbs.OpenProgramme, ProgrammeTexts.OpenIt.In(language), ProgrammeCards.Subject, programme.Id.Value)], title);
    }
}

/// <summary>Checks the first card and goes on to the goals.</summary>
public sealed class ProgrammeGoalsHandler(
    Drafts drafts, ProgrammeFormCards cards, CheckProgramme check, BotDbContext db, Buttons buttons, RouterCards replies)
    : ProgrammeFormPress(drafts, cards, db, buttons, replies), IVerbHandler
{
    public static string Verb => Verbs.ProgrammeGoals;

    protected override async Task<Card> Go(Draft draft, Turn turn, CancellationToken cancellation)
    {
        var form = ProgrammeForm.Load(draft.Fields).With(turn, ProgrammeForm.FirstCard);
        draft.Fields = form.Store();
        var found = await check.Execute(form, draft, turn.Person, turn.Language, cancellation);
        return found.IsRight(ProgrammeForm.FirstCard)
            ? Cards.Second(draft, turn.Person, turn.Language, check: null)
            : await Cards.First(draft, turn.Person, turn.Language, found, cancellation);
    }
}

/// <summary>Checks it all; shows mistakes in place, or the preview.</summary>
public sealed class PreviewProgrammeHandler(
    Drafts drafts, ProgrammeFormCards cards, CheckProgramme check, ProgrammePreview preview, BotDbContext db, Buttons buttons, RouterCards replies)
    : ProgrammeFormPress(drafts, cards, db, buttons, replies), IVerbHandler
{
    public static string Verb => Verbs.PreviewProgramme;

    protected override async Task<Card> Go(Draft draft, Turn turn, CancellationToken cancellation)
    {
        var form = ProgrammeForm.Load(draft.Fields).With(turn, ProgrammeForm.SecondCard);
        draft.Fields = form.Store();
        var found = await check.Execute(form, draft, turn.Person, turn.Language, cancellation);
        return found.Plan is { } plan ? await preview.Of(draft, plan, turn.Person, turn.Language, cancellation)
            : found.IsRight(ProgrammeForm.FirstCard) ? Cards.Second(draft, turn.Person, turn.Language, found)
            : await Cards.First(draft, turn.Person, turn.Language, found, cancellation);
    }
}

/// <summary>Back to the first card, with everything that was filled in.</summary>
public sealed class EditProgrammeHandler(Drafts drafts, ProgrammeFormCards cards, BotDbContext db, Buttons buttons, RouterCards replies)
    : ProgrammeFormPress(drafts, cards, db, buttons, replies), IVerbHandler
{
    public static string Verb => Verbs.EditProgramme;

    protected override Task<Card> Go(Draft draft, Turn turn, CancellationToken cancellation) =>
        Cards.First(draft, turn.Person, turn.Language, check: null, cancellation);
}

/// <summary>Registers the programme with its participants and its check-ins, once. Things may have changed since the preview, so it is checked again.</summary>
public sealed class StartProgrammeHandler(
    Drafts drafts, ProgrammeFormCards cards, CheckProgramme check, ProgrammeCards programmes, Study.StandingStatements standing, BotDbContext db, IdSource ids, Buttons buttons,
    RouterCards replies, OrganisationOptions organisation)
    : ProgrammeFormPress(drafts, cards, db, buttons, replies), IVerbHandler
{
    public static string Verb => Verbs.StartProgramme;

    protected override async Task<Card> Go(Draft draft, Turn turn, CancellationToken cancellation)
    {
        var found = await check.Execute(ProgrammeForm.Load(draft.Fields), draft, turn.Person, turn.Language, cancellation);
        if (found.Plan is not { } plan)
        {
            return found.IsRight(ProgrammeForm.FirstCard)
                ? Cards.Second(draft, turn.Person, turn.Language, found)
                : await Cards.First(draft, turn.Person, turn.Language, found, cancellation);
        }

        var programme = plan.Programme;
        if (await Db.Programmes.Include(p => p.Teams).FirstOrDefaultAsync(p => p.Id == programme.Id, cancellation) is { } before)
        {
            if (!await ChangeProgrammeHandler.MayChange(before, Db, cancellation))
            {
                return await programmes.Of(before, turn, cancellation, ProgrammeFormTexts.ChangeTooLate.In(turn.Language));
            }

            if (ProgrammeForm.Load(draft.Fields)[ProgrammeForm.Version] != ProgrammeForm.Typed(before.Version))
            {
                return await programmes.Of(before, turn, cancellation, ProgrammeFormTexts.ChangedByAnother.In(turn.Language));
            }

            await Replace(before, plan, cancellation);
        }
        else
        {
            Db.Add(programme);
            Db.AddRange(plan.People.Select(one => new Participant { ProgrammeId = programme.Id, PersonId = one.Person.Id, Cohort = one.Cohort }));
            Db.Add(new Study.StandingStatement { ProgrammeId = programme.Id });
        }

        Db.AddRange(RoundsOf.Planned(programme, ids, organisation.CountryOf(null)));
        (draft.End, draft.ResultId) = (DraftEnd.Done, programme.Id.Value);
        await Db.SaveChangesAsync(cancellation);

        // Others may count the same money of the same teams.
        await standing.OutdateAll(cancellation);
        return await Ended(draft, turn, cancellation);
    }

    /// <summary>Who takes part stays; when, in which group, and what for may be other than before.</summary>
    private async Task Replace(Programme before, ProgrammePlan plan, CancellationToken cancellation)
    {
        var (version, habits) = (before.Version, before.HabitsId);
        Db.Entry(before).CurrentValues.SetValues(plan.Programme);
        (before.Version, before.HabitsId) = (version, habits);
        var cohorts = plan.People.ToDictionary(one => one.Person.Id, one => one.Cohort);
        Db.RemoveRange(before.Teams);
        Db.RemoveRange(await Db.Rounds.Where(round => round.ProgrammeId == before.Id).ToListAsync(cancellation));
        var participants = await Db.Set<Participant>().Where(one => one.ProgrammeId == before.Id).ToListAsync(cancellation);
        Db.RemoveRange(participants);
        await Db.SaveChangesAsync(cancellation);
        Db.AddRange(plan.Programme.Teams);
        Db.AddRange(participants.Select(one => new Participant { ProgrammeId = before.Id, PersonId = one.PersonId, Cohort = cohorts.GetValueOrDefault(one.PersonId, one.Cohort) }));
    }
}

/// <summary>Opens the form again with what a programme is, until its first check-in opens.</summary>
public sealed class ChangeProgrammeHandler(BotDbContext db, Drafts drafts, ProgrammeFormCards cards, ProgrammeCards programmes, RouterCards replies)
    : ProgrammePress(db, replies), IVerbHandler
{
    public static string Verb => Verbs.ChangeProgramme;

    protected override async Task<Card> Go(Programme programme, Turn turn, CancellationToken cancellation) =>
        await MayChange(programme, Db, cancellation)
            ? await cards.First(drafts.Begin(turn.Person, ProgrammeFormCards.Kind, ProgrammeForm.Of(programme).Store()), turn.Person, turn.Language, check: null, cancellation)
            : await programmes.Of(programme, turn, cancellation, ProgrammeFormTexts.ChangeTooLate.In(turn.Language));

    /// <summary>What was asked belongs to the programme as it was when it was asked.</summary>
    internal static async Task<bool> MayChange(Programme programme, BotDbContext db, CancellationToken cancellation) =>
        programme.StoppedAt is null && !await db.Rounds.AnyAsync(round => round.ProgrammeId == programme.Id && round.State != RoundState.Planned, cancellation);
}

/// <summary>Ends the form without a programme.</summary>
public sealed class CancelProgrammeHandler(Drafts drafts, ProgrammeFormCards cards, BotDbContext db, Buttons buttons, RouterCards replies)
    : ProgrammeFormPress(drafts, cards, db, buttons, replies), IVerbHandler
{
    public static string Verb => Verbs.CancelProgramme;

    protected override Task<Card> Go(Draft draft, Turn turn, CancellationToken cancellation)
    {
        draft.End = DraftEnd.Cancelled;
        return Ended(draft, turn, cancellation);
    }
}
