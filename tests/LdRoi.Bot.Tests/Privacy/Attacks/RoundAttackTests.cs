using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using Xunit.Abstractions;

namespace LdRoi.Bot.Tests.Privacy.Attacks;

/// <summary>
/// L&amp;D reads every figure of a programme after 30, 60 and 90 days, knows who answered, and subtracts. People answer the
/// same each time, which helps whoever subtracts most.
/// </summary>
public sealed class RoundAttackTests(ITestOutputHelper output)
{
    private const int Organisations = 60;
    private const int Threshold = 5;

    [Fact]
    public void Three_rounds_of_the_same_question_rest_on_enough_people_each_and_pin_down_far_fewer_than_rounds_by_themselves()
    {
        var (searches, few, pinned, alone, shown, numbers) = (0, 0, 0, 0, 0, 0);
        for (var number = 0; number < Organisations; number++)
        {
            var rounds = new ThreeRounds(number);
            foreach (var round in rounds.Released)
            {
                searches++;
                few += RowSpace.FewBehind([.. round.Select(sum => sum.People)], Threshold).Count;
            }

            pinned += Pinned(rounds.Released);
            alone += Pinned(rounds.ByThreshold);
            shown += rounds.Shown;
            numbers += rounds.Numbers;
        }

        output.WriteLine($"{searches} rounds, {shown} figures of which {numbers} numbers; {pinned} people pinned to less than two scale points, {alone} where each round is released by itself");
        few.ShouldBe(0);

        // Bands are wide, not opaque, and groups that are far apart may be subtracted: where everybody answers the same three
        // times, and the reader knows who answered, a quarter remains (41 of 166).
        pinned.ShouldBeLessThan(alone / 3);

        // A search that never saw the thing it looks for is blind, and a release that shows nothing is of no use.
        alone.ShouldBeGreaterThan(20);
        (numbers / (double)shown).ShouldBeGreaterThan(0.3);
    }

    private static int Pinned(IEnumerable<IReadOnlyList<KnownSum>> rounds) =>
        Windows.Of([.. rounds.SelectMany(round => round)]).Count(person => Findings.IsPinned(person.Value));

    /// <summary>One made-up programme, whose rounds are released one after another as the product does.</summary>
    private sealed class ThreeRounds
    {
        private readonly Random _random;
        private readonly TeamTree _tree;
        private readonly List<RespondentId> _people;
        private readonly Dictionary<RespondentId, Place> _placed;
        private readonly Dictionary<RespondentId, double> _meant;

        public ThreeRounds(int number)
        {
            _random = new Random(number);
            var root = new Team { Id = new TeamId(Next()), Name = "all", NameKey = "all" };
            List<Team> teams = [root];
            for (var team = 0; team < 4 + _random.Next(6); team++)
            {
                teams.Add(new Team { Id = new TeamId(Next()), Name = $"{team}", NameKey = $"{team}", ParentId = teams[_random.Next(teams.Count)].Id });
            }

            _tree = new TeamTree(teams);
            _people = [.. Enumerable.Range(0, 20 + _random.Next(40)).Select(_ => new RespondentId(Next()))];
            _placed = _people.ToDictionary(person => person, _ => new Place(teams[1 + _random.Next(teams.Count - 1)].Id, IsReader: false, 0));
            _meant = _people.ToDictionary(person => person, _ => 10.0 * _random.Next(11));
            var earlier = new List<(WaveId Id, Dictionary<RespondentId, double> Scores, List<ReleasedFigure> Figures)>();
            for (var round = 0; round < 3; round++)
            {
                // Most answer each time; a few more, or fewer, make the difference that somebody could read.
                var scores = _people.Where(_ => _random.Next(8) > 0).ToDictionary(person => person, person => _meant[person]);
                var id = new WaveId(Next());
                var before = new EarlierFigures(
                    [.. Enumerable.Reverse(earlier).SelectMany(one => one.Figures)], earlier.Select(one => one.Id).ToHashSet(),
                    known => Release(earlier.Single(one => one.Id == known).Scores));
                var figures = Figures(scores, before).ConvertAll(figure => Under(figure, id));
                earlier.Add((id, scores, figures));
                Released.Add(Sums(scores, figures));
                Shown += figures.Count;
                Numbers += figures.Count(figure => figure.Mean is not null);
                ByThreshold.Add(Sums(scores, Figures(scores, new EarlierFigures([], new HashSet<WaveId>(), _ => throw new InvalidOperationException()))));
            }
        }

        public List<IReadOnlyList<KnownSum>> Released { get; } = [];

        public List<IReadOnlyList<KnownSum>> ByThreshold { get; } = [];

        public int Shown { get; private set; }

        public int Numbers { get; private set; }

        /// <summary>Drawn from the organisation's own seed, so that each run is the same.</summary>
        private Guid Next()
        {
            var bytes = new byte[16];
            _random.NextBytes(bytes);
            return new Guid(bytes);
        }

        private ScaleRelease Release(Dictionary<RespondentId, double> scores) => new(_tree, _placed, scores, Threshold);

        private List<ReleasedFigure> Figures(Dictionary<RespondentId, double> scores, EarlierFigures before) =>
            [.. ReleaseFigures.Alone("L3-USE", _tree, _placed, scores, Threshold, before).Where(figure => figure.Withheld is null)];

        private static ReleasedFigure Under(ReleasedFigure figure, WaveId id) => new()
        {
            WaveId = id, TeamId = figure.TeamId, ScaleCode = figure.ScaleCode, Respondents = figure.Respondents, Invited = figure.Invited, Mean = figure.Mean,
            BandLow = figure.BandLow, BandHigh = figure.BandHigh,
        };

        private IReadOnlyList<KnownSum> Sums(Dictionary<RespondentId, double> scores, List<ReleasedFigure> figures)
        {
            var release = Release(scores);
            return
            [
                .. figures.Select(figure =>
                {
                    var people = release.ScoresIn(figure.TeamId).People.Select(person => _people.IndexOf(person)).ToHashSet();
                    var (low, high) = (figure.Mean - 0.5 ?? figure.BandLow!.Value, figure.Mean + 0.5 ?? figure.BandHigh!.Value);
                    return new KnownSum(people, people.Count * Math.Max(0, low), people.Count * Math.Min(100, high));
                }),
            ];
        }
    }
}
