using LdRoi.Bot.Privacy.Retention;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Measurement.Scan;
using Microsoft.EntityFrameworkCore;
using TeamTree = LdRoi.Bot.People.TeamTree;

namespace LdRoi.Bot.Privacy;

/// <summary>Works out what may be shown of each team on each scale, and stores it.</summary>
public sealed class ReleaseFigures(BotDbContext db, Places places, RetentionPeriods kept)
{
    internal async Task Execute(
        Wave wave, IReadOnlyList<Scale> scales, TeamTree tree, IReadOnlyDictionary<RespondentId, Place> placed, WaveAnswers answers,
        CancellationToken cancellation)
    {
        var shown = await Shown(wave, cancellation);
        var sameQuestions = (await db.Waves.Where(other => other.InstrumentVersion == wave.InstrumentVersion).Select(other => other.Id)
            .ToListAsync(cancellation)).ToHashSet();
        var befores = new Dictionary<WaveId, (IReadOnlyDictionary<RespondentId, Place> Placed, WaveAnswers Answers)>();
        foreach (var id in shown.SelectMany(scale => scale).Select(figure => figure.WaveId).Distinct())
        {
            var then = await places.Of(id, cancellation);
            befores[id] = (then, await WaveAnswers.Load(db, id, then.Keys, cancellation));
        }

        // Each scale by itself, and each takes a while in a large organisation.
        var figures = scales.AsParallel().AsOrdered().WithCancellation(cancellation).SelectMany(scale =>
        {
            var earlier = new EarlierFigures(
                [.. shown[scale.Code]], sameQuestions,
                before => new ScaleRelease(tree, befores[before].Placed, befores[before].Answers.ScoresOn(scale), wave.Threshold));
            return new ScaleFigures(wave.Id, wave.Threshold, scale.Code, tree, new ScaleRelease(tree, placed, answers.ScoresOn(scale), wave.Threshold), earlier).All();
        }).ToList();
        await new TableSql<ReleasedFigure>(db).InsertAll(figures, cancellation);
    }

    /// <summary>The figures of one question by itself, behind the same gate; they belong to no wave.</summary>
    /// <param name="earlier">What was shown of the same before.</param>
    internal static IEnumerable<ReleasedFigure> Alone(
        string code, TeamTree tree, IReadOnlyDictionary<RespondentId, Place> placed, IReadOnlyDictionary<RespondentId, double> scores, int threshold, EarlierFigures earlier) =>
        new ScaleFigures(default, threshold, code, tree, new ScaleRelease(tree, placed, scores, threshold), earlier, isQuestion: true).All();

    /// <summary>By scale what was shown of teams in earlier waves with any version of the instrument, newest first.</summary>
    private async Task<ILookup<string, ReleasedFigure>> Shown(Wave wave, CancellationToken cancellation)
    {
        // Another wording asks nearly the same: whoever subtracts does not mind the version.
        var family = wave.InstrumentVersion[..(wave.InstrumentVersion.LastIndexOf('-') + 1)];
        var shown = await (
            from figure in db.Set<ReleasedFigure>().AsNoTracking()
            join other in kept.Compared() on figure.WaveId equals other.Id
            where other.Id != wave.Id && other.InstrumentVersion.StartsWith(family) && figure.Withheld == null
            orderby other.ClosedAt descending
            select figure).ToListAsync(cancellation);
        return shown.ToLookup(figure => figure.ScaleCode);
    }
}
