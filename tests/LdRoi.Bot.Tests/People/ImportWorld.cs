using System.Text;
using LdRoi.Bot.People;
using LdRoi.Bot.People.Import;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.World;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Tests.People;

/// <summary>An organisation of its own in memory, into which files are imported.</summary>
internal sealed class ImportWorld : IDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly IdSource _ids;

    public ImportWorld()
    {
        _ids = new IdSource(new StandingClock(Now), seed: 1);
        _connection.Open();
        EmptyDatabaseFile.CopyTo(_connection);
    }

    public OrganisationOptions Organisation { get; } = new();

    public SqliteBotContext Db() => new(new DbContextOptionsBuilder<SqliteBotContext>().UseSqlite(_connection).Options);

    public Task<ImportResult> Import(string csv, ImportOptions? options = null) => Import(Encoding.UTF8.GetBytes(csv), options);

    public async Task<ImportResult> Import(byte[] file, ImportOptions? options = null, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        using var stream = new MemoryStream(file);
        return await Import(stream, options, progress, cancellation);
    }

    public async Task<ImportResult> Import(
        Stream stream, ImportOptions? options = null, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        await using var db = Db();
        var import = new ImportPeople(db, _ids, new StandingClock(Now), Organisation);
        return await import.Execute(stream, options ?? new ImportOptions(), progress, cancellation);
    }

    public Person Person(string email)
    {
        using var db = Db();
        return db.People.AsNoTracking().Single(person => person.EmailKey == email);
    }

    public IReadOnlyList<Person> People()
    {
        using var db = Db();
        return [.. db.People.AsNoTracking().OrderBy(person => person.EmailKey)];
    }

    public IReadOnlyList<Team> Teams()
    {
        using var db = Db();
        return [.. db.Teams.AsNoTracking().OrderBy(team => team.NameKey)];
    }

    public Team Team(string name) => Teams().Single(team => team.Name == name);

    /// <summary>The e-mail address of the team's manager.</summary>
    public string? ManagerOf(string team) => People().SingleOrDefault(person => person.Id == Team(team).ManagerId)?.Email;

    public string? ParentOf(string team) => Teams().SingleOrDefault(other => other.Id == Team(team).ParentId)?.Name;

    public void Change(string email, Action<Person> change)
    {
        using var db = Db();
        change(db.People.Single(person => person.EmailKey == email));
        db.SaveChanges();
    }

    public void Dispose() => _connection.Dispose();
}
