using LdRoi.Bot.Conversation;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Programmes;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Programmes.Import;
using LdRoi.Bot.Programmes.Planning;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Tests.World;

/// <summary>Programmes in a story: registered with the form, filled by files, answered at once, closed.</summary>
public static class MadeProgrammes
{
    /// <summary>The first card's inputs.</summary>
    public static (string Input, string Value)[] First(string name, string teams, string startsOn, string endsOn) =>
    [
        (ProgrammeForm.Name, name), (ProgrammeForm.Kind, nameof(ProgrammeKind.Leadership)), (ProgrammeForm.Teams, teams), (ProgrammeForm.StartsOn, startsOn),
        (ProgrammeForm.EndsOn, endsOn), (ProgrammeForm.Hours, "16"), (ProgrammeForm.Behaviour, "wekelijks een gesprek voeren"),
    ];

    /// <summary>The second card's inputs.</summary>
    public static (string Input, string Value)[] Second(string measures = "productivity", string isolation = nameof(IsolationPlan.Estimates), string roi = "25", string study = ProgrammeForm.Yes, string worth = "", string sure = "") =>
    [
        (ProgrammeForm.Worth, worth), (ProgrammeForm.Sure, sure),
        (ProgrammeForm.Measures, measures), (ProgrammeForm.Reaction, "80"), (ProgrammeForm.Learning, "70"), (ProgrammeForm.Use, "60"), (ProgrammeForm.Impact, ""), (ProgrammeForm.Roi, roi),
        (ProgrammeForm.Study, study), (ProgrammeForm.Isolation, isolation), (ProgrammeForm.Weeks, "13"), (ProgrammeForm.Influences, "nieuw systeem, seizoen"),
        (ProgrammeForm.InfluenceNew, ProgrammeForm.No), (ProgrammeForm.Intangibles, "vertrouwen, sfeer, imago"),
    ];

    public static async Task<SeenCard> RegistersProgramme(
        this BotWorld world, string name, string[] teams, string startsOn, string endsOn, string measures = "productivity", string isolation = nameof(IsolationPlan.Estimates))
    {
        var planner = world.As(Organisation.LearningProfessional);
        await planner.Types("nieuw programma");
        (await planner.Presses(Verbs.ProgrammeGoals, First(name, await world.TeamCodes(teams), startsOn, endsOn))).Mistakes.ShouldBeEmpty();
        (await planner.Presses(Verbs.PreviewProgramme, Second(measures, isolation))).Mistakes.ShouldBeEmpty();
        return await planner.Presses(Verbs.StartProgramme);
    }

    /// <summary>Imports rows through the product's own verb; what was said, and how it ended.</summary>
    public static async Task<(int Code, string Output, string Error)> ImportsRows<TImport>(
        this BotWorld world, string csv, Func<TImport, Stream, bool, Task<RowImport>> import, bool skipBadRows = false)
        where TImport : notnull
    {
        var path = Path.Combine(world.Folder, "rows.csv");
        await File.WriteAllTextAsync(path, csv);
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await ImportRowsVerb.Run(world.Services, path, skipBadRows, import, output, error, CancellationToken.None);
        return (code, output.ToString(), error.ToString());
    }

    public static Task<(int Code, string Output, string Error)> ImportsCosts(this BotWorld world, string csv) =>
        world.ImportsRows<ImportCosts>(csv, (import, rows, skips) => import.Execute(rows, skips, CancellationToken.None));

    public static Task<(int Code, string Output, string Error)> ImportsMeasures(this BotWorld world, string csv) =>
        world.ImportsRows<ImportMeasures>(csv, (import, rows, skips) => import.Execute(rows, skips, CancellationToken.None));

    public static Task<(int Code, string Output, string Error)> ImportsParticipants(this BotWorld world, string csv) =>
        world.ImportsRows<ImportParticipants>(csv, (import, rows, skips) => import.Execute(rows, skips, CancellationToken.None));

    public static Task<Round> RoundOf(this BotWorld world, CheckInMoment moment, int cohort = 0) =>
        world.InDb(db => db.Rounds.AsNoTracking().SingleAsync(round => round.Moment == moment && round.Cohort == cohort));

    /// <summary>What somebody answers in an open round, through the seam that cards use too.</summary>
    public static async Task AnsweredCheckIn(this BotWorld world, CheckInMoment moment, string person, params (string Question, string Value)[] values)
    {
        var (round, id) = (await world.RoundOf(moment), world.IdOf(person));
        await world.Services.GetRequiredService<Transactions>().Run(
            services => services.GetRequiredService<RoundIntake>().Record(round.Id, id, values.ToDictionary(one => one.Question, one => (string?)one.Value), CancellationToken.None),
            CancellationToken.None);
    }

    /// <summary>The clock passes until the round is open and its first cards have come.</summary>
    public static async Task OpensRound(this BotWorld world, CheckInMoment moment)
    {
        var round = await world.RoundOf(moment);
        await world.SleepsUntil(new DateTimeOffset(round.OpensOn, new TimeOnly(5, 0), TimeSpan.Zero));
        (await world.RoundOf(moment)).State.ShouldBe(RoundState.Open);
        await world.MovesClockTo(new DateTimeOffset(round.OpensOn, new TimeOnly(15, 0), TimeSpan.Zero));
    }

    public static async Task ClosesRound(this BotWorld world, CheckInMoment moment)
    {
        await world.SleepsUntil((await world.RoundOf(moment)).ClosesAt!.Value);
        (await world.RoundOf(moment)).State.ShouldBe(RoundState.Closed);
    }
}
