using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Programmes.Costs;
using LdRoi.Bot.Programmes.Measures;
using LdRoi.Bot.Storage;
using LdRoi.Measurement.Roi;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.Study;

/// <summary>Makes the statement of a programme from what was registered, imported and answered; and keeps the versions that were approved.</summary>
public sealed class Studies(BotDbContext db, ReleaseStudy release, ProgrammeCosts costs, ProgrammesBeside beside, UnitValues worths)
{
    /// <summary>To be raised with every change of how a statement is worked out: what was kept by an earlier method is made anew.</summary>
    private const int Method = 3;

    // Reasons and methods by their names: what was approved stays readable when a list grows in the middle.
    private static readonly JsonSerializerOptions Names = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The last approved version, or how things stand now where nobody approved one.</summary>
    public async Task<StudySheet> Shown(Programme programme, CancellationToken cancellation) =>
        await Approved(programme.Id, cancellation) is { } frozen ? SheetOf(frozen) : await Now(programme, cancellation);

    public Task<FrozenStatement?> Approved(ProgrammeId programme, CancellationToken cancellation) =>
        db.Set<FrozenStatement>().AsNoTracking().Where(frozen => frozen.ProgrammeId == programme).OrderByDescending(frozen => frozen.Number).FirstOrDefaultAsync(cancellation);

    public static StudySheet SheetOf(FrozenStatement frozen) => Loaded(frozen.Sheet);

    private static StudySheet Loaded(string sheet) => JsonSerializer.Deserialize<StudySheet>(sheet, Names)!;

    public static string Stored(StudySheet sheet) => JsonSerializer.Serialize(sheet, Names);

    /// <summary>
    /// From closed rounds and everything that was imported until now; made at the first look after something came in. Once the answers
    /// are deleted it stays as it was.
    /// </summary>
    public async Task<StudySheet> Now(Programme programme, CancellationToken cancellation)
    {
        var standing = await db.Set<StandingStatement>().FirstOrDefaultAsync(one => one.ProgrammeId == programme.Id, cancellation);
        var ledger = await costs.Ledger(programme, cancellation);
        var stamp = $"{Method}:{ProgrammeCosts.StampOf(ledger)}";
        if (standing is { Sheet: { } sheet } && (standing.Costs == stamp || programme.ForgottenAt is not null))
        {
            return Loaded(sheet);
        }

        var made = await Make(programme, ledger, cancellation);
        if (standing is null)
        {
            db.Add(standing = new StandingStatement { ProgrammeId = programme.Id });
        }

        (standing.Sheet, standing.Costs) = (Stored(made), stamp);
        return made;
    }

    private async Task<StudySheet> Make(Programme programme, CostLedger ledger, CancellationToken cancellation)
    {
        var participants = await (
            from participant in db.Set<Participant>()
            join person in db.People on participant.PersonId equals person.Id
            where participant.ProgrammeId == programme.Id
            select new { person.TeamId, participant.Cohort }).ToListAsync(cancellation);
        var tree = await TeamTree.Load(db, cancellation);
        var shared = await beside.Of(programme, tree, cancellation);
        var (measures, years) = await Measures(
            programme, participants.GroupBy(one => one.TeamId).ToDictionary(team => team.Key, team => team.Count()), tree, shared, cancellation);
        // A moment counts once every group of teams is through it: the answers of a small later group must not be what a statement changes by.
        var rounds = (await db.Rounds.AsNoTracking().Where(round => round.ProgrammeId == programme.Id && round.State != RoundState.Withdrawn).ToListAsync(cancellation))
            .GroupBy(round => round.Moment).Where(moment => moment.All(round => round.State == RoundState.Closed)).SelectMany(moment => moment);
        var estimated = programme.EstimatedMeasure;
        var teams = programme.Teams.Select(team => team.TeamId).ToList();
        var managers = Math.Max(1, await db.Teams.Where(team => team.ManagerId != null && teams.Contains(team.Id)).Select(team => team.ManagerId).Distinct().CountAsync(cancellation));
        var measured = estimated is null ? null : MeasureCatalogue.Find(estimated)!;
        var groups = participants.Select(one => one.TeamId).Distinct().Count();
        var statement = await release.Statement(
            StudyPlan.Planned(programme) with { Participants = participants.Count, Costs = ledger, Measures = measures }, programme.Id.Value,
            new StudyQuestion(
                rounds.ToLookup(round => round.Moment), estimated, estimated is not null && years.TryGetValue(estimated, out var year) ? year : null,
                measured is null ? 1 : StatedBy(measured, participants.Count, groups), measured is null ? 1 : StatedByManagers(measured, participants.Count, managers),
                participants.Count, managers, programme.LearningTarget, programme.UseTarget, programme.ImpactTarget, programme.Threshold),
            SeedOf(programme), cancellation);
        return StudySheet.Of(statement, ledger, ledger.Currency, programme.RegisteredOn < programme.StartsOn ? programme.RoiTarget : null, programme.Threshold)
            with { Forecast = StudyPlan.Forecast(programme, participants.Count, ledger), Beside = [.. shared.SelectMany(measure => measure).Distinct().Order(StringComparer.Ordinal)] };
    }

    /// <summary>What one participant's statement weighs: of a team's or the organisation's measure everybody in it states the same improvement.</summary>
    private static decimal StatedBy(HardMeasure measure, int people, int teams) => people == 0 || measure.Way == MoneyWay.RatePerPerson ? 1 : measure.Height switch
    {
        MeasureHeight.Team => (decimal)teams / people,
        MeasureHeight.Organisation => 1m / people,
        _ => 1,
    };

    /// <summary>What one manager's statement weighs: a rate holds for each of their people, a measure of the organisation is stated by all of them.</summary>
    private static decimal StatedByManagers(HardMeasure measure, int people, int managers) =>
        measure.Way == MoneyWay.RatePerPerson ? (decimal)people / managers : measure.Height == MeasureHeight.Organisation ? 1m / managers : 1;

    private async Task<(IReadOnlyList<ImpactMeasure> Measures, Dictionary<string, Money> YearOfOne)> Measures(
        Programme programme, Dictionary<TeamId, int> people, TeamTree tree, ILookup<string, string> shared, CancellationToken cancellation)
    {
        var codes = programme.MeasureCodes.ToList();
        var figures = (await db.Set<MeasureFigure>().AsNoTracking().Where(figure => codes.Contains(figure.Measure)).ToListAsync(cancellation)).ToLookup(figure => figure.Measure);
        var values = await worths.Of(codes, cancellation);
        var starts = programme.Teams.ToDictionary(team => team.TeamId, team => programme.StartOf(team.Cohort));

        // Whoever holds, or is held by, a team that takes part, or has participants, shows no world without the programme.
        var taking = tree.All.Where(team => starts.ContainsKey(team.Id) || people.ContainsKey(team.Id)).ToList();
        var touched = taking.SelectMany(tree.WithDescendants).Select(team => team.Id).ToHashSet();
        foreach (var team in taking)
        {
            for (var above = team.ParentId; above is { } id && touched.Add(id); above = tree[id].ParentId)
            {
            }
        }

        var measures = new List<ImpactMeasure>();
        var years = new Dictionary<string, Money>();
        foreach (var measure in codes.Select(code => MeasureCatalogue.Find(code)!).Where(measure => measure.Way != MoneyWay.None))
        {
            var own = figures[measure.Code].Where(figure => starts.ContainsKey(figure.TeamId) || !touched.Contains(figure.TeamId)).ToList();
            var numbers = own.Select(figure => figure.TeamId).Distinct().OrderBy(team => team.Value).Select((team, number) => (team, number)).ToDictionary(one => one.team, one => one.number);
            StandardValue[] worth = [.. values[measure.Code].Select(value => value.Value)];
            measures.Add(StudyMeasures.Of(
                measure,
                [.. numbers.Select(team => starts.TryGetValue(team.Key, out var start)
                    ? StudyTeam.From(team.Value, start, people.GetValueOrDefault(team.Key)) : new StudyTeam(team.Value, null, 0))],
                [.. own.Select(figure => new TeamMonth(numbers[figure.TeamId], StudyTeam.MonthOf(figure.Period), figure.Value))], worth, programme.IsInfluenceNew || shared.Contains(measure.Code),
                StudyPlan.Listed(programme.Influences), SeedOf(programme)));
            // Of several values the most cautious.
            if (worth.Select(value => StudyMeasures.YearOf(measure, value)).OfType<Money>().ToList() is { Count: > 0 } amounts)
            {
                years[measure.Code] = amounts.MinBy(amount => amount.Amount);
            }
        }

        return (measures, years);
    }

    /// <summary>Stands for what is on a card, so that nobody approves what they did not see.</summary>
    internal static int Seen(StudySheet sheet) => BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(Stored(sheet)))) & int.MaxValue;

    private static ulong SeedOf(Programme programme)
    {
        Span<byte> seed = stackalloc byte[16];
        programme.Id.Value.TryWriteBytes(seed);
        return BinaryPrimitives.ReadUInt64LittleEndian(seed[8..]);
    }
}
