using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.People.Import;

/// <summary>Brings people and teams to the file's state, some hundred rows at a time.</summary>
internal sealed class WritePeople(BotDbContext db, IdSource ids, PersonValues values, StoredTeams teams, ImportPlan plan) : IAsyncDisposable
{
    private readonly TableSql<Team> _teamTable = new(db);
    private readonly RowStatement _insert = values.Insert();
    private readonly RowStatement _update = values.Update();
    private readonly RowStatement _insertTeam = new TableSql<Team>(db).Insert();
    private readonly RowStatement _free = new TableSql<Person>(db).Update((nameof(Person.EmailKey), false));
    private int _done;

    public int Added { get; private set; }

    public int Updated { get; private set; }

    public int Unchanged { get; private set; }

    public async Task Execute(Stream stream, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        await FreeAddresses(cancellation);
        using var file = await PeopleFile.Open(stream, cancellation);
        await foreach (var lines in file.Read(cancellation).Chunk(ImportPeople.ChunkSize).WithCancellation(cancellation))
        {
            await Write([.. lines.Where(line => plan.IsGood(line.LineNumber)).Select(Same)], cancellation);
            progress?.Report(new(ImportPhase.Writing, Math.Min(_done += lines.Length, plan.Lines), plan.Lines));
        }

        Arrange();
    }

    /// <summary>Writes where the teams stand and who leads them, once that is known.</summary>
    public async Task Teams(CancellationToken cancellation)
    {
        await using var update = _teamTable.Update((nameof(Team.Name), false), (nameof(Team.ParentId), false), (nameof(Team.ManagerId), false));
        foreach (var changed in teams.Changed.Chunk(ImportPeople.ChunkSize))
        {
            await All(update, [.. changed.Select(team => new object?[] { team.Name, team.ParentId, team.ManagerId, team.Id })], cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _insert.DisposeAsync();
        await _update.DisposeAsync();
        await _insertTeam.DisposeAsync();
        await _free.DisposeAsync();
    }

    /// <summary>Two people may swap addresses, and the database checks each row: so all of them let go first.</summary>
    private async Task FreeAddresses(CancellationToken cancellation)
    {
        foreach (var moving in plan.Moving.Chunk(ImportPeople.ChunkSize))
        {
            await All(_free, [.. moving.Select(person => new object?[] { $"moved:{person}", person })], cancellation);
        }
    }

    private async Task Write(IReadOnlyList<PersonRow> rows, CancellationToken cancellation)
    {
        var (added, changed) = (new List<object?[]>(), new List<object?[]>());
        foreach (var row in rows)
        {
            WarnOfAdministrator(row);
            var team = teams.Of(row.Team);
            if (row.ParentTeam is { } parent)
            {
                teams.Of(parent);
            }

            if (!plan.Matches.TryGetValue(row.LineNumber, out var match))
            {
                added.Add(values.New(PersonId.New(ids), row, team));
            }
            else if (!match.Same)
            {
                changed.Add(values.Changed(match.Person, row, team));
            }
        }

        await All(_insertTeam, [.. teams.TakeAdded().Select(_teamTable.ValuesOf)], cancellation);
        await All(_insert, added, cancellation);
        await All(_update, changed, cancellation);
        (Added, Updated, Unchanged) = (Added + added.Count, Updated + changed.Count, Unchanged + rows.Count - added.Count - changed.Count);
    }

    private static async Task All(RowStatement statement, List<object?[]> rows, CancellationToken cancellation)
    {
        if (await statement.Execute(rows, cancellation) != rows.Count)
        {
            throw new DbUpdateConcurrencyException("A person or a team was removed during the import.");
        }
    }

    private void WarnOfAdministrator(PersonRow row)
    {
        if (plan.Says(PeopleColumns.Role) && row.Role != Role.Administrator && values.IsAdministrator(row))
        {
            plan.Warn(
                WarningPart.Administrators,
                () => $"Line {row.LineNumber}: {CleanText.Quoted(row.Email)} stays an administrator, whatever the file says: Organisation:Administrators names this address.",
                row.LineNumber);
        }
    }

    private void Arrange()
    {
        foreach (var team in teams.All)
        {
            if (plan.Teams.Find(team.NameKey) is { } inFile)
            {
                team.Name = inFile.Name;
                if (plan.Says(PeopleColumns.ParentTeam))
                {
                    team.ParentId = inFile.FutureParentKey is { } parent ? teams.Find(parent)?.Id : null;
                }
            }
        }
    }

    /// <summary>The row as it was when the file was checked.</summary>
    private PersonRow Same(PeopleLine line) =>
        line is PersonRow row && plan.Seen.LineOf(row.EmailKey) == row.LineNumber
            ? row
            : throw new OperatorException($"Line {line.LineNumber}: the file was changed while it was read. Nothing was written; import it again.");
}
