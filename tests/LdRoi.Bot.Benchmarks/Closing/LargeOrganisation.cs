using LdRoi.Bot.Campaigns;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Channels.Cards;

namespace LdRoi.Bot.Benchmarks;

/// <summary>A very large organisation with scans in it that everybody answered, written past the product's own ways in. The same seed gives the same answers.</summary>
internal sealed class LargeOrganisation(IdSource ids, int people, int seed)
{
    public const int PeopleInTeam = 10;

    private const int InOne = 10; // teams in a department, departments in a division
    private const int Rows = 20_000;

    private static readonly DateTimeOffset FirstDay = new(2026, 9, 1, 6, 0, 0, TimeSpan.Zero);

    private readonly Random _random = new(seed);
    private readonly List<RespondentId> _respondents = [];

    public PersonId LearningProfessional { get; private set; }

    public async Task WritePeople(BotDbContext db)
    {
        var teams = new List<Team>();
        var root = Team("Organisation", null);
        var staff = Team("Staff", root);
        teams.AddRange([root, staff]);
        Team? division = null, department = null;
        var lowest = new List<Team>();
        for (var number = 0; number < people / PeopleInTeam; number++)
        {
            if (number % (InOne * InOne) == 0) teams.Add(division = Team($"Division {number / InOne / InOne}", root));
            if (number % InOne == 0) teams.Add(department = Team($"Department {number / InOne}", division));
            teams.Add(Team($"Team {number}", department));
            lowest.Add(teams[^1]);
        }

        await new TableSql<Team>(db).InsertAll(teams, CancellationToken.None);
        var learning = Person("Learning", staff, Role.LearningProfessional);
        LearningProfessional = learning.Id;
        Person[] employees = [.. Enumerable.Range(0, people).Select(number => Person($"Person {number}", lowest[number / PeopleInTeam], Role.Employee))];
        await new TableSql<Person>(db).InsertAll([learning, .. employees], CancellationToken.None);
        _respondents.AddRange(employees.Select(_ => RespondentId.New(ids)));
        await new TableSql<Respondent>(db).InsertAll(_respondents.Select(id => new Respondent { Id = id }), CancellationToken.None);
        await new TableSql<RespondentLink>(db).InsertAll(
            employees.Zip(_respondents, (person, id) => new RespondentLink { PersonId = person.Id, RespondentId = id }), CancellationToken.None);
    }

    /// <summary>A scan that is open and due, with an answer of nearly everybody to nearly everything.</summary>
    public async Task<(WaveId Wave, long Answers)> WriteScan(BotDbContext db, int number, Instrument instrument)
    {
        var campaign = new Campaign
        {
            Id = CampaignId.New(ids), Kind = ScanCards.Kind, Name = $"Scan {number}", CreatedBy = LearningProfessional,
            StartsOn = DateOnly.FromDateTime(FirstDay.AddMonths(3 * number).Date), EndsOn = DateOnly.FromDateTime(FirstDay.AddMonths(3 * number).AddDays(20).Date),
            SendAt = new TimeOnly(9, 30), State = CampaignState.Running,
        };
        var wave = new Wave
        {
            Id = WaveId.New(ids), CampaignId = campaign.Id, InstrumentVersion = instrument.Version, QuestionsPerCard = 3, Threshold = 5, State = WaveState.Open,
            OpenedAt = FirstDay.AddMonths(3 * number), ClosesAt = FirstDay.AddMonths(3 * number).AddDays(20),
        };
        db.AddRange(campaign, wave);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        await new TableSql<Invitee>(db).InsertAll(
            _respondents.Select((id, place) => new Invitee { WaveId = wave.Id, RespondentId = id, Sequence = place }), CancellationToken.None);
        var answers = 0L;
        foreach (var some in _respondents.SelectMany(id => AnswersOf(wave.Id, id, instrument)).Chunk(Rows))
        {
            answers += some.Length;
            await new TableSql<Answer>(db).InsertAll(some, CancellationToken.None);
        }

        return (wave.Id, answers);
    }

    // One in ten does not take part; of the others one answer in fifty is missing. What somebody thinks of feedback weighs most.
    private IEnumerable<Answer> AnswersOf(WaveId wave, RespondentId respondent, Instrument instrument)
    {
        if (_random.Next(10) == 0) yield break;
        var levels = instrument.Scales.ToDictionary(scale => scale.Code, _ => _random.NextDouble());
        var culture = (0.6 * levels["FB"]) + (0.25 * levels["CO"]) + (0.15 * _random.NextDouble());
        foreach (var scale in instrument.Scales)
        {
            var level = instrument.Names[scale.Code].IsIndicator ? culture : levels[scale.Code];
            foreach (var item in scale.Items)
            {
                if (_random.Next(50) == 0) continue;
                var code = 1 + (int)Math.Round(4 * Math.Clamp(level + (0.3 * (_random.NextDouble() - 0.5)), 0, 1));
                yield return new Answer
                {
                    WaveId = wave, RespondentId = respondent, ItemId = item.Id, Kind = AnswerKind.Given, Value = item.ReverseKeyed ? 6 - code : code, Revision = 1,
                };
            }
        }
    }

    private Team Team(string name, Team? parent) => new() { Id = TeamId.New(ids), Name = name, NameKey = People.Team.KeyOf(name), ParentId = parent?.Id };

    private Person Person(string name, Team team, Role role) => new()
    {
        Id = PersonId.New(ids), Name = name, Email = $"{name.Replace(' ', '.')}@bench.example", EmailKey = $"{name.Replace(' ', '.')}@bench.example".ToLowerInvariant(),
        TeamId = team.Id, Role = role, Language = Language.Dutch,
    };
}
