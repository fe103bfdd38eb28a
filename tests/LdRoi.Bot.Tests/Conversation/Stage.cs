using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Habits;
using LdRoi.Bot.Habits.Planning;
using LdRoi.Bot.People;
using LdRoi.Bot.Reports;
using LdRoi.Bot.Programmes;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Programmes.Planning;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Tests.World;
using LdRoi.Channels;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Tests.Conversation;

/// <summary>
/// One running service with somebody of every kind in it, all of them invited to a scan that is open and with a card
/// that waits. Interactions go through the real router.
/// </summary>
public sealed class Stage : IAsyncLifetime
{
    private const string Lead = "Zoë Leider";
    private const string Leaver = "Zuid 6";
    private readonly Dictionary<Actor, string> _names = new()
    {
        [Actor.Employee] = "Zuid 1", [Actor.Manager] = Lead, [Actor.LearningProfessional] = Organisation.LearningProfessional,
        [Actor.Administrator] = Organisation.Administrator, [Actor.Left] = Leaver,
    };

    private BotWorld? _world;

    public BotWorld World => _world!;

    public async Task InitializeAsync()
    {
        _world = await BotWorld.Start(An.Organisation().Team("Zuid", 6, lead: Lead));
        await _world.PlansScan(["Zuid", Organisation.Staff], "2026-09-09", "2026-09-29", "Herfst");
        await _world.PlansHabits(["Zuid", Organisation.Staff], "2026-09-09", "Gewoonten");
        await _world.PlansHabits(["Zuid"], "2026-12-09", "Later");
        await _world.RegistersProgramme("Leiderschap", ["Zuid", Organisation.Staff], "2026-09-08", "2026-09-09");
        await _world.MovesClockTo(BotWorld.Utc(2026, 9, 9, 9));
        await _world.HasHabits("Gewoonten");
        await _world.MovesClockTo(BotWorld.Utc(2026, 9, 10, 9));
        await _world.AskAboutLeads("Later");
        await _world.Change(Leaver, person => person.LeftAt = _world.Now);
    }

    public async Task DisposeAsync() => await World.DisposeAsync();

    public Task<Card> Types(Actor actor, string text, bool personal = true, string? locale = null) =>
        Answer(new Interaction.Typed(From(actor, personal) with { Locale = locale }, text));

    /// <summary>Presses a button that was made for this very person about something of theirs.</summary>
    public async Task<Card> Presses(Actor actor, string verb, bool personal = true) =>
        await Presses(actor, verb, await TokenFor(actor, verb), personal);

    public Task<Card> Presses(Actor actor, string verb, string? token, bool personal = true) =>
        Answer(new Interaction.Pressed(From(actor, personal), verb, token, Inputs(verb)));

    /// <summary>A genuine token of this person for the verb. For a visitor: of nobody, but signed all the same.</summary>
    public async Task<string> TokenFor(Actor actor, string verb)
    {
        var person = actor == Actor.Visitor ? default : World.IdOf(_names[actor]);
        var (kind, subject, revision) = await SubjectOf(person, verb);
        return World.Services.GetRequiredService<ActionTokens>()
            .Sign(new TokenClaims(kind, subject, person.Value, verb, revision, World.Now.AddDays(1))).Reveal();
    }

    /// <summary>Everything a press could change, as one text.</summary>
    public Task<string> Footprint() => World.InDb(async db =>
    {
        var people = await db.People.AsNoTracking().OrderBy(p => p.EmailKey).Select(p => $"{p.EmailKey} {p.Language} {p.StoppedAt} {p.Version}").ToListAsync();
        var drafts = await db.Drafts.AsNoTracking().OrderBy(d => d.Id).Select(d => $"{d.Id} {d.End} {d.Version}").ToListAsync();
        var campaigns = await db.Campaigns.AsNoTracking().OrderBy(c => c.Id).Select(c => $"{c.Id} {c.State}").ToListAsync();
        var deliveries = await db.Deliveries.AsNoTracking().OrderBy(d => d.Id).Select(d => $"{d.Id} {d.State} {d.Revision}").ToListAsync();
        var answers = await db.Set<Bot.Privacy.Answer>().CountAsync();
        var comments = await db.Set<Bot.Privacy.Comment>().CountAsync();
        var views = await db.Set<Bot.Privacy.ReleaseView>().CountAsync();
        var steps = await db.Set<TeamStep>().CountAsync();
        var habits = await db.Set<Habit>().AsNoTracking().OrderBy(h => h.PersonId).Select(h => $"{h.PersonId} {h.State} {h.BuddyId} {h.Version}").ToListAsync();
        var moments = await db.Set<HabitMoment>().AsNoTracking().OrderBy(m => m.HabitId).ThenBy(m => m.LocalDate).Select(m => $"{m.HabitId} {m.LocalDate} {m.Answer} {m.HasReplied}").ToListAsync();
        var places = await db.Set<HabitPlace>().CountAsync(p => p.HasDeclined);
        return string.Join('\n', [.. people, .. habits, .. moments, $"{places}", .. drafts, .. campaigns, .. deliveries, $"{answers} {comments} {views} {steps}"]);
    });

    private Envelope From(Actor actor, bool personal) =>
        new(ChannelKind.Simulator, "simulator", External(actor), External(actor)) { IsPersonal = personal };

    private async Task<Card> Answer(Interaction interaction) =>
        (await World.Services.GetRequiredService<IConversation>().Answer(interaction, CancellationToken.None)).ShouldNotBeNull();

    private string External(Actor actor) => actor == Actor.Visitor ? "visitor" : World.IdOf(_names[actor]).Value.ToString();

    private static Dictionary<string, string> Inputs(string verb) =>
        verb == Verbs.PreviewScan ? new() { [NewScanForm.NameId] = "Leeg" } : [];

    private async Task<(string Kind, Guid Id, int Revision)> SubjectOf(PersonId person, string verb)
    {
        switch (verb)
        {
            case Verbs.AnswerScan or Verbs.SkipScan or Verbs.ReopenScan or Verbs.WhySeesScan or Verbs.WriteComment or Verbs.SaveComment:
                var delivery = await World.InDb(db => db.Deliveries.AsNoTracking().Where(d => d.PersonId == person && d.Kind == ScanCards.Kind && d.Content != null).FirstOrDefaultAsync());
                return (ScanCards.Kind, delivery?.Id.Value ?? default, delivery?.Revision ?? 0);
            case Verbs.PreviewScan or Verbs.ShowScanPreview or Verbs.ScanAsEmployee or Verbs.ScanAsManager or Verbs.EditScan or Verbs.ScanOptions
                or Verbs.SaveScanOptions or Verbs.StartScan or Verbs.CancelScan:
                return (NewScanCards.Kind, await DraftOf(
                    person, NewScanCards.Kind, NewScanForm.Suggested("Nieuw", new DateOnly(2026, 9, 10), new DateOnly(2026, 9, 30)).Store()), 0);
            case Verbs.OpenCampaign or Verbs.PauseCampaign or Verbs.ResumeCampaign or Verbs.StopCampaign or Verbs.RetractCampaign or Verbs.ChangeScan:
                return (CampaignCard.Subject, (await World.InDb(db => db.Campaigns.Where(c => c.Kind == ScanCards.Kind).Select(c => c.Id).FirstAsync())).Value, 0);
            case Verbs.ReportTeam or Verbs.ReportTeams or Verbs.ReportComments or Verbs.ReportHabits or Verbs.ChooseTeamStep or Verbs.DoneTeamStep or Verbs.UndoTeamStep:
                return (ReportTeamHandler.Subject, (await World.InDb(db => db.Teams.Where(t => t.Name == "Zuid").Select(t => t.Id).FirstAsync())).Value, 0);
            case Verbs.PreviewHabits or Verbs.HabitsAsEmployee or Verbs.EditHabits or Verbs.HabitOptions or Verbs.SaveHabitOptions or Verbs.StartHabits or Verbs.CancelHabits:
                return (NewHabitsCards.Kind, await HabitDraftOf(person), 0);
            case Verbs.ChangeHabits:
                return (CampaignCard.Subject, (await World.InDb(db => db.Campaigns.Where(c => c.Kind == HabitCards.Kind && c.Name == "Later").Select(c => c.Id).FirstAsync())).Value, 0);
            case Verbs.MakeHabit or Verbs.ChooseHabit or Verbs.DeclineHabit or Verbs.SaveHabit or Verbs.KeepHabit:
                return (HabitCards.Place, (await World.InDb(db => db.Enrollments.Where(e => e.PersonId == person && db.Set<HabitPlace>().Any(p => p.EnrollmentId == e.Id && !p.IsMirror)).Select(e => e.Id).FirstOrDefaultAsync())).Value, 0);
            case Verbs.DidHabit or Verbs.NotToday or Verbs.NoChance or Verbs.HelpHabit or Verbs.RateHabit or Verbs.CheckHabit or Verbs.AnswerMirror:
                var asks = verb == Verbs.AnswerMirror;
                return (HabitCards.Day, (await World.InDb(db => db.Deliveries
                    .Where(d => d.PersonId == person && d.Kind == HabitCards.Kind && db.Set<HabitPlace>().Any(p => p.EnrollmentId == d.EnrollmentId && p.IsMirror == asks))
                    .Select(d => d.Id).FirstOrDefaultAsync())).Value, 0);
            case Verbs.PictureHabit or Verbs.OpenHabit or Verbs.DidToday or Verbs.ChangeHabit or Verbs.ResumeHabit or Verbs.EndHabit or Verbs.AgreeAsBuddy or Verbs.RefuseAsBuddy:
                return (HabitCards.Subject, (await World.InDb(db => db.Set<Habit>().Where(h => h.PersonId == person).Select(h => h.Id).FirstOrDefaultAsync())).Value, 0);
            case Verbs.PauseFor:
                return (PauseHandler.Weeks, default, 1);
            case Verbs.AnswerCheckIn or Verbs.SkipCheckIn or Verbs.ReopenCheckIn or Verbs.WhySeesCheckIn or Verbs.WriteCheckIn or Verbs.SaveCheckIn or Verbs.ActionHabit:
                var checkIn = await World.InDb(db => db.Deliveries.AsNoTracking().Where(d => d.PersonId == person && d.Kind == CheckInCards.Kind).FirstOrDefaultAsync());
                return (CheckInCards.Kind, checkIn?.Id.Value ?? default, checkIn?.Revision ?? 0);
            case Verbs.ProgrammeGoals or Verbs.PreviewProgramme or Verbs.EditProgramme or Verbs.StartProgramme or Verbs.CancelProgramme:
                return (ProgrammeFormCards.Kind, await DraftOf(person, ProgrammeFormCards.Kind, ProgrammeForm.Suggested(new DateOnly(2026, 9, 10), Language.Dutch).Store()), 0);
            case Verbs.OpenProgramme or Verbs.ProgrammePlans or Verbs.StopProgramme or Verbs.ProgrammeCosts or Verbs.AddCost or Verbs.SaveCost or Verbs.TakeOutCost or Verbs.ChangeProgramme or Verbs.ReportExamples or Verbs.HabitsForProgramme or Verbs.UnitValue
                or Verbs.SaveUnitValue or Verbs.ProgrammeNote or Verbs.SaveProgrammeNote or Verbs.ReportProgramme or Verbs.ReportRoi or Verbs.RoiBenefits or Verbs.RoiCosts
                or Verbs.RoiRules or Verbs.RoiCulture or Verbs.ApproveRoi:
                return (ProgrammeCards.Subject, (await World.InDb(db => db.Programmes.Select(p => p.Id).FirstAsync())).Value, 0);
            case Verbs.SetLanguage:
                return (SetLanguageHandler.Subject, default, (int)Language.Dutch);
            case Verbs.SetTime:
                return (Bot.Delivery.SetTimeHandler.Usual, default, 0);
            default:
                return ("none", default, 0);
        }
    }

    /// <inheritdoc cref="DraftOf"/>
    private Task<Guid> HabitDraftOf(PersonId person) => DraftOf(person, NewHabitsCards.Kind, NewHabitsForm.Suggested("Nieuw", new DateOnly(2026, 9, 10)).Store());

    private Task<Guid> DraftOf(PersonId person) =>
        DraftOf(person, NewScanCards.Kind, NewScanForm.Suggested("Nieuw", new DateOnly(2026, 9, 10), new DateOnly(2026, 9, 30)).Store());

    /// <summary>A form in the person's own name, also for those who could not have opened one.</summary>
    private async Task<Guid> DraftOf(PersonId person, string kind, string fields)
    {
        if (person == default)
        {
            return default;
        }

        await using var scope = World.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Bot.Storage.BotDbContext>();
        var draft = scope.ServiceProvider.GetRequiredService<Drafts>().Begin(await db.People.SingleAsync(p => p.Id == person), kind, fields);
        await db.SaveChangesAsync();
        return draft.Id.Value;
    }
}
