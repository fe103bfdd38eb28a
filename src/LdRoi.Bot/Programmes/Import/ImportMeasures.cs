using System.Globalization;
using LdRoi.Bot.People;
using LdRoi.Bot.Programmes.Measures;
using LdRoi.Bot.Programmes.Study;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.Import;

/// <summary>Brings hard figures to a file's state, all of it or nothing: <c>measure,unit,team,period,value</c>, a row per team and month.</summary>
public sealed class ImportMeasures(BotDbContext db, StandingStatements standing)
{
    private const decimal Largest = 1_000_000_000;

    public async Task<RowImport> Execute(Stream file, bool skipBadRows, CancellationToken cancellation)
    {
        var rows = await RowFile.Read(file, ["measure", "unit", "team", "period", "value"], [], cancellation);
        var teams = await db.Teams.AsNoTracking().ToDictionaryAsync(team => team.NameKey, team => team.Id, cancellation);
        var (bad, good) = (new List<string>(), new Dictionary<(string Measure, TeamId Team, DateOnly Period), (decimal Value, int Line)>());
        foreach (var row in rows)
        {
            var measure = MeasureCatalogue.Find(row["measure"].ToLowerInvariant());
            var isMonth = DateOnly.TryParseExact($"{row["period"]}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var period);
            var value = AmountText.Number(row["value"]);
            TeamId team = default;
            var wrong = measure is null ? $"measure: {CleanText.Quoted(row["measure"])} is not in the catalogue. It has: {string.Join(", ", MeasureCatalogue.All.Select(one => one.Code))}."
                : row["unit"] != measure.Unit ? $"unit: {measure.Code} is kept in {measure.Unit}, not in {CleanText.Quoted(row["unit"])}. Convert the values and write {measure.Unit}."
                : !teams.TryGetValue(Team.KeyOf(row["team"]), out team) ? $"team: there is no team {CleanText.Quoted(row["team"])}. Write its name as in the list of people."
                : !isMonth ? $"period: {CleanText.Quoted(row["period"])} is no month. Write it as 2026-03."
                : value is null || Math.Abs(value.Value) > Largest ? $"value: {CleanText.Quoted(row["value"])} is no figure. Write digits, with a point or comma before decimals; leave out a month without data."
                : good.TryGetValue((measure.Code, team, period), out var twice) && twice.Value != value ? $"value: line {twice.Line} says {twice.Value.ToString(CultureInfo.InvariantCulture)} for the same measure, team and month."
                : null;
            if (wrong is not null)
            {
                bad.Add($"Line {row.Line}, {wrong}");
                continue;
            }

            good[(measure!.Code, team, period)] = (value!.Value, row.Line);
        }

        if (bad.Count > 0 && !skipBadRows)
        {
            return new RowImport(false, 0, 0, 0, bad);
        }

        var codes = good.Keys.Select(key => key.Measure).Distinct().ToList();
        var (first, last) = good.Count == 0 ? default : (good.Keys.Min(key => key.Period), good.Keys.Max(key => key.Period));
        var stored = await db.Set<MeasureFigure>().Where(figure => codes.Contains(figure.Measure) && figure.Period >= first && figure.Period <= last)
            .ToDictionaryAsync(figure => (figure.Measure, figure.TeamId, figure.Period), cancellation);
        var (added, changed) = (0, 0);
        foreach (var (key, figure) in good)
        {
            if (!stored.TryGetValue(key, out var before))
            {
                db.Add(new MeasureFigure { Measure = key.Measure, TeamId = key.Team, Period = key.Period, Value = figure.Value });
                added++;
            }
            else if (before.Value != figure.Value)
            {
                before.Value = figure.Value;
                changed++;
            }
        }

        await standing.OutdateAll(cancellation);
        return new RowImport(true, added, changed, good.Count - added - changed, bad);
    }
}
