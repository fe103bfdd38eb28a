using LdRoi.Bot.Conversation;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.Privacy;
using LdRoi.Channels.Cards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LdRoi.Bot.Tests.World;

/// <summary>
/// An organisation of any size that takes part in scans, kept a second time beside the service: who was invited, where
/// they are, what they answered. People skip, stop half way, stop hearing from us, move, leave, come back and are promoted.
/// </summary>
internal sealed class SimulatedOrganisation
{
    private const string Whole = "Concern";
    private const int Members = 10;
    private const int TeamsInDepartment = 5;

    /// <summary>So many at once go through the seam that cards use too.</summary>
    private const int Chunk = 100;

    private readonly Random _random = new(2026);
    private readonly List<string> _teams = [Whole];
    private readonly List<int?> _parents = [null];
    private readonly List<string> _people = [];
    private readonly int _pressing;
    private List<MadePerson> _made = [];
    private readonly Dictionary<int, int?> _leads = [];
    private BotWorld _world = null!;
    private Dictionary<string, PersonId> _ids = null!;
    private Instrument _instrument = null!;

    /// <param name="people">About so many.</param>
    /// <param name="pressing">So many of them press real buttons; the others answer all at once.</param>
    private SimulatedOrganisation(int people, int pressing)
    {
        _pressing = pressing;
        Add(0, "Lead 0");
        for (var department = 1; _people.Count < people; department++)
        {
            var above = Team($"Afdeling {department}", 0);
            Add(above, $"Afdelingshoofd {department}");
            for (var place = 1; place <= TeamsInDepartment && _people.Count < people; place++)
            {
                var name = $"T{department}.{place}";
                var team = Team(name, above);
                Add(team, $"Lead {name}");
                foreach (var member in Enumerable.Range(1, Members + place - 4))
                {
                    Add(team, $"{name} {member}", isLead: false);
                }
            }
        }

        foreach (var reader in Enumerable.Range(1, Math.Min(5, 1 + (people / 200))))
        {
            var person = _people.Count - (reader * Members / 2);
            person -= _leads.ContainsValue(person) ? 1 : 0;
            _made[person] = _made[person] with { IsReader = true };
        }
    }

    public IReadOnlyList<string> Teams => _teams;

    public Instrument Instrument => _instrument;

    public int Size => _people.Count;

    public static async Task<SimulatedOrganisation> Start(int people, int pressing)
    {
        var simulated = new SimulatedOrganisation(people, pressing);
        var organisation = An.Organisation();
        for (var team = 0; team < simulated._teams.Count; team++)
        {
            var lead = simulated._leads[team] is { } person ? simulated._people[person] : null;
            organisation.Team(simulated._teams[team], 0, lead, simulated._parents[team] is { } parent ? simulated._teams[parent] : null);
        }

        foreach (var person in Enumerable.Range(0, simulated.Size).Where(person => !simulated._leads.ContainsValue(person)))
        {
            organisation.Person(
                simulated._people[person], simulated._teams[simulated._made[person].Team],
                role: simulated._made[person].IsReader ? Role.LearningProfessional : Role.Employee);
        }

        simulated._world = await BotWorld.Start(organisation);
        simulated._ids = await simulated._world.InDb(db => db.People.ToDictionaryAsync(p => p.Name, p => p.Id));
        simulated._instrument = await simulated._world.Instrument();
        return simulated;
    }

    public BotWorld World => _world;

    /// <summary>A whole scan of three days, from the form to the close.</summary>
    public async Task<SimulatedWave> Runs(string scan, DateOnly firstDay)
    {
        if (_world.Now < At(firstDay.AddDays(-1)))
        {
            await _world.SleepsUntil(At(firstDay.AddDays(-1)));
        }

        await ComeBack();
        await _world.PlansScan([Whole], $"{firstDay:yyyy-MM-dd}", $"{firstDay.AddDays(2):yyyy-MM-dd}", scan, options: Scans.Options("whole", reminders: "3"));
        var (invited, stopped) = (_made.Select(person => !person.HasLeft).ToArray(), await Stopped());
        await _world.MovesClockTo(At(firstDay));
        var sent = await _world.InDb(db => db.Deliveries.CountAsync(d => d.State == Bot.Delivery.DeliveryState.Sent && d.SentAt > At(firstDay.AddDays(-1))));
        sent.ShouldBe(invited.Count(one => one) - stopped);

        var given = _people.Select((_, person) => invited[person] ? Choices(person, scan) : new Dictionary<string, AnswerValue>()).ToList();
        var pressing = Enumerable.Range(0, Size).Where(person => invited[person] && given[person].Count == _instrument.Items.Count
            && given[person].Values.All(value => value.Kind == AnswerKind.Given) && _world.As(_people[person]).Cards.Any(card => card.Offers(Verbs.AnswerScan)))
            .Take(_pressing).ToHashSet();
        foreach (var person in pressing)
        {
            await Presses(person, given[person]);
        }

        var wave = (await _world.WaveOf(scan)).Id;
        foreach (var chunk in Enumerable.Range(0, Size).Where(person => given[person].Count > 0 && !pressing.Contains(person)).Chunk(Chunk))
        {
            await _world.Services.GetRequiredService<Transactions>().Run(
                async services =>
                {
                    foreach (var person in chunk)
                    {
                        await services.GetRequiredService<AnswerIntake>().Record(wave, _ids[_people[person]], given[person], CancellationToken.None);
                    }
                },
                CancellationToken.None);
        }

        await MoveLeaveStop();
        await _world.ClosesScan(scan);

        // Who left meanwhile was invited, and counts where they were.
        var atClose = new MadeOrganisation([.. _parents], new Dictionary<int, int?>(_leads), [.. _made.Select((person, place) => person with { HasLeft = !invited[place] })]);
        return new SimulatedWave(wave, atClose, [.. given]);
    }

    private static DateTimeOffset At(DateOnly day) => new(day, new TimeOnly(9, 0), TimeSpan.Zero);

    private int Team(string name, int parent)
    {
        _teams.Add(name);
        _parents.Add(parent);
        return _teams.Count - 1;
    }

    private void Add(int team, string name, bool isLead = true)
    {
        if (isLead)
        {
            _leads[team] = _people.Count;
        }

        _people.Add(name);
        _made.Add(new MadePerson(team, IsReader: false, HasLeft: false));
    }

    private Task<int> Stopped() => _world.InDb(db => db.People.CountAsync(p => p.StoppedAt != null && p.LeftAt == null));

    /// <summary>All, all but some that are skipped, the first few, or nothing; half of the people answer as they did before.</summary>
    private Dictionary<string, AnswerValue> Choices(int person, string scan)
    {
        var sheet = MadeScan.AnswersOf(_instrument, person % 2 == 0 ? person : (31 * person) + scan.Length, lift: person % 3 == 0 ? 0.2 : 0);
        var (kind, until) = (_random.Next(20), _random.Next(1, _instrument.Items.Count));
        return kind switch
        {
            0 or 1 => new Dictionary<string, AnswerValue>(),
            2 or 3 => Values(_instrument.Items.Take(until), _ => false),
            4 or 5 => Values(_instrument.Items, _ => _random.Next(6) == 0),
            _ => Values(_instrument.Items, _ => false),
        };

        Dictionary<string, AnswerValue> Values(IEnumerable<Item> items, Func<Item, bool> skips) =>
            items.ToDictionary(item => item.Id, item => skips(item) ? AnswerValue.Skipped : AnswerValue.Given(sheet[item.Id]));
    }

    private async Task Presses(int person, Dictionary<string, AnswerValue> given)
    {
        var someone = _world.As(_people[person]);
        var codes = given.ToDictionary(answer => answer.Key.ToLowerInvariant(), answer => $"{answer.Value.Code}");
        for (var card = someone.ScanCard; card.Offers(Verbs.AnswerScan);)
        {
            card = await someone.Presses(card, Verbs.AnswerScan, [.. card.Questions.Select(question => (question, codes[question]))]);
        }
    }

    /// <summary>One in fifty moves, one in fifty leaves; some want no more messages; one team gets another lead.</summary>
    private async Task MoveLeaveStop()
    {
        var stopping = new HashSet<int>();
        var free = Enumerable.Range(0, Size).Where(person => !_made[person].HasLeft && !_leads.ContainsValue(person)).ToList();
        foreach (var person in free)
        {
            switch (_random.Next(100))
            {
                case < 2:
                    _made[person] = _made[person] with { Team = _random.Next(1, _teams.Count) };
                    break;
                case < 4:
                    _made[person] = _made[person] with { HasLeft = true };
                    break;
                case < 6:
                    stopping.Add(person);
                    break;
            }
        }

        var led = _random.Next(1, _teams.Count);
        if (free.Where(person => !_made[person].HasLeft && _made[person].Team == led).Cast<int?>().FirstOrDefault() is { } promoted)
        {
            _leads[led] = promoted;
        }

        if (stopping.Count > 0)
        {
            await _world.As(_people[stopping.First()]).Types("stop");
        }

        await Write(person => stopping.Contains(person));
    }

    /// <summary>Half of those who left are back before the next scan, and some want messages again.</summary>
    private async Task ComeBack()
    {
        _made = [.. _made.Select(person => person.HasLeft && _random.Next(2) == 0 ? person with { HasLeft = false } : person)];
        await Write(_ => false);
        if (await _world.InDb(db => db.People.Where(p => p.StoppedAt != null && p.LeftAt == null).Select(p => p.Name).FirstOrDefaultAsync()) is { } name)
        {
            await _world.As(name).Types("start");
        }
    }

    private Task Write(Func<int, bool> stops) => _world.ChangeDb(async db =>
    {
        var people = await db.People.ToDictionaryAsync(person => person.Name);
        var teams = await db.Teams.ToDictionaryAsync(team => team.Name);
        for (var place = 0; place < Size; place++)
        {
            var person = people[_people[place]];
            person.TeamId = teams[_teams[_made[place].Team]].Id;
            person.LeftAt = _made[place].HasLeft ? person.LeftAt ?? _world.Now : null;
            person.StoppedAt = stops(place) ? person.StoppedAt ?? _world.Now : person.StoppedAt;
        }

        foreach (var (team, lead) in _leads)
        {
            teams[_teams[team]].ManagerId = people[_people[lead!.Value]].Id;
        }
    });
}
