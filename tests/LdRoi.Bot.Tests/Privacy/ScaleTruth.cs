using LdRoi.Bot.Privacy;
using LdRoi.Bot.Tests.World;
using LdRoi.Measurement;
using LdRoi.Measurement.Confidentiality;
using LdRoi.Measurement.Scan;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Bot.Tests.Privacy;

/// <summary>One scale in one wave, worked out from the raw answers: who counts where is written apart from the product.</summary>
internal sealed class ScaleTruth
{
    private const int Least = 5;

    private readonly SimulatedWave _wave;
    private readonly Disclosure _disclosure;
    private readonly Dictionary<int, ReleasedFigure> _shown;
    private readonly Dictionary<int, HashSet<int>> _counted;
    private readonly Dictionary<int, double> _scores;
    private readonly ILookup<int, int> _direct;
    private readonly ILookup<int, int> _invited;

    /// <param name="figures">Released of this scale, by team.</param>
    public ScaleTruth(SimulatedWave wave, Scale scale, IReadOnlyDictionary<int, ReleasedFigure> figures)
    {
        _wave = wave;
        _shown = figures.Where(row => row.Value.Withheld is null).ToDictionary(row => row.Key, row => row.Value);
        _disclosure = new Disclosure(wave.Organisation, scale, wave.Answers);
        _scores = _disclosure.Answered.ToDictionary(person => person, person => ScaleScoring.Score(scale, wave.Answers[person]).Value!.Value);
        _direct = _disclosure.Answered.Where(person => _disclosure.CountsIn(person) is not null).ToLookup(person => _disclosure.CountsIn(person)!.Value);
        _invited = wave.Invited.Where(person => _disclosure.CountsIn(person) is not null).ToLookup(person => _disclosure.CountsIn(person)!.Value);
        (_counted, var leaks) = _disclosure.Of(_shown.ToDictionary(row => row.Key, row => row.Value.Respondents));
        leaks.ShouldBeEmpty();
        Pooled = WithinGroups.Pool(CountedTeams.Select(team => (IReadOnlyCollection<double>)[.. _direct[team].Select(person => _scores[person])]));
    }

    public PooledSpread? Pooled { get; }

    public IReadOnlyCollection<int> Certain => _counted.Keys;

    /// <summary>The score of everybody behind a figure.</summary>
    public IReadOnlyDictionary<int, double> Behind(int team) => _counted[team].ToDictionary(person => person, person => _scores[person]);

    /// <param name="earlier">Earlier scans, newest first.</param>
    public void IsReleased(int team, IReadOnlyList<ScaleTruth> earlier, string where)
    {
        var figure = _shown[team];
        var own = Behind(team);
        figure.Respondents.ShouldBe(own.Count, where);
        figure.Invited.ShouldBe(_wave.Organisation.WithDescendants(team).Where(below => CountsFor(team, below)).Sum(below => _invited[below].Count()), where);
        var before = earlier.FirstOrDefault(one => one._shown.ContainsKey(team));
        figure.PreviousWaveId.ShouldBe(before?._wave.Id, where);

        var score = TeamScoring.Score([.. own.Values], Pooled);
        var isCoarse = earlier.Any(one => one.WholeNumbersNear(own.Keys));
        if (figure.Mean is null)
        {
            var width = figure.BandHigh!.Value - figure.BandLow!.Value;
            new[] { own.Values.Average(), Math.Round(own.Values.Average(), MidpointRounding.AwayFromZero) }.Select(mean => ScoreBand.Holding(mean, width))
                .ShouldContain(new ScoreBand(figure.BandLow.Value, figure.BandHigh.Value), where);
            (isCoarse || score.Band is not null || IsOfOneMind(own.Keys) || HoldsABand(team)).ShouldBeTrue(where);
            (figure.Low, figure.High, figure.Change).ShouldBe((null, null, null), where);
            return;
        }

        isCoarse.ShouldBeFalse(where);
        figure.BandLow.ShouldBeNull(where);
        Rounds(score.Mean, figure.Mean, where);
        Rounds(score.Interval?.Low, figure.Low, where);
        Rounds(score.Interval?.High, figure.High, where);
        if (before is not null)
        {
            ChangeIs(figure, own, before, team, where);
        }
    }

    private void ChangeIs(ReleasedFigure figure, IReadOnlyDictionary<int, double> own, ScaleTruth before, int team, string where)
    {
        var then = before.Behind(team);
        var apart = Apart([.. then.Keys], own.Keys);
        if (apart is > 0 and < Least || before._shown[team].Mean is null)
        {
            (figure.Change, figure.Verdict).ShouldBe((null, null), where);
            figure.ChangeReason.ShouldBe(apart is > 0 and < Least ? Reason.NotComparable : Reason.Unanimous, where);
            return;
        }

        var differences = WithinGroups.Pool(CountedTeams.Select(below => (IReadOnlyCollection<double>)
            [.. _direct[below].Where(before._scores.ContainsKey).Select(person => _scores[person] - before._scores[person])]));
        var change = ScoreChanges.Between(then, own, differences, Pooled, apart == 0 ? 1 : int.MaxValue);
        figure.Verdict.ShouldBe(change.Verdict, where);
        Rounds(change.Mean, figure.Change, where);
        Rounds(change.Interval?.Low, figure.ChangeLow, where);
        Rounds(change.Interval?.High, figure.ChangeHigh, where);
    }

    /// <summary>To whole points; half a point goes either way, because the last bit of a sum depends on its order.</summary>
    private static void Rounds(double? exact, double? shown, string where)
    {
        shown.HasValue.ShouldBe(exact.HasValue, where);
        (shown ?? 0).ShouldBe(exact ?? 0, 0.5 + 1e-9, where);
        ((shown ?? 0) % 1).ShouldBe(0, where);
    }

    private bool WholeNumbersNear(IEnumerable<int> people)
    {
        var now = people.ToHashSet();
        return _shown.Any(row => row.Value.Mean is not null && Math.Abs(row.Value.Respondents - now.Count) < Least
            && _counted.TryGetValue(row.Key, out var then) && Apart(then, now) is > 0 and < Least);
    }

    private static int Apart(HashSet<int> then, IEnumerable<int> now)
    {
        var others = now.ToList();
        var both = others.Count(then.Contains);
        return then.Count + others.Count - (2 * both);
    }

    /// <summary>A number would open a band inside it, or tell of a rest that is all of one mind.</summary>
    private bool HoldsABand(int team)
    {
        var below = _wave.Organisation.WithDescendants(team).Where(inside => inside != team && _shown.ContainsKey(inside)).ToList();
        return below.Exists(inside => _shown[inside].Mean is null) || IsOfOneMind(_counted[team].Except(below.SelectMany(inside => _counted[inside])));
    }

    /// <summary>Those of them who are no readers, who know their own answer.</summary>
    private bool IsOfOneMind(IEnumerable<int> people) => TeamScoring.Score(
        [.. people.Where(person => !_wave.Organisation.People[person].IsReader).Select(person => _scores[person])], null).Band is not null;

    /// <summary>Teams whose own people are behind the figure around them.</summary>
    private IEnumerable<int> CountedTeams => _wave.Organisation.Teams.Where(team => !_direct[team].Any() || NearestShown(team) is not { } shown || CountsFor(shown, team));

    private bool CountsFor(int team, int below) => !_counted.TryGetValue(team, out var people) || _direct[below].All(people.Contains);

    private int? NearestShown(int? team) => team is not { } at ? null : _shown.ContainsKey(at) ? at : NearestShown(_wave.Organisation.Parents[at]);
}
