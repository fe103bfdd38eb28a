using LdRoi.Measurement.Scan;

namespace LdRoi.Bot.Tests.Privacy.Attacks;

/// <summary>
/// What people who put together all they may read work out about one organisation. They are granted more than a report
/// tells: how many and who answered, and who of a node was left out. What they do not find with that, nobody finds.
/// </summary>
internal sealed class Attacked
{
    private readonly ThreeWaves _organisation;
    private readonly int _number;
    private readonly Dictionary<(int Wave, string Scale, int Person), double> _scores = [];
    private readonly Dictionary<(int Wave, string Scale, int Team), KnownSum> _released = [];
    private readonly Dictionary<(int Wave, string Scale, int Team), KnownSum> _plain = [];
    private readonly Dictionary<int, HashSet<(int Wave, int Team)>> _readable;

    public Attacked(int number, ThreeWaves organisation, IReadOnlyDictionary<int, IReadOnlyList<Read>> readBy, Func<Bot.Scan.WaveId, int> placeOf)
    {
        (_number, _organisation) = (number, organisation);
        _readable = readBy.ToDictionary(row => row.Key, row => row.Value.Select(read => (read.Wave, read.Team)).ToHashSet());
        var figures = readBy.Values.SelectMany(read => read).DistinctBy(read => (read.Wave, read.Team, read.Figure.ScaleCode)).ToList();
        for (var wave = 0; wave < organisation.All.Count; wave++)
        {
            foreach (var scale in ScanDay.Scales)
            {
                var shown = figures.Where(read => read.Wave == wave && read.Figure.ScaleCode == scale.Code).ToDictionary(read => read.Team, read => read.Figure);
                Sums(wave, scale, shown);
            }
        }

        foreach (var read in figures.Where(read => read.Figure.Change is not null))
        {
            ChangeIsAboutTheShown(read, placeOf(read.Figure.PreviousWaveId!.Value));
        }
    }

    /// <summary>Figures that rest on enough people; how many of them are shown as a number, and how many as a band.</summary>
    public (int Enough, int Numbers, int Bands) Useful { get; private set; }

    /// <summary>Changes that are not the difference of the two numbers shown.</summary>
    public List<string> OtherChanges { get; } = [];

    public Findings OfReleased(bool pairs) => Find(_released, pairs);

    public Findings OfThresholdAlone(bool pairs) => Find(_plain, pairs);

    private void Sums(int wave, Scale scale, Dictionary<int, Bot.Privacy.ReleasedFigure> all)
    {
        var (made, answers, threshold) = _organisation.All[wave];
        var disclosure = new Disclosure(made, scale, answers, threshold);
        foreach (var person in disclosure.Answered)
        {
            _scores[(wave, scale.Code, person)] = ScaleScoring.Score(scale, answers[person]).Value!.Value;
        }

        var shown = all.Where(row => row.Value.Withheld is null).ToDictionary(row => row.Key, row => row.Value);
        foreach (var (team, people) in disclosure.Of(shown.ToDictionary(row => row.Key, row => row.Value.Respondents)).Counted)
        {
            var figure = shown[team];
            _released[(wave, scale.Code, team)] = Sum(people, figure.Mean - 0.5 ?? figure.BandLow!.Value, figure.Mean + 0.5 ?? figure.BandHigh!.Value);
        }

        foreach (var team in disclosure.ThresholdAlone().Keys.Where(all.ContainsKey))
        {
            HashSet<int> people = [.. disclosure.In(team)];
            var mean = Math.Round(people.Average(person => _scores[(wave, scale.Code, person)]), MidpointRounding.AwayFromZero);
            _plain[(wave, scale.Code, team)] = Sum(people, mean - 0.5, mean + 0.5);
            var figure = shown.GetValueOrDefault(team);
            Useful = (Useful.Enough + 1, Useful.Numbers + (figure?.Mean is null ? 0 : 1), Useful.Bands + (figure?.BandLow is null ? 0 : 1));
        }
    }

    private static KnownSum Sum(HashSet<int> people, double low, double high) =>
        new(people, people.Count * Math.Max(0, low), people.Count * Math.Min(100, high));

    private void ChangeIsAboutTheShown(Read read, int before)
    {
        var scale = read.Figure.ScaleCode;
        if (_released.GetValueOrDefault((read.Wave, scale, read.Team)) is { } now && _released.GetValueOrDefault((before, scale, read.Team)) is { } then)
        {
            var apart = now.People.Average(person => _scores[(read.Wave, scale, person)]) - then.People.Average(person => _scores[(before, scale, person)]);
            if (Math.Abs(apart - read.Figure.Change!.Value) > 0.5001)
            {
                OtherChanges.Add($"organisation {_number}, {scale}, team {read.Team}, waves {before} and {read.Wave}: {read.Figure.Change}, and the numbers are {apart:0.0} apart");
            }
        }
    }

    private Findings Find(Dictionary<(int Wave, string Scale, int Team), KnownSum> sums, bool pairs)
    {
        var findings = new Findings();
        foreach (var coalition in Coalitions(pairs))
        {
            foreach (var scale in ScanDay.Scales)
            {
                var known = new List<KnownSum>();
                for (var wave = 0; wave < _organisation.All.Count; wave++)
                {
                    var read = coalition.SelectMany(person => _readable[person]).Where(row => row.Wave == wave).Distinct()
                        .Select(row => sums.GetValueOrDefault((wave, scale.Code, row.Team))).OfType<KnownSum>().ToList();
                    var readers = coalition.Any(person => IsReader(wave, person))
                        ? Enumerable.Range(0, _organisation.All[wave].Organisation.People.Count).Where(person => IsReader(wave, person)) : [];
                    HashSet<int> insiders = [.. coalition, .. readers];

                    // Each who tells their own answer, and was not to read these numbers when they were released, takes one from the crowd.
                    var tellers = insiders.Count(person => !IsReader(wave, person) && read.Exists(sum => sum.People.Contains(person)));
                    var rest = read.Select(sum => Without(sum, insiders, wave, scale.Code)).Where(sum => sum.People.Count > 0).ToList();
                    var where = $"organisation {_number}, wave {wave}, {scale.Code}, by {string.Join('+', coalition)}";
                    findings.Few.AddRange(RowSpace.FewBehind([.. rest.Select(sum => sum.People)], _organisation.All[wave].Threshold - tellers)
                        .Select(few => $"{where}: {string.Join(',', few)}"));
                    findings.Searches++;
                    foreach (var (person, window) in Windows.Of(rest).Where(row => Findings.IsPinned(row.Value)))
                    {
                        var all = string.Join("; ", rest.Where(sum => sum.People.Contains(person)).Select(sum => $"{sum.Low:0}–{sum.High:0} of {sum.People.Count}"));
                        (tellers == 0 ? findings.Pinned : findings.PinnedWithTellers).TryAdd((wave, scale.Code, person), $"{where}: {person} {window.Low:0.#}–{window.High:0.#} from {all}");
                    }

                    known.AddRange(rest);
                }

                if (_organisation.IsSticky)
                {
                    foreach (var (person, window) in Windows.Of(known).Where(row => Findings.IsPinned(row.Value)))
                    {
                        findings.Sticky(scale.Code, person, window);
                    }
                }
            }
        }

        return findings;
    }

    /// <summary>Each account by itself, and two managers who put theirs together; over all waves.</summary>
    private IEnumerable<int[]> Coalitions(bool pairs)
    {
        var all = _readable.Keys.Order().ToList();
        var managers = all.Where(person => Enumerable.Range(0, _organisation.All.Count).All(wave => !IsReader(wave, person))).ToList();
        return all.Select(person => (int[])[person])
            .Concat(pairs ? managers.SelectMany(one => managers.Where(other => other > one).Select(other => (int[])[one, other])) : []);
    }

    private bool IsReader(int wave, int person) =>
        _organisation.All[wave].Organisation.People.ElementAtOrDefault(person) is { IsReader: true };

    private KnownSum Without(KnownSum sum, HashSet<int> insiders, int wave, string scale)
    {
        var own = sum.People.Where(insiders.Contains).Sum(person => _scores[(wave, scale, person)]);
        return new KnownSum(sum.People.Where(person => !insiders.Contains(person)).ToHashSet(), sum.Low - own, sum.High - own);
    }
}

/// <summary>What some rule of showing gave away.</summary>
internal sealed class Findings
{
    /// <summary>Two points of a scale of five, in points of a hundred.</summary>
    private const double TwoScalePoints = 50;

    private const double HalfAScalePoint = 12.5;
    private readonly HashSet<(string, int)> _sticky = [];
    private readonly HashSet<(string, int)> _exact = [];

    /// <summary>Calculations that rest on too few people, exactly.</summary>
    public List<string> Few { get; } = [];

    /// <summary>By wave, scale and person: scores that numbers of one wave pin to less than two scale points.</summary>
    public Dictionary<(int, string, int), string> Pinned { get; } = [];

    /// <summary>The same, where somebody adds an answer of their own.</summary>
    public Dictionary<(int, string, int), string> PinnedWithTellers { get; } = [];

    public int Searches { get; set; }

    /// <summary>Scores that several waves pin to less than two scale points, if everybody answers the same each time.</summary>
    public int PinnedIfSticky => _sticky.Count;

    /// <summary>The same to less than half a scale point.</summary>
    public int KnownIfSticky => _exact.Count;

    public static bool IsPinned((double Low, double High) window) => window.High - window.Low < TwoScalePoints - 1e-6;

    public void Sticky(string scale, int person, (double Low, double High) window)
    {
        _sticky.Add((scale, person));
        if (window.High - window.Low < HalfAScalePoint)
        {
            _exact.Add((scale, person));
        }
    }
}
