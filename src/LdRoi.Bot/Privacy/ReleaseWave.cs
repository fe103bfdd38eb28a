using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Privacy;

/// <summary>Turns the answers of a closed wave into everything that may leave, once: later reports read only what is written here.</summary>
public sealed class ReleaseWave(BotDbContext db, Places places, ReleaseFigures figures, ReleaseHabitEffects habits)
{
    public async Task Execute(Wave wave, ScanParts parts, CancellationToken cancellation)
    {
        var tree = await places.Freeze(wave.Id, cancellation);
        var placed = await places.Of(wave.Id, cancellation);
        var answers = await WaveAnswers.Load(db, wave.Id, placed.Keys, cancellation);
        await figures.Execute(wave, parts.Scales, tree, placed, answers, cancellation);
        await habits.Execute(wave, parts.Scales, tree, placed, answers, cancellation);
        var careless = WaveQuality.CarelessIn(answers, placed, parts, wave.Threshold);
        foreach (var (scale, items) in WaveQuality.Of(wave.Id, answers, parts, careless))
        {
            db.Add(scale);
            db.AddRange(items);
        }

        var drivers = WaveDrivers.Of(wave.Id, answers, placed, tree, parts);
        db.AddRange(drivers.Rows);
        db.Add(drivers.In(WaveQuality.Response(wave, answers, placed, parts, careless)));
        await db.SaveChangesAsync(cancellation);
    }
}
