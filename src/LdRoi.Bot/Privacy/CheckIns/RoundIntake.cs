using LdRoi.Bot.People;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy.CheckIns;

/// <summary>
/// The one seam through which answers to check-ins come in. The caller has checked that the actor is the addressee and that each
/// value belongs to its question. Stored when the surrounding transaction is committed.
/// </summary>
public sealed class RoundIntake(BotDbContext db, Respondents respondents)
{
    /// <summary>In UTF-16 units.</summary>
    public const int LongestValue = 1_000;

    /// <summary>Fixes who is asked.</summary>
    public async Task Invite(RoundId round, IReadOnlyList<PersonId> people, CancellationToken cancellation)
    {
        var known = await respondents.For(people, cancellation);
        db.AddRange(people.Select(person => new RoundInvitee { RoundId = round, RespondentId = known[person] }));
    }

    /// <summary>Waits for the answers that are being recorded; to be called by whoever closes the round, first of all.</summary>
    public Task Hold(RoundId round, CancellationToken cancellation) => Touch(db.Set<RoundInvitee>().Where(invitee => invitee.RoundId == round), cancellation);

    /// <summary>Records values; null is a question left aside. The same again changes nothing.</summary>
    /// <exception cref="DbUpdateConcurrencyException">The round was closed after the caller looked.</exception>
    public async Task Record(RoundId round, PersonId person, IReadOnlyDictionary<string, string?> values, CancellationToken cancellation)
    {
        if (await Place(round, person, cancellation) is not { } place)
        {
            return;
        }

        await Touch(db.Set<RoundInvitee>().Where(i => i.RoundId == round && i.RespondentId == place), cancellation);
        if (!await db.Rounds.AnyAsync(r => r.Id == round && r.State == RoundState.Open, cancellation))
        {
            throw new DbUpdateConcurrencyException("The round was closed in the meantime.");
        }

        var earlier = await Stored(round, place).ToDictionaryAsync(answer => answer.Question, cancellation);
        foreach (var (question, value) in values)
        {
            if (earlier.TryGetValue(question, out var answer))
            {
                answer.Value = value;
            }
            else
            {
                db.Add(new RoundAnswer { RoundId = round, RespondentId = place, Question = question, Value = value });
            }
        }

        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Which questions the person has dealt with, never how; null when not invited, or when the tie was cut.</summary>
    public async Task<IReadOnlySet<string>?> Done(RoundId round, PersonId person, CancellationToken cancellation) =>
        await Place(round, person, cancellation) is { } place
            ? (await Stored(round, place).Select(answer => answer.Question).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal)
            : null;

    /// <summary>What the person answered, for that person alone: a dialog shows again what was typed in it.</summary>
    public async Task<IReadOnlyDictionary<string, string?>> Own(RoundId round, PersonId person, CancellationToken cancellation) =>
        await Place(round, person, cancellation) is { } place
            ? await Stored(round, place).AsNoTracking().ToDictionaryAsync(answer => answer.Question, answer => answer.Value, cancellation)
            : new Dictionary<string, string?>();

    private IQueryable<RoundAnswer> Stored(RoundId round, RespondentId place) =>
        db.Set<RoundAnswer>().Where(answer => answer.RoundId == round && answer.RespondentId == place);

    private async Task<RespondentId?> Place(RoundId round, PersonId person, CancellationToken cancellation) =>
        (await (
            from link in db.Set<RespondentLink>()
            join invitee in db.Set<RoundInvitee>() on link.RespondentId equals invitee.RespondentId
            where link.PersonId == person && invitee.RoundId == round
            select invitee).AsNoTracking().FirstOrDefaultAsync(cancellation))?.RespondentId;

    private static Task<int> Touch(IQueryable<RoundInvitee> rows, CancellationToken cancellation) =>
        rows.ExecuteUpdateAsync(set => set.SetProperty(invitee => invitee.Turn, invitee => invitee.Turn), cancellation);
}
