using LdRoi.Bot.Privacy;
using LdRoi.Bot.Tests.World;
using LdRoi.Measurement;
using static LdRoi.Bot.Tests.Stories.Responses;

namespace LdRoi.Bot.Tests.Stories;

/// <summary>No calculation with what a scan published rests on fewer than five people.</summary>
public abstract class SubtractionStories(Scene scene) : Story(scene)
{
    private const int Threshold = 5;

    [Fact]
    public async Task Where_a_plain_threshold_would_leak_the_sibling_is_withheld_too()
    {
        // Klant (10) less Zuid (7) would be the three people of Oost.
        var released = await Released([("Klant", null, 0), ("Zuid", "Klant", 7), ("Oost", "Klant", 3)]);

        released["Oost"].Withheld.ShouldBe(Reason.PrivacyMinN);
        released["Zuid"].Withheld.ShouldBe(Reason.PrivacyRemainder);
        (released["Klant"].Withheld, released["Klant"].Respondents).ShouldBe((null, 10));
    }

    [Fact]
    public async Task Where_the_rest_is_large_enough_everything_that_is_large_enough_is_shown()
    {
        var released = await Released([("Klant", null, 0), ("Zuid", "Klant", 7), ("Oost", "Klant", 5)]);

        released.Values.ShouldAllBe(figure => figure.Withheld == null);
    }

    [Fact]
    public async Task Two_small_siblings_hide_each_other()
    {
        var released = await Released([("Klant", null, 0), ("Zuid", "Klant", 7), ("Oost", "Klant", 3), ("West", "Klant", 2)]);

        released.Where(team => team.Value.Withheld is null).Select(team => team.Key).ShouldBe(["Klant", "Zuid"], ignoreOrder: true);
    }

    [Fact]
    public async Task People_of_a_department_s_own_who_are_too_few_are_left_out_of_it()
    {
        // Klant has two people of its own: with them in, Klant less Zuid and Oost would be those two.
        var released = await Released([("Klant", null, 2), ("Zuid", "Klant", 7), ("Oost", "Klant", 6)]);

        released.Values.ShouldAllBe(figure => figure.Withheld == null);
        released["Klant"].Respondents.ShouldBe(13);
    }

    [Theory]
    [InlineData("A:;B:A,6;C:A,4;D:A;E:D,8;F:D,1")]
    [InlineData("A:;B:A;C:B,5;D:B,4;E:A,9;F:A,2;G:E,3")]
    [InlineData("A:;B:A;C:B;D:C,6;E:C,4;F:B,5;G:A,5")]
    [InlineData("A:;B:A,4;C:A,4;D:A,4")]
    public async Task In_any_tree_no_combination_of_published_figures_is_about_fewer_than_five_people(string tree)
    {
        var teams = tree.Split(';').Select(team => team.Split(':')).Select(team => (team[0], team[1].Split(','))).ToList();
        List<(string Team, string? Under, int Members)> shape =
            [.. teams.Select(team => (team.Item1, team.Item2[0].Length == 0 ? null : team.Item2[0], team.Item2.Length > 1 ? int.Parse(team.Item2[1], System.Globalization.CultureInfo.InvariantCulture) : 0))];

        var released = await Released(shape);

        released.Values.ShouldAllBe(figure => figure.Withheld != null || figure.Respondents >= Threshold);
        released.Values.Where(figure => figure.Withheld is not null)
            .ShouldAllBe(figure => figure.Mean == null && figure.Low == null && figure.BandLow == null && figure.Respondents == 0 && figure.Change == null);
        Leaks(shape, [.. released.Where(team => team.Value.Withheld is null)]).ShouldBeEmpty();
        released.Values.ShouldContain(figure => figure.Withheld == null, "hiding everything is no art");
    }

    /// <summary>Everybody answers; what was released of "Samen leren", by team.</summary>
    private async Task<Dictionary<string, ReleasedFigure>> Released(IReadOnlyList<(string Team, string? Under, int Members)> shape)
    {
        var organisation = shape.Aggregate(An.Organisation(), (all, team) => all.Team(team.Team, team.Members, under: team.Under));
        await using var world = await Start(organisation);
        await world.RunsScan(
            "Najaar", [.. shape.Where(team => team.Under is null).Select(team => team.Team)],
            shape.SelectMany(team => Of(team.Team, [.. Enumerable.Range(0, team.Members).Select(place => 2 + (place % 3))])));
        return (await world.ReleasedOf("Najaar")).Where(figure => figure.Key.Scale == "SL").ToDictionary(figure => figure.Key.Team, figure => figure.Value);
    }

    /// <summary>
    /// Every way of adding and subtracting published sums that leaves each person in it once, and is about one to four
    /// people. Written without a look at how the product decides.
    /// </summary>
    private static List<string> Leaks(
        IReadOnlyList<(string Team, string? Under, int Members)> shape, IReadOnlyList<KeyValuePair<string, ReleasedFigure>> shown)
    {
        var peopleOf = shown.Select(team => People(shape, team.Key)).ToList();
        for (var place = 0; place < shown.Count; place++)
        {
            // A department's own people who were left out are in no sum.
            var own = shape.Where(team => shape.Any(child => child.Under == team.Team)).SelectMany(team => Own(team)).ToHashSet();
            if (shown[place].Value.Respondents != peopleOf[place].Count)
            {
                peopleOf[place].ExceptWith(own);
                peopleOf[place].Count.ShouldBe(shown[place].Value.Respondents);
            }
        }

        var leaks = new List<string>();
        for (var code = 0; code < Math.Pow(3, shown.Count); code++)
        {
            var sum = new Dictionary<string, int>();
            var words = "";
            for (int place = 0, rest = code; place < shown.Count; place++, rest /= 3)
            {
                var factor = (rest % 3) - 1;
                words += factor == 0 ? "" : $"{(factor > 0 ? '+' : '-')}{shown[place].Key}";
                foreach (var person in peopleOf[place])
                {
                    sum[person] = sum.GetValueOrDefault(person) + factor;
                }
            }

            var left = sum.Values.Where(factor => factor != 0).ToList();
            if (left.Count is > 0 and < Threshold && left.Distinct().Count() == 1)
            {
                leaks.Add(words);
            }
        }

        return leaks;
    }

    private static HashSet<string> People(IReadOnlyList<(string Team, string? Under, int Members)> shape, string name) =>
        [.. Own(shape.Single(team => team.Team == name)), .. shape.Where(team => team.Under == name).SelectMany(team => People(shape, team.Team))];

    private static IEnumerable<string> Own((string Team, string? Under, int Members) team) =>
        Enumerable.Range(1, team.Members).Select(number => $"{team.Team} {number}");
}

public sealed class SubtractionStoriesInTheSimulator() : SubtractionStories(Scene.Simulator);

public sealed class SubtractionStoriesInTeams() : SubtractionStories(Scene.Teams);

public sealed class SubtractionStoriesInSlack() : SubtractionStories(Scene.Slack);
