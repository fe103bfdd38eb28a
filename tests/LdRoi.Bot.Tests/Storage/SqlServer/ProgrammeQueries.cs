using System.Text;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.Operations.Demo;
using LdRoi.Bot.People;
using LdRoi.Bot.Programmes;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Programmes.Costs;
using LdRoi.Bot.Programmes.Import;
using LdRoi.Bot.Programmes.Measures;
using LdRoi.Bot.Programmes.Notes;
using LdRoi.Bot.Programmes.Planning;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using LdRoi.Measurement.Roi;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Tests.Storage.SqlServer;

/// <summary>What programmes ask of the database beyond what a walk through the demo finds: imports, forms filled in, salaries, an end.</summary>
internal sealed class ProgrammeQueries(IServiceProvider product) : Life(product)
{
    public async Task Live()
    {
        await Rows<ImportParticipants>("programme,email\nLeadership 2026,noor.visser@noorderlicht.example\n", (import, file) => import.Execute(file, true, CancellationToken.None));
        await Rows<ImportCosts>("programme,category,amount,currency,source,reference\nLeadership 2026,travel,1,EUR,bon,F-1\n", (import, file) => import.Execute(file, true, CancellationToken.None));
        await Rows<ImportMeasures>("measure,unit,team,period,value\nabsence,days/month,Sales,2026-01,3\n", (import, file) => import.Execute(file, true, CancellationToken.None));
        await Scoped(services => services.GetRequiredService<PlanDocument>().Write(DemoProgramme.Leadership, TextWriter.Null, CancellationToken.None));

        // Where people's salaries are known, their time in a training is worked out.
        await In(db => db.People.ExecuteUpdateAsync(set => set.SetProperty(person => person.AnnualSalaryCents, 4_800_000)));
        var planner = await Scoped(Planner);
        var (begun, led) = (await Named(DemoProgramme.Onboarding), await Named(DemoProgramme.Leadership));
        await Change(planner);
        await Press(planner, ProgrammeCards.Subject, begun, Verbs.ProgrammeCosts);
        var cost = await In(async db => (await db.Set<CostEntry>().FirstAsync(entry => entry.Source == "bon")).Id);
        await Press(planner, ProgrammeCards.Subject, led, Verbs.TakeOutCost, new() { [CostCards.Cost] = $"{cost}" });
        await Press(planner, ProgrammeCards.Subject, led, Verbs.ReportExamples);
        (await Press(planner, ProgrammeCards.Subject, begun, Verbs.SaveProgrammeNote, new()
        {
            [NoteCards.Theme] = nameof(NoteTheme.Hindered), [NoteCards.Text] = "te weinig tijd om te oefenen", [NoteCards.Consent] = NoteCards.Yes,
        })).Inputs.ShouldBeEmpty();
        (await Press(planner, ProgrammeCards.Subject, led, Verbs.SaveUnitValue, new()
        {
            [UnitValueCards.Measure] = "error_rate", [UnitValueCards.Nature] = nameof(ValueNature.CostAvoided), [UnitValueCards.From] = nameof(ConversionSource.StandardValue),
            [UnitValueCards.Amount] = "90", [UnitValueCards.Owner] = "Financiën", [UnitValueCards.Source] = "standaardwaarden", [UnitValueCards.Since] = "2026-01-01",
        })).Inputs.ShouldBeEmpty();
    }

    /// <summary>A programme is registered, and changed before it starts.</summary>
    private async Task Change(Person planner)
    {
        var now = await Scoped(services => Task.FromResult(services.GetRequiredService<TimeProvider>().GetUtcNow()));
        var starts = DateOnly.FromDateTime(now.UtcDateTime).AddDays(60);
        var team = await In(async db => (await db.Teams.FirstAsync()).Id);
        await Press(planner, "none", default, Verbs.NewProgramme);
        await FillIn(planner, new(ProgrammeForm.Suggested(starts, Language.Dutch).Filled) { [ProgrammeForm.Teams] = $"{team}", [ProgrammeForm.Measures] = "absence", [ProgrammeForm.Isolation] = nameof(IsolationPlan.Trend) });
        var programme = await In(db => db.Programmes.SingleAsync(one => one.StartsOn == starts));
        await Press(planner, ProgrammeCards.Subject, programme.Id.Value, Verbs.ChangeProgramme);
        (await FillIn(planner, ProgrammeForm.Of(programme).Filled.ToDictionary())).Title.ShouldBe(ProgrammeFormTexts.ChangedTitle.In(Language.Dutch));
    }

    private async Task<Card> FillIn(Person planner, Dictionary<string, string> filled)
    {
        var draft = await In(async db => (await db.Drafts.OrderByDescending(one => one.StartedAt).FirstAsync()).Id.Value);
        await Press(planner, ProgrammeFormCards.Kind, draft, Verbs.ProgrammeGoals, filled);
        await Press(planner, ProgrammeFormCards.Kind, draft, Verbs.PreviewProgramme, filled);
        return await Press(planner, ProgrammeFormCards.Kind, draft, Verbs.StartProgramme);
    }

    /// <summary>Somebody stops one whose check-in is open.</summary>
    public Task End() => Scoped(async services =>
    {
        var db = services.GetRequiredService<BotDbContext>();
        var round = await db.Rounds.FirstAsync(round => round.CampaignId != null);
        round.State = RoundState.Open;
        await db.SaveChangesAsync();
        await services.GetServices<ICampaignKind>().OfType<CheckInCampaigns>().Single().Stop(round.CampaignId!.Value, CancellationToken.None);
        round.State = RoundState.Open;
        await db.SaveChangesAsync();
        await services.GetRequiredService<StopRounds>().Execute(round.ProgrammeId, CancellationToken.None);
    });

    private Task<Guid> Named(string name) => In(async db => (await db.Set<Programme>().FirstAsync(programme => programme.Name == name)).Id.Value);

    private Task Rows<TImport>(string csv, Func<TImport, Stream, Task<RowImport>> import)
        where TImport : notnull =>
        Scoped(async services => (await import(services.GetRequiredService<TImport>(), new MemoryStream(Encoding.UTF8.GetBytes(csv)))).IsWritten.ShouldBeTrue());
}
