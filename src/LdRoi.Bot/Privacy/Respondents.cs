using LdRoi.Bot.People;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Privacy;

/// <summary>Ties people to their pseudonyms, and only here.</summary>
public sealed class Respondents(BotDbContext db, IdSource ids)
{
    /// <summary>Databases bound the parameters of a statement.</summary>
    private const int AtOnce = 1_000;

    // One turn asks for the same place several times; within its transaction the answer stays the same.
    private readonly Dictionary<(WaveId Wave, PersonId Person), Invitee> _found = [];
    private readonly HashSet<WaveId> _open = [];

    /// <summary>Invites people to a wave, in the order in which item orders are dealt.</summary>
    /// <param name="after">An earlier wave whose dealing goes on: whoever took part in it gets the next place, so another form.</param>
    public async Task Invite(WaveId wave, IReadOnlyList<PersonId> people, WaveId? after, CancellationToken cancellation)
    {
        var before = await db.Set<Invitee>().Where(invitee => invitee.WaveId == after)
            .ToDictionaryAsync(invitee => invitee.RespondentId, invitee => invitee.Sequence, cancellation);
        var known = await For(people, cancellation);
        for (var place = 0; place < people.Count; place++)
        {
            var respondent = known[people[place]];
            db.Add(new Invitee { WaveId = wave, RespondentId = respondent, Sequence = before.TryGetValue(respondent, out var last) ? last + 1 : place });
        }
    }

    /// <summary>The person's pseudonym; a new one for somebody who has none.</summary>
    internal async Task<RespondentId> Of(PersonId person, CancellationToken cancellation) =>
        await db.Set<RespondentLink>().FirstOrDefaultAsync(link => link.PersonId == person, cancellation) is { } link
            ? link.RespondentId
            : New(person);

    /// <summary>The pseudonym of each of these people; who has none yet gets one.</summary>
    internal async Task<IReadOnlyDictionary<PersonId, RespondentId>> For(IReadOnlyList<PersonId> people, CancellationToken cancellation)
    {
        var links = new Dictionary<PersonId, RespondentId>();
        foreach (var some in people.Chunk(AtOnce).Select(chunk => chunk.ToList()))
        {
            foreach (var link in await db.Set<RespondentLink>().Where(link => some.Contains(link.PersonId)).ToListAsync(cancellation))
            {
                links[link.PersonId] = link.RespondentId;
            }
        }

        foreach (var person in people.Where(person => !links.ContainsKey(person)))
        {
            links[person] = New(person);
        }

        return links;
    }

    private RespondentId New(PersonId person)
    {
        var respondent = RespondentId.New(ids);
        db.Add(new Respondent { Id = respondent });
        db.Add(new RespondentLink { PersonId = person, RespondentId = respondent });
        return respondent;
    }

    /// <summary>The person's place in a wave; null when not invited, or when the tie was cut.</summary>
    internal async Task<Invitee?> InviteeOf(WaveId wave, PersonId person, CancellationToken cancellation)
    {
        if (!_found.TryGetValue((wave, person), out var found)
            && await Find(wave, person, cancellation) is { } invitee)
        {
            _found[(wave, person)] = found = invitee;
        }

        return found;
    }

    /// <summary>Somebody has read the place, and whether its wave is open, along with something else: it need not be asked for again.</summary>
    internal void Remember(PersonId person, Invitee place, bool isOpen)
    {
        _found[(place.WaveId, person)] = place;
        if (isOpen)
        {
            _open.Add(place.WaveId);
        }
    }

    /// <summary>
    /// Until this transaction ends the wave stays open for this person: the close writes the same row before it counts, so
    /// either what is stored now is counted, or the wave is closed by now.
    /// </summary>
    /// <returns>Whether what this transaction read before still holds; otherwise somebody may have written meanwhile.</returns>
    /// <exception cref="DbUpdateConcurrencyException">The wave was closed after the caller looked.</exception>
    internal async Task<bool> HoldOpen(Invitee place, CancellationToken cancellation)
    {
        // On SQLite nobody else writes since this transaction began.
        var isAlone = db is SqliteBotContext;
        if (!isAlone)
        {
            await Touch(db.Set<Invitee>().Where(i => i.WaveId == place.WaveId && i.RespondentId == place.RespondentId), cancellation);
        }

        if (!(isAlone && _open.Contains(place.WaveId)) && !await db.Waves.AnyAsync(w => w.Id == place.WaveId && w.State == WaveState.Open, cancellation))
        {
            throw new DbUpdateConcurrencyException("The wave was closed in the meantime.");
        }

        return isAlone;
    }

    /// <summary>Writes rows as they are, so that whoever writes them at the same time goes after.</summary>
    internal static Task<int> Touch(IQueryable<Invitee> rows, CancellationToken cancellation) =>
        rows.ExecuteUpdateAsync(set => set.SetProperty(invitee => invitee.Sequence, invitee => invitee.Sequence), cancellation);

    private Task<Invitee?> Find(WaveId wave, PersonId person, CancellationToken cancellation) =>
        (from link in db.Set<RespondentLink>()
         join invitee in db.Set<Invitee>() on link.RespondentId equals invitee.RespondentId
         where link.PersonId == person && invitee.WaveId == wave
         select invitee).AsNoTracking().FirstOrDefaultAsync(cancellation);
}
