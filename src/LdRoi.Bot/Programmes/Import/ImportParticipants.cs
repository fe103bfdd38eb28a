using LdRoi.Bot.People;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Bot.Programmes.Study;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.Import;

/// <summary>
/// Adds participants to programmes, and takes off who does not take part after all, all of a file or nothing:
/// <c>programme,email</c> and, where wanted, <c>takes_part</c>. Nobody is taken off once their group was asked: who stated
/// nothing counts as no improvement, and must not be left out for it.
/// </summary>
public sealed class ImportParticipants(BotDbContext db, StandingStatements standing)
{
    private const string TakesPart = "takes_part";

    public async Task<RowImport> Execute(Stream file, bool skipBadRows, CancellationToken cancellation)
    {
        var rows = await RowFile.Read(file, ["programme", "email"], [TakesPart], cancellation);
        var programmes = await db.Programmes.AsNoTracking().Include(p => p.Teams).ToDictionaryAsync(programme => programme.NameKey, cancellation);
        var people = await db.People.AsNoTracking().ToDictionaryAsync(person => person.EmailKey, cancellation);
        var known = await db.Set<Participant>().AsNoTracking().ToDictionaryAsync(one => (one.ProgrammeId, one.PersonId), cancellation);
        var asked = (await db.Rounds.Where(round => round.State != RoundState.Planned).Select(round => new { round.ProgrammeId, round.Cohort }).Distinct()
            .ToListAsync(cancellation)).Select(round => (round.ProgrammeId, round.Cohort)).ToHashSet();
        var (bad, entries) = (new List<(int Line, string Mistake)>(), new List<Entry>());
        foreach (var row in rows)
        {
            if (!programmes.TryGetValue(Programme.KeyOf(row["programme"]), out var programme))
            {
                bad.Add((row.Line, $"programme: there is no programme {CleanText.Quoted(row["programme"])}. Write its name as it was registered."));
            }
            else if (!people.TryGetValue(Person.KeyOf(row["email"]), out var person))
            {
                bad.Add((row.Line, $"email: nobody here has the address {CleanText.Quoted(row["email"])}. Import them with the people first, or leave them out."));
            }
            else if (Takes(row) is not { } takes)
            {
                bad.Add((row.Line, $"{TakesPart}: {CleanText.Quoted(row[TakesPart])} is neither yes nor no."));
            }
            else if (takes && person.LeftAt is not null)
            {
                bad.Add((row.Line, $"email: {CleanText.Quoted(row["email"])} has left."));
            }
            else
            {
                entries.Add(new Entry(row.Line, programme, person, takes));
            }
        }

        var (fresh, leaving, unchanged) = (new List<Participant>(), new List<Participant>(), 0);
        foreach (var same in entries.GroupBy(entry => (entry.Programme.Id, entry.Person.Id)))
        {
            var (line, programme, person, takes) = same.First();
            bad.AddRange(same.Where(entry => entry.TakesPart != takes).Select(entry => (entry.Line, $"{TakesPart}: line {line} says otherwise of {CleanText.Quoted(person.Email)}.")));
            unchanged += same.Count(entry => entry.TakesPart == takes) - 1;
            switch (takes, known.GetValueOrDefault(same.Key))
            {
                case (true, null):
                    fresh.Add(new Participant
                    {
                        ProgrammeId = programme.Id, PersonId = person.Id, Cohort = programme.Teams.FirstOrDefault(team => team.TeamId == person.TeamId)?.Cohort ?? 0,
                    });
                    break;
                case (false, { } participant) when asked.Contains((programme.Id, participant.Cohort)):
                    bad.Add((line, $"{TakesPart}: {CleanText.Quoted(person.Email)} cannot be taken off any more, since a check-in of their group has opened. Who answers nothing is counted as no improvement."));
                    break;
                case (false, { } participant):
                    leaving.Add(participant);
                    break;
                default:
                    unchanged++;
                    break;
            }
        }

        List<string> mistakes = [.. bad.OrderBy(row => row.Line).Select(row => $"Line {row.Line}, {row.Mistake}")];
        if (mistakes.Count > 0 && !skipBadRows)
        {
            return new RowImport(false, 0, 0, 0, mistakes);
        }

        db.AddRange(fresh);
        db.RemoveRange(leaving);
        foreach (var programme in fresh.Concat(leaving).Select(participant => participant.ProgrammeId).Distinct())
        {
            await standing.Outdate(programme, cancellation);
        }

        return new RowImport(true, fresh.Count, leaving.Count, unchanged, mistakes);
    }

    private static bool? Takes(FileRow row) => row[TakesPart].ToLowerInvariant() switch
    {
        "" or "yes" => true,
        "no" => false,
        _ => null,
    };

    /// <summary>A row that says something of somebody in a programme.</summary>
    private sealed record Entry(int Line, Programme Programme, Person Person, bool TakesPart);
}
