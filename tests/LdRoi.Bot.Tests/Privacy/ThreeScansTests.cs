namespace LdRoi.Bot.Tests.Privacy;

/// <summary>A number is measured against every earlier number of the team, not only against the last one.</summary>
public sealed class ThreeScansTests
{
    private const uint Organisations = 40;

    [Fact]
    public async Task No_two_whole_numbers_of_a_team_rest_on_sets_of_people_that_differ_by_too_few()
    {
        var found = new List<string>();
        var pairs = 0;
        for (var number = 0u; number < Organisations; number++)
        {
            var scans = TwoScans.Number(number);
            var third = scans.Second with { People = [.. scans.Second.People.Select((person, at) => at == number % 6 ? person with { HasLeft = true } : person)] };
            using var day = new ScanDay(scans.First);
            var first = await day.Wave(scans.First, scans.Before);
            day.Bring(scans.Second);
            var second = await day.Wave(scans.Second, scans.After);
            day.Bring(third);
            var last = await day.Wave(third, scans.After);
            foreach (var scale in ScanDay.Scales)
            {
                Shown[] waves =
                [
                    new(scans.First, scale, scans.Before, first, number), new(scans.Second, scale, scans.After, second, number),
                    new(third, scale, scans.After, last, number),
                ];
                foreach (var (then, now) in new[] { (0, 1), (1, 2), (0, 2) })
                {
                    foreach (var apart in Apart(waves[then], waves[now]))
                    {
                        pairs++;
                        if (apart is > 0 and < 5)
                        {
                            found.Add($"organisation {number}, {scale.Code}, scans {then + 1} and {now + 1}: {apart} apart");
                        }
                    }
                }
            }
        }

        pairs.ShouldBeGreaterThan(100);
        found.ShouldBeEmpty();
    }

    /// <summary>For each team with a whole number in both: how many people are in one of the two only.</summary>
    private static IEnumerable<int> Apart(Shown then, Shown now) =>
        from team in now.Figures.Keys
        where now.Figures[team].Mean is not null && then.Figures.GetValueOrDefault(team)?.Mean is not null
            && then.Counted.ContainsKey(team) && now.Counted.ContainsKey(team)
        select then.Counted[team].Except(now.Counted[team]).Count() + now.Counted[team].Except(then.Counted[team]).Count();
}
