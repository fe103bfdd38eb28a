namespace LdRoi.Bot.Tests.Privacy;

/// <summary>What people wrote, in any small organisation: whoever reads, compares and subtracts finds only groups of ten others or more.</summary>
public sealed class CommentProperties
{
    private const uint Organisations = 40;
    private const int Fewest = 10;

    [Fact]
    public async Task No_comparison_of_what_may_be_read_is_about_fewer_than_ten_others_where_a_threshold_alone_would_be()
    {
        var (leaksOfThreshold, sets, hidden) = (0, 0, 0);
        for (var number = 0u; number < Organisations; number++)
        {
            var made = TwoScans.Number(number).First;
            using var day = new ScanDay(made);
            var figures = await day.Wave(made, TwoScans.Number(number).Before);
            var random = new Random((int)number);
            var writers = Enumerable.Range(0, made.People.Count).Where(_ => random.Next(10) < 8).ToList();

            var read = (await day.Writes(writers.ToDictionary(person => person, person => $"says {person}")))
                .ToDictionary(team => team.Key, team => team.Value.Select(text => int.Parse(text[5..], System.Globalization.CultureInfo.InvariantCulture)).ToHashSet());

            SmallestSets(made, read).ShouldAllBe(set => set.Count(person => !made.People[person].IsReader) >= Fewest, $"organisation {number}");
            foreach (var (team, people) in read)
            {
                figures.ShouldContain(figure => figure.Team == team && figure.Figure.Withheld == null, $"organisation {number}, team {team}");
                people.ShouldNotContain(person => made.Leads[team] == person, $"organisation {number}, team {team}");
                people.ShouldAllBe(person => made.WithDescendants(team).Any(below => made.People[person].Team == below || made.Leads[below] == person));
            }

            var alone = made.Teams.Select(team => (team, people: writers.Where(person => made.WithDescendants(team).Contains(made.People[person].Team)).ToHashSet()))
                .Where(row => row.people.Count >= Fewest).ToDictionary(row => row.team, row => row.people);
            leaksOfThreshold += SmallestSets(made, alone).Count(set => set.Count < Fewest);
            sets += read.Count;
            hidden += made.Parents.Count - read.Count;
        }

        // A search that never saw the thing it looks for is blind.
        new[] { leaksOfThreshold, sets, hidden }.ShouldAllBe(count => count > 10);
    }

    [Fact]
    public async Task The_order_is_the_same_whoever_wrote_what_and_is_not_the_order_of_writing()
    {
        var made = new MadeOrganisation(
            [null], new Dictionary<int, int?> { [0] = null }, [.. Enumerable.Range(0, 12).Select(_ => new MadePerson(0, false, false))]);
        var answers = made.People.Select(_ => (IReadOnlyDictionary<string, int>)ScanDay.Scales.SelectMany(scale => scale.Items).ToDictionary(item => item.Id, _ => 3)).ToList();
        var orders = new List<IReadOnlyList<string>>();
        using var day = new ScanDay(made);
        await day.Wave(made, answers);
        foreach (var turned in new[] { 0, 5, 11 })
        {
            orders.Add((await day.Writes(Enumerable.Range(0, 12).ToDictionary(person => person, person => $"text {(person + turned) % 12:00}")))[0]);
        }

        orders.ShouldAllBe(order => order.SequenceEqual(orders[0]));
        orders[0].SequenceEqual(orders[0].Order(StringComparer.Ordinal)).ShouldBeFalse();
        orders[0].SequenceEqual(orders[0].OrderDescending(StringComparer.Ordinal)).ShouldBeFalse();
    }

    /// <summary>Who is read in exactly the same teams cannot be told apart by any union, overlap or difference of what is read.</summary>
    private static IEnumerable<List<int>> SmallestSets(MadeOrganisation made, Dictionary<int, HashSet<int>> read) => Enumerable.Range(0, made.People.Count)
        .GroupBy(person => string.Join(',', read.Where(team => team.Value.Contains(person)).Select(team => team.Key).Order()))
        .Where(set => set.Key.Length > 0).Select(set => set.ToList());
}
