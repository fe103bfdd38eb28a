using LdRoi.Measurement.Scan;

namespace LdRoi.Bot.Tests.Privacy.Attacks;

/// <summary>One wave of an organisation: who is where, what they answer, and the threshold that was set when it opened.</summary>
/// <param name="Answers">By person: codes by item id.</param>
internal sealed record AttackedWave(MadeOrganisation Organisation, IReadOnlyList<IReadOnlyDictionary<string, int>> Answers, int Threshold);

/// <summary>
/// An organisation over three waves: people join, leave, come back, change team and are promoted; teams change place, or
/// go on under another name. The same number gives the same organisation.
/// </summary>
internal sealed class ThreeWaves
{
    private const int Waves = 3;

    private readonly Random _random;
    private readonly int _mood;
    private readonly double _answering;
    private readonly List<AttackedWave> _waves = [];
    private readonly List<int?> _parents;
    private List<MadePerson> _people;
    private Dictionary<int, int?> _leads;
    private List<Dictionary<string, int>> _sheets = [];
    private List<bool> _answers = [];

    private ThreeWaves(int number)
    {
        _random = new Random(number);
        IsSticky = number % 2 == 0;
        _mood = _random.Next(4);
        _answering = _random.Next(4) == 0 ? 1.0 : 0.6 + (0.4 * _random.NextDouble());
        var teams = _random.Next(3, 8);
        _parents = [.. Enumerable.Range(0, teams).Select(team => team == 0 || _random.Next(12) == 0 ? (int?)null : _random.Next(team))];
        _people = [.. Enumerable.Range(0, _random.Next(12, 9 * teams)).Select(_ => NewPerson(teams))];

        // An empty team, for one that goes on under another name.
        _parents.Add(0);
        _leads = _parents.Select((_, team) => team).ToDictionary(team => team, Lead);
        for (var wave = 0; wave < Waves; wave++)
        {
            if (wave > 0)
            {
                Changes();
            }

            Answer();
            _waves.Add(new AttackedWave(
                new MadeOrganisation([.. _parents], new Dictionary<int, int?>(_leads), [.. _people]),
                [.. _people.Select((_, person) => _answers[person] ? _sheets[person] : new Dictionary<string, int>())], number % 5 == wave ? 7 : 5));
        }
    }

    public static ThreeWaves Number(int number) => new(number);

    /// <summary>Everybody answers the same in every wave: what somebody who subtracts would like.</summary>
    public bool IsSticky { get; }

    public IReadOnlyList<AttackedWave> All => _waves;

    private MadePerson NewPerson(int teams) => new(_random.Next(teams), _random.Next(15) == 0, HasLeft: false);

    private int? Lead(int team)
    {
        var own = Enumerable.Range(0, _people.Count).Where(person => _people[person].Team == team && !_people[person].HasLeft).ToList();
        return own.Count > 0 && _random.Next(5) > 0 ? own[_random.Next(own.Count)] : null;
    }

    private void Changes()
    {
        var few = _random.Next(2) == 0 ? 12 : 40;
        _people = [.. _people.Select(person => person with
        {
            Team = _random.Next(few) == 0 ? _random.Next(_parents.Count) : person.Team,
            HasLeft = person.HasLeft ? _random.Next(3) > 0 : _random.Next(few) == 0,
            IsReader = person.IsReader || _random.Next(60) == 0,
        })];
        _people.AddRange(Enumerable.Range(0, _random.Next(3)).Select(_ => NewPerson(_parents.Count)));
        switch (_random.Next(4))
        {
            case 0:
                MovesATeam();
                break;
            case 1:
                TwoTeamsChangePlaces();
                break;
            case 2:
                GoesOnUnderAnotherName();
                break;
        }

        _leads = _leads.ToDictionary(row => row.Key, row => _random.Next(4) == 0 ? Lead(row.Key) : row.Value);
    }

    private void MovesATeam()
    {
        var team = _random.Next(_parents.Count);
        var below = new MadeOrganisation(_parents, _leads, _people).WithDescendants(team).ToHashSet();
        var places = Enumerable.Range(0, _parents.Count).Where(other => !below.Contains(other)).ToList();
        if (places.Count > 0)
        {
            _parents[team] = places[_random.Next(places.Count)];
        }
    }

    private void TwoTeamsChangePlaces()
    {
        var leaves = Enumerable.Range(0, _parents.Count).Where(team => !_parents.Contains(team)).ToList();
        var (one, other) = (leaves[_random.Next(leaves.Count)], leaves[_random.Next(leaves.Count)]);
        (_parents[one], _parents[other]) = (_parents[other], _parents[one]);
    }

    private void GoesOnUnderAnotherName()
    {
        var empty = Enumerable.Range(0, _parents.Count).FirstOrDefault(team => _people.TrueForAll(person => person.Team != team), -1);
        var team = _random.Next(_parents.Count);
        if (empty >= 0)
        {
            _people = [.. _people.Select(person => person.Team == team ? person with { Team = empty } : person)];
        }
    }

    private void Answer()
    {
        var before = _answers;
        _answers = [.. _people.Select((_, person) => person < before.Count && _random.Next(8) > 0 ? before[person] : _random.NextDouble() < _answering)];
        var sheets = _sheets;
        _sheets = [.. _people.Select((_, person) => IsSticky && person < sheets.Count ? sheets[person] : Sheet())];
    }

    /// <summary>Mixed, all content, all discontent, or all of one mind, scale by scale.</summary>
    private Dictionary<string, int> Sheet() => ScanDay.Scales.SelectMany(scale =>
    {
        var level = _mood switch
        {
            1 => scale.Maximum - (_random.Next(8) == 0 ? 1 : 0),
            2 => scale.Minimum + (_random.Next(8) == 0 ? 1 : 0),
            _ => _random.Next(scale.Minimum, scale.Maximum + 1),
        };
        var share = _random.Next(6) == 0 ? _random.NextDouble() : 1.0;
        return scale.Items.Where(_ => _random.NextDouble() <= share).Select(item => (item, Code: Code(scale, item, level)));
    }).ToDictionary(answer => answer.item.Id, answer => answer.Code);

    private int Code(Scale scale, ScaleItem item, int level)
    {
        var near = _mood is 1 or 2 ? level : Math.Clamp(level + _random.Next(-1, 2), scale.Minimum, scale.Maximum);
        return item.ReverseKeyed ? scale.Minimum + scale.Maximum - near : near;
    }
}
