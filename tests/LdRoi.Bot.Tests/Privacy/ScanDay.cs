using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Privacy.Retention;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.World;
using LdRoi.Measurement.Scan;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Tests.Privacy;

/// <summary>A small organisation in memory whose people answer scans, released by the product's own code.</summary>
internal sealed class ScanDay : IDisposable
{
    public static readonly Instrument Instrument = InstrumentReader.Read(Instruments.Current, Instruments.Shipped());
    public static readonly IReadOnlyList<Scale> Scales = [.. Instrument.Indicators];

    private static readonly DateTimeOffset Begin = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>The empty schema, made once and copied from then on.</summary>
    private static readonly Lazy<SqliteConnection> Empty = new(() =>
    {
        var empty = new SqliteConnection("Data Source=:memory:");
        empty.Open();
        using var db = Db(empty);
        db.Database.EnsureCreated();
        return empty;
    });

    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly IdSource _ids = new(new StandingClock(Begin), seed: 7);
    private readonly List<TeamId> _teams = [];
    private readonly List<PersonId> _people = [];
    private readonly List<WaveId> _waves = [];
    private Wave? _last;

    public ScanDay(MadeOrganisation organisation)
    {
        _connection.Open();
        lock (Empty)
        {
            Empty.Value.BackupDatabase(_connection);
        }

        using var db = Db();
        db.Add(new InstrumentVersion { Version = Instruments.Current, Definition = "{}" });
        for (var team = 0; team < organisation.Parents.Count; team++)
        {
            _teams.Add(TeamId.New(_ids));
            db.Add(new Team
            {
                Id = _teams[team], Name = $"T{team}", NameKey = $"t{team}",
                ParentId = organisation.Parents[team] is { } parent ? _teams[parent] : null,
            });
        }

        db.SaveChanges();
        Bring(organisation);
    }

    /// <summary>The people as they are now: who joined is added, who moved is moved, who leads leads.</summary>
    public void Bring(MadeOrganisation organisation)
    {
        using var db = Db();
        var known = db.People.ToDictionary(person => person.Id);
        for (var number = 0; number < organisation.People.Count; number++)
        {
            var made = organisation.People[number];
            if (number == _people.Count)
            {
                _people.Add(PersonId.New(_ids));
                known[_people[number]] = new Person
                {
                    Id = _people[number], Name = $"P{number}", Email = $"p{number}@x.example", EmailKey = $"p{number}@x.example", TeamId = _teams[made.Team],
                };
                db.Add(known[_people[number]]);
            }

            var person = known[_people[number]];
            person.TeamId = _teams[made.Team];
            person.Role = made.IsReader ? Role.LearningProfessional : Role.Employee;
            person.LeftAt = made.HasLeft ? Begin : null;
        }

        var teams = db.Teams.ToDictionary(team => team.Id);
        foreach (var team in organisation.Teams)
        {
            teams[_teams[team]].ManagerId = organisation.Leads[team] is { } person ? _people[person] : null;
            teams[_teams[team]].ParentId = organisation.Parents[team] is { } parent ? _teams[parent] : null;
        }

        db.SaveChanges();
    }

    /// <summary>One wave: everybody present is invited, answers as told, and it closes.</summary>
    /// <param name="answers">By person: codes by item id.</param>
    public async Task<IReadOnlyList<Released>> Wave(MadeOrganisation organisation, IReadOnlyList<IReadOnlyDictionary<string, int>> answers, int threshold = 5)
    {
        await using var db = Db();
        var campaign = Bot.Campaigns.CampaignId.New(_ids);
        var wave = new Wave
        {
            Id = WaveId.New(_ids), CampaignId = campaign, InstrumentVersion = Instruments.Current, QuestionsPerCard = 3, Threshold = threshold,
            State = WaveState.Closed, ClosedAt = Begin.AddDays(90 * (_waves.Count + 1)),
        };
        _waves.Add(wave.Id);
        db.Add(new Bot.Campaigns.Campaign
        {
            Id = campaign, Kind = ScanCards.Kind, Name = $"Scan {_waves.Count}", CreatedBy = _people[0], StartsOn = new DateOnly(2026, 9, 1),
            EndsOn = new DateOnly(2026, 9, 21), SendAt = new TimeOnly(9, 30),
        });
        db.Add(wave);
        _last = wave;
        var present = Enumerable.Range(0, organisation.People.Count).Where(number => !organisation.People[number].HasLeft).ToList();
        await new Respondents(db, _ids).Invite(wave.Id, [.. present.Select(number => _people[number])], after: null, CancellationToken.None);
        await db.SaveChangesAsync();
        var pseudonyms = await db.Set<RespondentLink>().ToDictionaryAsync(link => link.PersonId, link => link.RespondentId);
        db.AddRange(
            from number in present
            from answer in answers[number]
            select new Answer
            {
                WaveId = wave.Id, RespondentId = pseudonyms[_people[number]], ItemId = answer.Key, Kind = AnswerKind.Given, Value = answer.Value, Revision = 1,
            });
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        var (places, kept) = (new Places(db), new RetentionPeriods(db, new PrivacyOptions(), new StandingClock(Begin)));
        await new ReleaseWave(db, places, new ReleaseFigures(db, places, kept), new ReleaseHabitEffects(db, places, kept)).Execute(wave, new ScanParts(Scales, [], [], _ => []), CancellationToken.None);
        return [.. (await db.Set<ReleasedFigure>().AsNoTracking().Where(f => f.WaveId == wave.Id).ToListAsync())
            .Select(figure => new Released(_teams.IndexOf(figure.TeamId), figure))];
    }

    /// <summary>These people write something in the last wave, in the place of what was written there before, and it is released.</summary>
    /// <param name="texts">By person.</param>
    /// <returns>By team what somebody reads there who may read everything, as it is shown; only where something is.</returns>
    public async Task<IReadOnlyDictionary<int, IReadOnlyList<string>>> Writes(IReadOnlyDictionary<int, string> texts)
    {
        await using var db = Db();
        var gate = new Gate(db, new Respondents(db, _ids), _ids, TimeProvider.System);
        var pseudonyms = await db.Set<RespondentLink>().ToDictionaryAsync(link => link.PersonId, link => link.RespondentId);
        await db.Set<Comment>().ExecuteDeleteAsync();
        await db.Set<ReleasedComment>().ExecuteDeleteAsync();
        db.AddRange(texts.Select(text => new Comment { WaveId = _last!.Id, RespondentId = pseudonyms[_people[text.Key]], Text = text.Value }));
        await db.SaveChangesAsync();
        await new ReleaseComments(db, new Places(db), gate).Execute(_last!, CancellationToken.None);
        var reader = new Person { Id = default, Name = "", Email = "", EmailKey = "", TeamId = _teams[0], Role = Role.LearningProfessional };
        var read = new Dictionary<int, IReadOnlyList<string>>();
        for (var team = 0; team < _teams.Count; team++)
        {
            if (await gate.Comments(reader, _teams[team], 0, int.MaxValue, CancellationToken.None) is { } page)
            {
                read[team] = page.Texts;
            }
        }

        return read;
    }

    /// <summary>Everything that one account may read today, of this scan and all before it, through the door that reports use.</summary>
    public async Task<IReadOnlyList<Read>> ReadBy(int person)
    {
        await using var db = Db();
        var gate = new Gate(db, new Respondents(db, _ids), _ids, TimeProvider.System);
        var reader = await db.People.SingleAsync(p => p.Id == _people[person]);
        TeamId[] teams = [.. (await gate.TeamsFor(reader, CancellationToken.None)).Select(team => team.Id)];
        var read = new List<Read>();
        for (var wave = 0; wave < _waves.Count && teams.Length > 0; wave++)
        {
            read.AddRange((await gate.Of(reader, _waves[wave], teams, CancellationToken.None))
                .SelectMany(team => team.Select(figure => new Read(wave, _teams.IndexOf(team.Key), figure))));
        }

        return read;
    }

    /// <summary>The place of a wave in the order in which they closed.</summary>
    public int PlaceOf(WaveId wave) => _waves.IndexOf(wave);

    public void Dispose() => _connection.Dispose();

    private SqliteBotContext Db() => Db(_connection);

    private static SqliteBotContext Db(SqliteConnection connection) =>
        new(new DbContextOptionsBuilder<SqliteBotContext>().UseSqlite(connection).Options);
}

/// <param name="Team">Its number in the made organisation.</param>
internal sealed record Released(int Team, ReleasedFigure Figure);

/// <param name="Wave">Its place in the order in which waves closed.</param>
internal sealed record Read(int Wave, int Team, ReleasedFigure Figure);
