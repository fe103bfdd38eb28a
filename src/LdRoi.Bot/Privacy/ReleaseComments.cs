using System.Security.Cryptography;
using System.Text;
using LdRoi.Bot.People;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Measurement;
using LdRoi.Measurement.Confidentiality;
using Microsoft.EntityFrameworkCore;
using TeamTree = LdRoi.Bot.People.TeamTree;

namespace LdRoi.Bot.Privacy;

/// <summary>
/// Turns what people wrote in a closed wave into what readers may see, once. A comment is kept at the smallest team in which
/// it may be shown; readers of a team see those of the team and of the teams below it. So whatever anybody reads and
/// compares consists of whole sets of enough people, also after teams were moved.
/// </summary>
public sealed class ReleaseComments(BotDbContext db, Places places, Gate gate)
{
    /// <summary>How many people must have written something where figures rest on this many.</summary>
    public static int Fewest(int threshold) => Math.Max(ConfidentialityConstants.FewestWithComment, threshold);

    /// <summary>To be called when the wave's figures were released: a team without one shows no comments.</summary>
    public async Task Execute(Wave wave, CancellationToken cancellation)
    {
        var stored = await (
            from comment in db.Set<Comment>().AsNoTracking()
            join invitee in db.Set<Invitee>() on new { comment.WaveId, comment.RespondentId } equals new { invitee.WaveId, invitee.RespondentId }
            where comment.WaveId == wave.Id && invitee.TeamId != null
            select new { comment.RespondentId, Team = invitee.TeamId!.Value, comment.Text }).ToListAsync(cancellation);
        var readers = await places.Readers(cancellation);
        var written = stored.Select(comment => new Written(comment.Team, readers.Contains(comment.RespondentId), comment.Text)).ToList();
        var fewest = Fewest(wave.Threshold);
        if (CommentGate.Decide(written.Count, written.Count(comment => comment.IsReader), fewest) != Reason.None)
        {
            return;
        }

        var tree = await TeamTree.Load(db, cancellation);
        var release = Decide(tree, written.ToLookup(comment => comment.Team), await gate.TeamsShownIn(wave.Id, cancellation), fewest);
        var shown = written.Select(comment => (comment.Text, Team: SmallestShown(comment.Team))).Where(comment => comment.Team is not null)
            .OrderBy(comment => Shuffled(wave.Id.Value, comment.Text), StringComparer.Ordinal);
        db.AddRange(shown.Select((comment, place) => new ReleasedComment { WaveId = wave.Id, TeamId = comment.Team!.Value, Place = place, Text = comment.Text }));
        await db.SaveChangesAsync(cancellation);

        TeamId? SmallestShown(TeamId team) => release.Groups[Name(team)].DirectCounted ? Nearest(team) : null;

        TeamId? Nearest(TeamId? team) => team is not { } id ? null : release.Groups[Name(id)].IsShown ? id : Nearest(tree[id].ParentId);
    }

    private static TreeRelease Decide(TeamTree tree, ILookup<TeamId, Written> written, IReadOnlySet<TeamId> withFigures, int fewest)
    {
        var groups = tree.All.Select(team => new TreeGroup(
            Name(team.Id), team.ParentId is { } parent ? Name(parent) : null, written[team.Id].Count(),
            written[team.Id].Count(comment => comment.IsReader))).ToList();
        var release = StrictRemainder.Release(groups, fewest);

        // What a team without figures would show goes to the team above: that adds one set of enough people to another.
        release = new TreeRelease(tree.All.ToDictionary(team => Name(team.Id), team =>
            withFigures.Contains(team.Id) ? release.Groups[Name(team.Id)] : release.Groups[Name(team.Id)] with { IsShown = false, Respondents = 0 }));
        return StrictRemainder.Violations(groups, release, fewest).Count == 0
            ? release
            : throw new InvalidOperationException("The comments would give a small group away.");
    }

    /// <summary>A place that follows from the words alone, so that the order can tell nothing else: not who, not when, not from which team.</summary>
    internal static string Shuffled(Guid among, string text) => Convert.ToHexString(HMACSHA256.HashData(among.ToByteArray(), Encoding.UTF8.GetBytes(text)));

    private static string Name(TeamId id) => id.ToString();

    private sealed record Written(TeamId Team, bool IsReader, string Text);
}
