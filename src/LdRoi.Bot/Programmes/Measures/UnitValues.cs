using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.Measures;

/// <summary>What units are worth now: of each measure and nature the last version, unless it was withdrawn.</summary>
public sealed class UnitValues(BotDbContext db)
{
    public async Task<ILookup<string, UnitValue>> Of(IReadOnlyCollection<string> measures, CancellationToken cancellation) =>
        (await db.Set<UnitValue>().AsNoTracking().Where(value => measures.Contains(value.Measure)).ToListAsync(cancellation))
        .GroupBy(value => (value.Measure, value.Nature)).Select(versions => versions.MaxBy(version => version.Number)!).Where(value => value.Counts)
        .OrderBy(value => value.Nature).ToLookup(value => value.Measure);
}
