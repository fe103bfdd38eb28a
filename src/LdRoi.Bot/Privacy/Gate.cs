using LdRoi.Bot.People;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy;

/// <summary>The only door from answers to readers: released figures of closed waves, to those who may read them now.</summary>
public sealed class Gate(BotDbContext db, IdSource ids, TimeProvider time)
{
    /// <summary>The teams whose figures a person may read today, highest first; empty for most people.</summary>
    public async Task<IReadOnlyList<Team>> TeamsFor(Person reader, CancellationToken cancellation)
    {
        var tree = await TeamTree.Load(db, cancellation);
        return reader.Role == Role.LearningProfessional
            ? [.. tree.All.OrderBy(tree.DepthOf)]
            : tree.LedByWithDescendants(reader.Id);
    }

    /// <summary>The last closed wave in which the team took part, with what was released of it; null when there is none.</summary>
    /// <exception cref="UnauthorizedAccessException">The reader may not read this team: callers offer only what may be read.</exception>
    public async Task<Release?> Latest(Person reader, TeamId team, CancellationToken cancellation)
    {
        if ((await TeamsFor(reader, cancellation)).All(allowed => allowed.Id != team))
        {
            throw new UnauthorizedAccessException("The figures of this team are not for this reader.");
        }

        var wave = await (
            from figure in db.Set<ReleasedFigure>()
            join closed in db.Waves on figure.WaveId equals closed.Id
            where figure.TeamId == team
            orderby closed.ClosedAt descending
            select closed).FirstOrDefaultAsync(cancellation);
        if (wave is null)
        {
            return null;
        }

        db.Add(new ReleaseView { Id = ids.Next(), ReaderId = reader.Id, WaveId = wave.Id, TeamId = team, ViewedAt = time.GetUtcNow() });
        return new Release(
            wave,
            await db.Set<ReleasedFigure>().AsNoTracking().Where(f => f.WaveId == wave.Id && f.TeamId == team).ToListAsync(cancellation));
    }

    /// <summary>Whether anything was ever shown of one of these teams.</summary>
    public Task<bool> ShowsAnyOf(IReadOnlyCollection<TeamId> teams, CancellationToken cancellation) =>
        db.Set<ReleasedFigure>().AnyAsync(figure => teams.Contains(figure.TeamId) && figure.Withheld == null, cancellation);

    /// <summary>The teams of which a wave shows at least one figure.</summary>
    public async Task<IReadOnlySet<TeamId>> TeamsShownIn(WaveId wave, CancellationToken cancellation) =>
        (await db.Set<ReleasedFigure>().Where(f => f.WaveId == wave && f.Withheld == null)
            .Select(f => f.TeamId).Distinct().ToListAsync(cancellation)).ToHashSet();
}

/// <summary>What was released about one team in one wave.</summary>
public sealed record Release(Wave Wave, IReadOnlyList<ReleasedFigure> Figures);
