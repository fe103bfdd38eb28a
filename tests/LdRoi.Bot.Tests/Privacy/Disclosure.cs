using LdRoi.Measurement.Scan;

namespace LdRoi.Bot.Tests.Privacy;

/// <summary>
/// What a reader could work out, written apart from the product: people are counted from their answers, and everything
/// shown about one scale is taken together.
/// </summary>
internal sealed class Disclosure
{
    private readonly MadeOrganisation _organisation;
    private readonly ILookup<int, int> _direct;
    private readonly int _least;

    public Disclosure(MadeOrganisation organisation, Scale scale, IReadOnlyList<IReadOnlyDictionary<string, int>> answers, int least = 5)
    {
        (_organisation, _least) = (organisation, least);
        Answered = [.. Enumerable.Range(0, organisation.People.Count).Where(person => !organisation.People[person].HasLeft
            && 2 * scale.Items.Count(item => answers[person].ContainsKey(item.Id)) >= scale.Items.Count)];
        _direct = Answered.Where(person => CountsIn(person) is not null).ToLookup(person => CountsIn(person)!.Value);
    }

    public IReadOnlyList<int> Answered { get; }

    /// <summary>Where somebody's answers count: never in a team they lead, but above the highest of those.</summary>
    public int? CountsIn(int person)
    {
        var led = _organisation.Leads.Where(row => row.Value == person).Select(row => row.Key).ToList();
        return led.Count == 0 ? _organisation.People[person].Team : _organisation.Parents[led.MinBy(_organisation.DepthOf)];
    }

    public IReadOnlyList<int> In(int team) => [.. _organisation.WithDescendants(team).SelectMany(below => _direct[below])];

    public int Others(IEnumerable<int> people) => people.Count(person => !_organisation.People[person].IsReader);

    /// <summary>What would be shown with a threshold alone.</summary>
    public Dictionary<int, int> ThresholdAlone() =>
        _organisation.Teams.Where(team => Others(In(team)) >= _least).ToDictionary(team => team, team => In(team).Count);

    /// <summary>
    /// The people behind each shown number, or why that number gives somebody away. What is left of a shown team after all
    /// in it that is shown must be nobody or enough others. Who belongs to a node itself may have been left out of
    /// everything when they are too few: which nodes those are follows from the numbers of people.
    /// </summary>
    /// <param name="shown">Shown teams, with the number of people each figure says it rests on.</param>
    /// <returns>A team is absent from the first part when the numbers leave open who was left out.</returns>
    public (Dictionary<int, HashSet<int>> Counted, List<string> Leaks) Of(IReadOnlyDictionary<int, int> shown)
    {
        var counted = new Dictionary<int, HashSet<int>>();
        var leaks = new List<string>();
        foreach (var team in shown.Keys.OrderByDescending(_organisation.DepthOf))
        {
            var inside = NearestShown(team, shown).ToList();
            var difference = shown[team] - inside.Sum(below => shown[below]);
            var possible = Remainders(team, inside).Where(rest => rest.Count == difference).ToList();
            var safe = possible.Where(rest => rest.Count == 0 || Others(rest) >= _least).ToList();
            if (safe.Count == 0)
            {
                leaks.Add($"team {team} less what is shown in it is {difference} people, and too few of them are no readers");
            }
            else if (possible.Count == 1 && inside.TrueForAll(counted.ContainsKey))
            {
                counted[team] = [.. safe[0], .. inside.SelectMany(below => counted[below])];
                if (Others(counted[team]) < _least)
                {
                    leaks.Add($"team {team} is shown with {Others(counted[team])} others");
                }
            }
        }

        return (counted, leaks);
    }

    /// <summary>Everything that may be left of a team beside what is shown in it: all, or all but some groups that are too few.</summary>
    private List<List<int>> Remainders(int team, List<int> inside)
    {
        var covered = inside.SelectMany(_organisation.WithDescendants).ToHashSet();
        var groups = _organisation.WithDescendants(team).Where(below => !covered.Contains(below) && _direct[below].Any())
            .Select(below => _direct[below].ToList()).ToList();
        var remainders = new List<List<int>> { new() };
        foreach (var group in groups)
        {
            var with = remainders.Select(rest => rest.Concat(group).ToList());
            remainders = [.. Others(group) < _least ? remainders.Concat(with) : with];
        }

        return remainders;
    }

    private IEnumerable<int> NearestShown(int team, IReadOnlyDictionary<int, int> shown) => _organisation.Teams
        .Where(below => _organisation.Parents[below] == team)
        .SelectMany(below => shown.ContainsKey(below) ? [below] : NearestShown(below, shown));
}
