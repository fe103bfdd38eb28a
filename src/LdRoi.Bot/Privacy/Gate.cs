using LdRoi.Bot.Campaigns;
using LdRoi.Bot.People;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy;

/// <summary>The only door from answers to readers: what was released of closed waves, to those who may read it now.</summary>
public sealed class Gate(BotDbContext db, Respondents respondents, IdSource ids, TimeProvider time)
{
    /// <summary>So far back a wave of the whole is looked for.</summary>
    private const int WavesLookedAt = 20;

    private TeamTree? _teams;
    private (PersonId Reader, IReadOnlyList<Team> Teams)? _readable;

    /// <summary>The teams whose figures a person may read today, highest first; empty for most people.</summary>
    public async Task<IReadOnlyList<Team>> TeamsFor(Person reader, CancellationToken cancellation)
    {
        if (_readable is not { } known || known.Reader != reader.Id)
        {
            var tree = await Teams(cancellation);
            known = (reader.Id, reader.Role == Role.LearningProfessional ? [.. tree.All.OrderBy(tree.DepthOf)] : tree.LedByWithDescendants(reader.Id));
            _readable = known;
        }

        return known.Teams;
    }

    /// <summary>The teams that somebody leads and those below them, highest first, whatever else they may read.</summary>
    public async Task<IReadOnlyList<Team>> TeamsLedBy(Person lead, CancellationToken cancellation) =>
        (await Teams(cancellation)).LedByWithDescendants(lead.Id);

    /// <summary>The last closed wave of the team (<see cref="LastOf"/>), with what was released of it; null when there is none.</summary>
    /// <exception cref="UnauthorizedAccessException">The reader may not read this team: callers offer only what may be read.</exception>
    public async Task<Release?> Latest(Person reader, TeamId team, CancellationToken cancellation)
    {
        var within = await Within(reader, team, cancellation);
        if (await LastOf(team, cancellation) is not var (wave, isPart))
        {
            return null;
        }

        Note(reader, wave.Id, team);
        var figures = await db.Set<ReleasedFigure>().AsNoTracking().Where(f => f.WaveId == wave.Id && f.TeamId == team).ToListAsync(cancellation);
        return new Release(wave, isPart, figures, (await CommentsIn(wave.Id, team, within, cancellation)).Values.Sum());
    }

    /// <summary>
    /// What people of the team and of the teams below it wrote in its last closed wave, in an order that says nothing; null
    /// when there is nothing that may be shown.
    /// </summary>
    /// <param name="from">How many to pass over; none when there are not that many.</param>
    /// <exception cref="UnauthorizedAccessException">The reader may not read this team: callers offer only what may be read.</exception>
    public async Task<CommentPage?> Comments(Person reader, TeamId team, int from, int most, CancellationToken cancellation)
    {
        var within = await Within(reader, team, cancellation);
        if (await LastOf(team, cancellation) is not var (wave, _)
            || await CommentsIn(wave.Id, team, within, cancellation) is not { Count: > 0 } counts)
        {
            return null;
        }

        Note(reader, wave.Id, team);
        var (teams, total) = (counts.Keys.ToList(), counts.Values.Sum());
        var first = from > 0 && from < total ? from : 0;
        var texts = await db.Set<ReleasedComment>().Where(comment => comment.WaveId == wave.Id && teams.Contains(comment.TeamId))
            .OrderBy(comment => comment.Place).Skip(first).Take(most).Select(comment => comment.Text).ToListAsync(cancellation);
        return new CommentPage(wave, first, total, texts);
    }

    /// <summary>
    /// The figures of the team in which a member's own answers counted, as far as <see cref="MemberView"/> lets a member see them. Null
    /// where the answers count in no team, for administrators, who see no results, and for whoever reads other teams, or has read
    /// one of this wave: beside those, the own team would be one row too many.
    /// </summary>
    /// <param name="profile">The member's own; it says which wave.</param>
    public async Task<MemberRelease?> OfOwnTeam(Person member, OwnProfile profile, CancellationToken cancellation)
    {
        var wave = profile.Wave.Id;
        if (member.Role == Role.Administrator
            || (await respondents.InviteeOf(wave, member.Id, cancellation))?.TeamId is not { } team
            || (await TeamsFor(member, cancellation)).Count > 0
            || await HasReadAnother(member.Id, wave, team, cancellation))
        {
            return null;
        }

        Note(member, wave, team);
        var before = profile.Earlier is { } earlier ? await respondents.InviteeOf(earlier.Id, member.Id, cancellation) : null;
        var figures = await db.Set<ReleasedFigure>().AsNoTracking().Where(f => f.WaveId == wave && f.TeamId == team).ToListAsync(cancellation);
        return new MemberRelease(
            await db.Teams.AsNoTracking().FirstAsync(row => row.Id == team, cancellation),
            [.. figures.Select(figure => MemberView.Of(figure, profile, wasInTeam: before?.TeamId == team))]);
    }

    /// <summary>What one wave released of several teams, by team; teams that took no part are absent.</summary>
    /// <exception cref="UnauthorizedAccessException">The reader may not read one of them.</exception>
    public async Task<ILookup<TeamId, ReleasedFigure>> Of(Person reader, WaveId wave, IReadOnlyList<TeamId> teams, CancellationToken cancellation)
    {
        var allowed = (await TeamsFor(reader, cancellation)).Select(team => team.Id).ToHashSet();
        if (teams.Any(team => !allowed.Contains(team)))
        {
            throw new UnauthorizedAccessException("The figures of this team are not for this reader.");
        }

        var figures = await db.Set<ReleasedFigure>().AsNoTracking().Where(f => f.WaveId == wave && teams.Contains(f.TeamId)).ToListAsync(cancellation);
        foreach (var team in figures.Select(figure => figure.TeamId).Distinct())
        {
            Note(reader, wave, team);
        }

        return figures.ToLookup(figure => figure.TeamId);
    }

    /// <summary>
    /// The last closed wave that asked the whole of a team: one that asked some of the teams in it says nothing of the team. Where none asked the
    /// whole, the last that asked some. Null when there is none.
    /// </summary>
    public async Task<(Wave Wave, bool IsPart)?> LastOf(TeamId team, CancellationToken cancellation)
    {
        var waves = await WavesOf(team, WavesLookedAt, cancellation);
        var whole = await WholeOnes(team, waves, cancellation);
        return whole.Count > 0 ? (whole[0], false) : waves.Count > 0 ? (waves[0], true) : null;
    }

    /// <summary>Those of some waves that asked the whole of a team, in their order.</summary>
    public async Task<IReadOnlyList<Wave>> WholeOnes(TeamId team, IReadOnlyList<Wave> waves, CancellationToken cancellation)
    {
        var campaigns = waves.Select(wave => wave.CampaignId).ToList();
        var asked = (await db.Set<CampaignTeam>().AsNoTracking().Where(row => campaigns.Contains(row.CampaignId) && !row.IsLeftOut).ToListAsync(cancellation))
            .ToLookup(row => row.CampaignId, row => row.TeamId);
        var tree = await Teams(cancellation);
        return [.. waves.Where(wave => tree.IsWithin(team, asked[wave.CampaignId].ToHashSet()))];
    }

    /// <summary>The waves that closed with figures of a team, newest first.</summary>
    public async Task<IReadOnlyList<Wave>> WavesOf(TeamId team, int atMost, CancellationToken cancellation)
    {
        var waves = db.Set<ReleasedFigure>().Where(figure => figure.TeamId == team).Select(figure => figure.WaveId);
        return await db.Waves.AsNoTracking().Where(wave => waves.Contains(wave.Id)).OrderByDescending(wave => wave.ClosedAt).Take(atMost).ToListAsync(cancellation);
    }

    /// <summary>How much each factor weighs in the whole organisation: of nobody and of no team, so for every reader of a report.</summary>
    public async Task<ReleasedDrivers> DriversIn(WaveId wave, CancellationToken cancellation)
    {
        var verdict = await db.Set<ReleasedScan>().Where(scan => scan.WaveId == wave).Select(scan => scan.DriverVerdict).FirstOrDefaultAsync(cancellation);
        var rows = await db.Set<ReleasedDriver>().AsNoTracking().Where(driver => driver.WaveId == wave)
            .OrderBy(driver => driver.Rank).ThenBy(driver => driver.ScaleCode).ToListAsync(cancellation);
        return new ReleasedDrivers(verdict, rows);
    }

    /// <summary>What the last closed wave says about the organisation and about itself; null when none has closed.</summary>
    /// <exception cref="UnauthorizedAccessException">Only for L&amp;D.</exception>
    public async Task<ScanRelease?> LatestScan(Person reader, CancellationToken cancellation)
    {
        if (reader.Role != Role.LearningProfessional)
        {
            throw new UnauthorizedAccessException("The report of the whole scan is for L&D.");
        }

        var wave = await db.Waves.AsNoTracking().Where(w => w.State == WaveState.Closed).OrderByDescending(w => w.ClosedAt).FirstOrDefaultAsync(cancellation);
        if (wave is null)
        {
            return null;
        }

        var scan = await db.Set<ReleasedScan>().AsNoTracking().FirstOrDefaultAsync(s => s.WaveId == wave.Id, cancellation);
        var scales = await db.Set<ReleasedScale>().AsNoTracking().Where(s => s.WaveId == wave.Id).ToListAsync(cancellation);
        var items = await db.Set<ReleasedItem>().AsNoTracking().Where(i => i.WaveId == wave.Id).ToListAsync(cancellation);
        return new ScanRelease(wave, scan, scales, items, await DriversIn(wave.Id, cancellation));
    }

    /// <summary>
    /// The teams for which a factor came first in what there is to gain, in the last closed wave, as far as that may be shown. Where a team and
    /// teams inside it are shown, those inside say it for themselves.
    /// </summary>
    /// <exception cref="UnauthorizedAccessException">Only for L&amp;D.</exception>
    public async Task<IReadOnlyList<Team>> TeamsToGainMostFrom(Person planner, string scaleCode, CancellationToken cancellation)
    {
        if (await LatestScan(planner, cancellation) is not { } scan)
        {
            return [];
        }

        var tree = await Teams(cancellation);
        var figures = (await db.Set<ReleasedFigure>().AsNoTracking().Where(f => f.WaveId == scan.Wave.Id && f.Withheld == null).ToListAsync(cancellation))
            .ToLookup(figure => figure.TeamId);
        var found = tree.All
            .Where(team => tree.WithDescendants(team).Skip(1).All(below => !figures.Contains(below.Id)))
            .Where(team => TeamPriorities.Ranks([.. figures[team.Id]], scan.Drivers).GetValueOrDefault(scaleCode) == 1).ToList();
        foreach (var team in found)
        {
            Note(planner, scan.Wave.Id, team.Id);
        }

        return found;
    }

    /// <summary>Read once for a turn: all of it asks of the same teams.</summary>
    private async Task<TeamTree> Teams(CancellationToken cancellation) => _teams ??= await TeamTree.Load(db, cancellation);

    private Task<bool> HasReadAnother(PersonId reader, WaveId wave, TeamId team, CancellationToken cancellation) =>
        db.Set<ReleaseView>().AnyAsync(view => view.ReaderId == reader && view.WaveId == wave && view.TeamId != team, cancellation);

    /// <summary>Whether anything was ever shown of one of these teams.</summary>
    public Task<bool> ShowsAnyOf(IReadOnlyCollection<TeamId> teams, CancellationToken cancellation) =>
        db.Set<ReleasedFigure>().AnyAsync(figure => teams.Contains(figure.TeamId) && figure.Withheld == null, cancellation);

    /// <summary>The teams of which a wave shows at least one figure.</summary>
    public async Task<IReadOnlySet<TeamId>> TeamsShownIn(WaveId wave, CancellationToken cancellation) =>
        (await db.Set<ReleasedFigure>().Where(f => f.WaveId == wave && f.Withheld == null)
            .Select(f => f.TeamId).Distinct().ToListAsync(cancellation)).ToHashSet();

    /// <summary>The team and the teams below it, for somebody who may read it.</summary>
    private async Task<IReadOnlySet<TeamId>> Within(Person reader, TeamId team, CancellationToken cancellation)
    {
        var readable = await TeamsFor(reader, cancellation);
        if (readable.All(allowed => allowed.Id != team))
        {
            throw new UnauthorizedAccessException("What was released of this team is not for this reader.");
        }

        // Who may read a team may read those below it, and highest comes first.
        var within = new HashSet<TeamId> { team };
        foreach (var below in readable.Where(below => below.ParentId is { } parent && within.Contains(parent)))
        {
            within.Add(below.Id);
        }

        return within;
    }

    /// <summary>How many comments there are to read, by the team that holds them; none where no figure of the team itself is shown.</summary>
    private async Task<Dictionary<TeamId, int>> CommentsIn(WaveId wave, TeamId team, IReadOnlySet<TeamId> within, CancellationToken cancellation)
    {
        if (!await db.Set<ReleasedFigure>().AnyAsync(f => f.WaveId == wave && f.TeamId == team && f.Withheld == null, cancellation))
        {
            return [];
        }

        var counts = await db.Set<ReleasedComment>().Where(comment => comment.WaveId == wave)
            .GroupBy(comment => comment.TeamId).Select(held => new { Team = held.Key, Comments = held.Count() }).ToListAsync(cancellation);
        return counts.Where(held => within.Contains(held.Team)).ToDictionary(held => held.Team, held => held.Comments);
    }

    private void Note(Person reader, WaveId wave, TeamId team) =>
        db.Add(new ReleaseView { Id = ids.Next(), ReaderId = reader.Id, WaveId = wave, TeamId = team, ViewedAt = time.GetUtcNow() });
}

/// <summary>What was released about one team in one wave.</summary>
/// <param name="IsPart">Whether it asked some of the teams inside this one, and no wave asked all.</param>
/// <param name="Comments">How many comments there are to read.</param>
public sealed record Release(Wave Wave, bool IsPart, IReadOnlyList<ReleasedFigure> Figures, int Comments);

/// <summary>Some of the comments that were released about one team in one wave.</summary>
/// <param name="First">The place of the first of these, from 0.</param>
/// <param name="Total">All that there are.</param>
public sealed record CommentPage(Wave Wave, int First, int Total, IReadOnlyList<string> Texts);

/// <summary>What was released about a wave as a whole.</summary>
/// <param name="Scan">Null for a wave that closed before such things were released.</param>
public sealed record ScanRelease(
    Wave Wave, ReleasedScan? Scan, IReadOnlyList<ReleasedScale> Scales, IReadOnlyList<ReleasedItem> Items, ReleasedDrivers Drivers);

/// <summary>What a member may see of the team in which their answers counted; a figure that is not for a member is withheld.</summary>
public sealed record MemberRelease(Team Team, IReadOnlyList<ReleasedFigure> Figures);
