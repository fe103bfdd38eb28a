using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.Study;

/// <summary>Other programmes that count the same measure of the same teams within the same year: their amounts do not add up.</summary>
public sealed class ProgrammesBeside(BotDbContext db)
{
    /// <returns>Their names, by measure.</returns>
    public async Task<ILookup<string, string>> Of(Programme programme, TeamTree tree, CancellationToken cancellation)
    {
        var own = Held(programme);
        var others = await db.Programmes.AsNoTracking().Include(other => other.Teams).Where(other => other.Id != programme.Id).ToListAsync(cancellation);
        return others.Where(other => HasBegun(other) && other.StartsOn <= LastOf(programme) && programme.StartsOn <= LastOf(other) && own.Overlaps(Held(other)))
            .SelectMany(other => other.MeasureCodes.Intersect(programme.MeasureCodes).Select(code => (Code: code, other.Name))).ToLookup(one => one.Code, one => one.Name);

        HashSet<TeamId> Held(Programme one) => [.. one.Teams.Select(team => tree[team.TeamId]).SelectMany(tree.WithDescendants).Select(team => team.Id)];
    }

    /// <summary>Not when it was stopped before its first day: then it moved nothing.</summary>
    private static bool HasBegun(Programme programme) => programme.StoppedAt is not { } stopped || DateOnly.FromDateTime(stopped.UtcDateTime) >= programme.StartsOn;

    /// <summary>A year after the last group began.</summary>
    private static DateOnly LastOf(Programme programme) => programme.StartOf(programme.Teams.Select(team => team.Cohort).DefaultIfEmpty().Max()).AddYears(1);
}
