using System.Buffers.Binary;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Programmes.Planning;

/// <summary>Who is to take part, as a form says; a programme that is changed keeps who does.</summary>
public sealed class ReadAttendance(BotDbContext db, Audience audience)
{
    /// <param name="before">The programme that is changed; null for a new one.</param>
    /// <param name="errors">Mistakes are added to it, by input.</param>
    public async Task<Attendance> Read(ProgrammeForm form, Programme? before, Dictionary<string, string> errors, Language language, CancellationToken cancellation)
    {
        var tree = await TeamTree.Load(db, cancellation);
        if (before is not null)
        {
            var known = await db.Set<Participant>().Where(one => one.ProgrammeId == before.Id).Select(one => one.PersonId).ToListAsync(cancellation);
            return new Attendance([.. before.Teams.Select(team => tree[team.TeamId])], known.ToHashSet(), before);
        }

        void Wrong(string input, TextKey text, params object[] places) => errors.TryAdd(input, text.In(language, places));
        var named = await Named(form, Wrong, cancellation);
        return new Attendance(await Teams(form, tree, isAnybodyNamed: named.Count > 0, errors, Wrong, cancellation), named, null);
    }

    private async Task<HashSet<PersonId>> Named(ProgrammeForm form, Mistake wrong, CancellationToken cancellation)
    {
        var found = new HashSet<PersonId>();
        foreach (var typed in Study.StudyPlan.Listed(form[ProgrammeForm.People]))
        {
            var key = Person.KeyOf(typed);
            var meant = await db.People.AsNoTracking().Where(person => person.LeftAt == null && (person.EmailKey == key || person.Name == typed))
                .Select(person => person.Id).ToListAsync(cancellation);
            if (meant is [var one])
            {
                found.Add(one);
            }
            else if (meant.Count == 0)
            {
                wrong(ProgrammeForm.People, ProgrammeFormTexts.ErrorPerson, typed);
            }
            else
            {
                wrong(ProgrammeForm.People, ProgrammeFormTexts.ErrorPersonTwice, typed, meant.Count);
            }
        }

        return found;
    }

    /// <summary>The teams that have people of their own: those are what starts together, and what figures are kept of.</summary>
    private async Task<IReadOnlyList<Team>> Teams(
        ProgrammeForm form, TeamTree tree, bool isAnybodyNamed, Dictionary<string, string> errors, Mistake wrong, CancellationToken cancellation)
    {
        var chosen = form[ProgrammeForm.Teams].Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(code => Guid.TryParse(code, out var known) ? tree.Find(new TeamId(known)) : null).OfType<Team>().ToList();
        foreach (var typed in Study.StudyPlan.Listed(form[ProgrammeForm.More]))
        {
            if (tree.All.FirstOrDefault(team => team.NameKey == Team.KeyOf(typed)) is { } named)
            {
                chosen.Add(named);
            }
            else
            {
                wrong(ProgrammeForm.More, ProgrammeFormTexts.ErrorTeamName, typed);
            }
        }

        var people = await audience.Of([.. chosen.Select(team => team.Id)], [], cancellation);
        if (people.Count == 0 && !isAnybodyNamed && !errors.ContainsKey(ProgrammeForm.More) && !errors.ContainsKey(ProgrammeForm.People))
        {
            wrong(ProgrammeForm.Teams, ProgrammeFormTexts.ErrorTeams);
        }

        return [.. people.Select(person => person.TeamId).Distinct().Select(team => tree[team]).OrderBy(team => team.NameKey, StringComparer.Ordinal)];
    }

    private delegate void Mistake(string input, TextKey text, params object[] places);
}

/// <summary>Who takes part: teams with people of their own, and people by themselves.</summary>
/// <param name="Before">The programme that is changed: of that everybody is known by themselves.</param>
public sealed record Attendance(IReadOnlyList<Team> Teams, IReadOnlySet<PersonId> Named, Programme? Before)
{
    public bool Includes(Person person) => Named.Contains(person.Id) || (Before is null && Teams.Any(team => team.Id == person.TeamId));

    /// <summary>In order of starting: as they were while there are as many groups, else by lot, so that nobody chose who waits. The same programme is dealt the same.</summary>
    public IReadOnlyList<IReadOnlyList<Team>> Groups(int count, ProgrammeId programme)
    {
        if (Before?.Teams.ToLookup(team => team.Cohort, team => team.TeamId) is { } kept && kept.Count == count)
        {
            return [.. kept.OrderBy(group => group.Key).Select(group => (IReadOnlyList<Team>)[.. Teams.Where(team => group.Contains(team.Id))])];
        }

        if (count == 1)
        {
            return [Teams];
        }

        Span<byte> seed = stackalloc byte[16];
        programme.Value.TryWriteBytes(seed);
        Team[] dealt = [.. Teams.OrderBy(team => team.NameKey, StringComparer.Ordinal)];
        new Random(BinaryPrimitives.ReadInt32LittleEndian(seed[12..])).Shuffle(dealt);
        var first = (dealt.Length + count - 1) / count;
        return [dealt[..first], dealt[first..]];
    }
}
