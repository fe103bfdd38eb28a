using LdRoi.Bot.People;
using LdRoi.Bot.Programmes.Study;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.Import;

/// <summary>Adds participants to programmes, all of a file or nothing: <c>programme,email</c>. Who takes part already stays as they are.</summary>
public sealed class ImportParticipants(BotDbContext db, StandingStatements standing)
{
    public async Task<RowImport> Execute(Stream file, bool skipBadRows, CancellationToken cancellation)
    {
        var rows = await RowFile.Read(file, ["programme", "email"], [], cancellation);
        var programmes = await db.Programmes.AsNoTracking().Include(p => p.Teams).ToDictionaryAsync(programme => programme.NameKey, cancellation);
        var people = await db.People.AsNoTracking().ToDictionaryAsync(person => person.EmailKey, cancellation);
        var known = (await db.Set<Participant>().AsNoTracking().ToListAsync(cancellation)).Select(one => (one.ProgrammeId, one.PersonId)).ToHashSet();
        var (bad, fresh, unchanged) = (new List<string>(), new List<Participant>(), 0);
        foreach (var row in rows)
        {
            if (!programmes.TryGetValue(Programme.KeyOf(row["programme"]), out var programme))
            {
                bad.Add($"Line {row.Line}, programme: there is no programme {CleanText.Quoted(row["programme"])}. Write its name as it was registered.");
            }
            else if (!people.TryGetValue(Person.KeyOf(row["email"]), out var person))
            {
                bad.Add($"Line {row.Line}, email: nobody here has the address {CleanText.Quoted(row["email"])}. Import them with the people first, or leave them out.");
            }
            else if (person.LeftAt is not null)
            {
                bad.Add($"Line {row.Line}, email: {CleanText.Quoted(row["email"])} has left.");
            }
            else if (known.Add((programme.Id, person.Id)))
            {
                fresh.Add(new Participant
                {
                    ProgrammeId = programme.Id, PersonId = person.Id, Cohort = programme.Teams.FirstOrDefault(team => team.TeamId == person.TeamId)?.Cohort ?? 0,
                });
            }
            else
            {
                unchanged++;
            }
        }

        if (bad.Count > 0 && !skipBadRows)
        {
            return new RowImport(false, 0, 0, 0, bad);
        }

        db.AddRange(fresh);
        foreach (var programme in fresh.Select(participant => participant.ProgrammeId).Distinct())
        {
            await standing.Outdate(programme, cancellation);
        }

        return new RowImport(true, fresh.Count, 0, unchanged, bad);
    }
}
