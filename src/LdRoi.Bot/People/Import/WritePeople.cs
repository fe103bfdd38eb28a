using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.People.Import;

/// <summary>Brings people and teams to the file's state, some hundred rows at a time.</summary>
internal sealed class WritePeople(BotDbContext db, IdSource ids, OrganisationOptions organisation)
{
    private readonly HashSet<string> _administrators = [.. organisation.Administrators.Select(Person.KeyOf)];
    private Dictionary<string, TeamId> _teams = [];
    private int _done;

    public int Added { get; private set; }

    public int Updated { get; private set; }

    public int Unchanged { get; private set; }

    public int TeamsAdded { get; private set; }

    public async Task Execute(Stream stream, ImportPlan plan, IProgress<int>? progress, CancellationToken cancellation)
    {
        await FreeAddresses(plan, cancellation);
        _teams = await db.Teams.AsNoTracking().ToDictionaryAsync(team => team.NameKey, team => team.Id, StringComparer.Ordinal, cancellation);
        using var file = await PeopleFile.Open(stream, cancellation);
        await foreach (var lines in file.Read(cancellation).Chunk(ImportPeople.ChunkSize).WithCancellation(cancellation))
        {
            await Write([.. lines.Where(line => plan.IsGood(line.LineNumber)).Select(line => Same(line, plan))], plan, cancellation);
            progress?.Report(_done += lines.Length);
        }

        await ArrangeTeams(plan, cancellation);
    }

    /// <summary>Two people may swap addresses, and the database checks each row: so all of them let go first.</summary>
    private async Task FreeAddresses(ImportPlan plan, CancellationToken cancellation)
    {
        foreach (var moving in plan.Moving.Chunk(ImportPeople.ChunkSize))
        {
            await foreach (var person in db.People.Where(person => moving.Contains(person.Id)).AsAsyncEnumerable().WithCancellation(cancellation))
            {
                person.EmailKey = $"moved:{person.Id}";
            }

            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }
    }

    private async Task Write(IReadOnlyList<PersonRow> rows, ImportPlan plan, CancellationToken cancellation)
    {
        var matched = rows.Select(row => plan.Matches.TryGetValue(row.LineNumber, out var id) ? id : (PersonId?)null).OfType<PersonId>().ToArray();
        var known = await db.People.Where(person => matched.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellation);
        foreach (var row in rows)
        {
            var person = PersonOf(row, plan, known);
            person.TeamId = TeamOf(row.Team);
            if (row.ParentTeam is { } parent)
            {
                TeamOf(parent);
            }

            Apply(row, person, plan);
            Count(db.Entry(person).State);
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private Person PersonOf(PersonRow row, ImportPlan plan, Dictionary<PersonId, Person> known)
    {
        if (plan.Matches.TryGetValue(row.LineNumber, out var id))
        {
            return known.GetValueOrDefault(id) ?? throw new DbUpdateConcurrencyException("A person was removed during the import.");
        }

        var person = new Person { Id = PersonId.New(ids), Email = row.Email, EmailKey = row.EmailKey, Name = row.Name, TeamId = TeamOf(row.Team) };
        db.People.Add(person);
        return person;
    }

    private TeamId TeamOf(string name)
    {
        var key = Team.KeyOf(name);
        if (!_teams.TryGetValue(key, out var id))
        {
            _teams.Add(key, id = TeamId.New(ids));
            db.Teams.Add(new Team { Id = id, Name = name, NameKey = key });
            TeamsAdded++;
        }

        return id;
    }

    private void Apply(PersonRow row, Person person, ImportPlan plan)
    {
        person.Email = row.Email;
        person.EmailKey = row.EmailKey;
        person.Name = row.Name;
        person.LeftAt = null;
        person.Role = RoleOf(row, person, plan);
        person.Language = row.Language ?? person.Language;
        person.ManagerEmailKey = plan.Says(PeopleColumns.ManagerEmail) ? row.ManagerEmailKey : person.ManagerEmailKey;
        person.TimeZone = plan.Says(PeopleColumns.TimeZone) ? row.TimeZone : person.TimeZone;
        person.Country = plan.Says(PeopleColumns.Country) ? row.Country : person.Country;
        person.TeamsAadObjectId = plan.Says(PeopleColumns.TeamsAadObjectId) ? row.TeamsAadObjectId : person.TeamsAadObjectId;
        person.SlackUserId = plan.Says(PeopleColumns.SlackUserId) ? row.SlackUserId : person.SlackUserId;
        person.AnnualSalaryCents = plan.Says(PeopleColumns.AnnualSalary) ? row.AnnualSalaryCents : person.AnnualSalaryCents;
    }

    private Role RoleOf(PersonRow row, Person person, ImportPlan plan)
    {
        var role = plan.Says(PeopleColumns.Role) ? row.Role : person.Role;
        if (!_administrators.Contains(row.EmailKey))
        {
            return role;
        }

        if (plan.Says(PeopleColumns.Role) && role != Role.Administrator)
        {
            plan.Warnings.Add(
                $"Line {row.LineNumber}: {CleanText.Quoted(row.Email)} stays an administrator, whatever the file says: Organisation:Administrators names this address.");
        }

        return Role.Administrator;
    }

    private void Count(EntityState state)
    {
        switch (state)
        {
            case EntityState.Added:
                Added++;
                break;
            case EntityState.Modified:
                Updated++;
                break;
            default:
                Unchanged++;
                break;
        }
    }

    private async Task ArrangeTeams(ImportPlan plan, CancellationToken cancellation)
    {
        foreach (var team in await db.Teams.ToListAsync(cancellation))
        {
            if (plan.Teams.Find(team.NameKey) is { } inFile)
            {
                team.Name = inFile.Name;
                if (plan.Says(PeopleColumns.ParentTeam))
                {
                    team.ParentId = inFile.FutureParentKey is { } parent && _teams.TryGetValue(parent, out var id) ? id : null;
                }
            }
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    /// <summary>The row as it was when the file was checked.</summary>
    private static PersonRow Same(PeopleLine line, ImportPlan plan) =>
        line is PersonRow row && plan.Seen.LineOf(row.EmailKey) == row.LineNumber
            ? row
            : throw new OperatorException($"Line {line.LineNumber}: the file was changed while it was read. Nothing was written; import it again.");
}
