using LdRoi.Bot.People;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using TeamTree = LdRoi.Bot.People.TeamTree;

namespace LdRoi.Bot.Privacy;

/// <summary>Where each invited person's answers count in a wave.</summary>
public sealed class Places(BotDbContext db)
{
    /// <summary>Copies each respondent's team, once. Who leads a team counts in the team above it; at the top in none.</summary>
    internal async Task<TeamTree> Freeze(WaveId wave, CancellationToken cancellation)
    {
        var members =
            from link in db.Set<RespondentLink>()
            join person in db.People on link.PersonId equals person.Id
            select new { link.RespondentId, person.TeamId };
        await db.Set<Invitee>().Where(invitee => invitee.WaveId == wave).ExecuteUpdateAsync(
            set => set.SetProperty(
                invitee => invitee.TeamId,
                invitee => members.Where(member => member.RespondentId == invitee.RespondentId).Select(member => (TeamId?)member.TeamId).FirstOrDefault()),
            cancellation);

        var (tree, highestLed) = await Led(cancellation);
        var leads = await (
            from invitee in db.Set<Invitee>()
            join link in db.Set<RespondentLink>() on invitee.RespondentId equals link.RespondentId
            where invitee.WaveId == wave && db.Teams.Any(team => team.ManagerId == link.PersonId)
            select new { Invitee = invitee, link.PersonId }).ToListAsync(cancellation);
        foreach (var lead in leads)
        {
            lead.Invitee.TeamId = highestLed[lead.PersonId].ParentId;
        }

        await db.SaveChangesAsync(cancellation);
        return tree;
    }

    /// <summary>The same for a round of check-ins.</summary>
    internal async Task<TeamTree> Freeze(RoundId round, CancellationToken cancellation)
    {
        var invited = await (
            from invitee in db.Set<RoundInvitee>()
            join link in db.Set<RespondentLink>() on invitee.RespondentId equals link.RespondentId
            join person in db.People on link.PersonId equals person.Id
            where invitee.RoundId == round
            select new { Invitee = invitee, person.Id, person.TeamId }).ToListAsync(cancellation);
        var (tree, highestLed) = await Led(cancellation);
        foreach (var row in invited)
        {
            row.Invitee.TeamId = highestLed.TryGetValue(row.Id, out var led) ? led.ParentId : row.TeamId;
        }

        await db.SaveChangesAsync(cancellation);
        return tree;
    }

    /// <summary>The teams, and the highest one that each lead leads. Read after the people: an import in between may add teams, and never takes one away.</summary>
    private async Task<(TeamTree Tree, Dictionary<PersonId, Team> HighestLed)> Led(CancellationToken cancellation)
    {
        var tree = await TeamTree.Load(db, cancellation);
        return (tree, tree.All.Where(team => team.ManagerId is not null)
            .GroupBy(team => team.ManagerId!.Value).ToDictionary(group => group.Key, group => group.MinBy(tree.DepthOf)!));
    }

    /// <summary>As they were frozen; everybody who was invited.</summary>
    internal async Task<IReadOnlyDictionary<RespondentId, Place>> Of(WaveId wave, CancellationToken cancellation)
    {
        var readers = await Readers(cancellation);
        return await db.Set<Invitee>().AsNoTracking().Where(invitee => invitee.WaveId == wave)
            .Select(invitee => new { invitee.RespondentId, invitee.TeamId, invitee.Sequence })
            .ToDictionaryAsync(
                invitee => invitee.RespondentId,
                invitee => new Place(invitee.TeamId, readers.Contains(invitee.RespondentId), invitee.Sequence), cancellation);
    }

    /// <summary>Those readers, and everybody who leads a team.</summary>
    internal async Task<IReadOnlySet<RespondentId>> Leads(CancellationToken cancellation) =>
        (await db.Set<RespondentLink>().Where(link => db.Teams.Any(team => team.ManagerId == link.PersonId)).Select(link => link.RespondentId).ToListAsync(cancellation))
        .Concat(await Readers(cancellation)).ToHashSet();

    /// <summary>Who may read what is released of every team: what they answered themselves protects nobody.</summary>
    internal async Task<IReadOnlySet<RespondentId>> Readers(CancellationToken cancellation) => (await (
        from link in db.Set<RespondentLink>()
        join person in db.People on link.PersonId equals person.Id
        where person.Role == Role.LearningProfessional
        select link.RespondentId).ToListAsync(cancellation)).ToHashSet();
}

/// <param name="Team">Where the answers count; null when in no figure.</param>
/// <param name="IsReader">May read figures of every team: the own answer protects nobody.</param>
/// <param name="Sequence">The place in the dealing of item orders.</param>
internal sealed record Place(TeamId? Team, bool IsReader, int Sequence);
