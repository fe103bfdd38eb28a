using System.Globalization;
using Xunit.Abstractions;

namespace LdRoi.Bot.Tests.Privacy.Attacks;

/// <summary>Managers and L&amp;D read all they may, three waves long, and subtract.</summary>
public sealed class AttackTests(ITestOutputHelper output)
{
    private static readonly int Organisations = int.Parse(
        Environment.GetEnvironmentVariable("LDROI_ATTACKED_ORGANISATIONS") ?? "40", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Nobody_is_reconstructed_where_a_threshold_alone_gives_people_away()
    {
        var (released, alone) = (new List<Findings>(), new List<Findings>());
        var changes = new List<string>();
        var (enough, numbers, bands) = (0, 0, 0);
        for (var number = 0; number < Organisations; number++)
        {
            var attacked = await Attack(number);
            released.Add(attacked.OfReleased(pairs: true));
            alone.Add(attacked.OfThresholdAlone(pairs: true));
            changes.AddRange(attacked.OtherChanges);
            (enough, numbers, bands) = (enough + attacked.Useful.Enough, numbers + attacked.Useful.Numbers, bands + attacked.Useful.Bands);
        }

        foreach (var (name, found) in new[] { ("released", released), ("threshold alone", alone) })
        {
            output.WriteLine(
                $"{name}: {found.Sum(f => f.Searches)} searches, {found.Sum(f => f.Few.Count)} on too few, {found.Sum(f => f.Pinned.Count)} pinned, "
                + $"{found.Sum(f => f.PinnedWithTellers.Count)} pinned with tellers, sticky {found.Sum(f => f.PinnedIfSticky)} pinned, {found.Sum(f => f.KnownIfSticky)} known");
        }

        output.WriteLine($"useful: {enough} rest on enough, {numbers} shown as numbers, {bands} as bands");
        released.SelectMany(found => found.Few).ShouldBeEmpty();
        changes.ShouldBeEmpty();
        released.SelectMany(found => found.Pinned.Values).ShouldBeEmpty();

        // Whoever trusts that everybody answers the same each time gets near to a few; of a threshold alone to most.
        released.Sum(found => found.PinnedIfSticky).ShouldBeLessThan(alone.Sum(found => found.PinnedIfSticky) / 10);
        released.Sum(found => found.KnownIfSticky).ShouldBeLessThan(alone.Sum(found => found.KnownIfSticky) / 20);
        ((numbers + bands) / (double)enough).ShouldBeGreaterThan(0.85);

        // A search that never saw the thing it looks for is blind.
        alone.Sum(found => found.Few.Count).ShouldBeGreaterThan(0);
        alone.Sum(found => found.Pinned.Count).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task What_is_withheld_follows_from_who_answered_and_never_from_what()
    {
        for (var number = 0; number < Organisations / 5; number++)
        {
            (await Withheld(number, code => code)).ShouldBe(await Withheld(number, code => 6 - code), $"organisation {number}");
        }

        // Different scales are about different answers: no sum of one helps with another.
        var items = ScanDay.Instrument.Scales.SelectMany(scale => scale.Items).Select(item => item.Id).ToList();
        items.Distinct().Count().ShouldBe(items.Count);
    }

    private static async Task<IReadOnlyList<string>> Withheld(int number, Func<int, int> answered)
    {
        var organisation = ThreeWaves.Number(number);
        using var day = new ScanDay(organisation.All[0].Organisation);
        var withheld = new List<string>();
        foreach (var (made, answers, threshold) in organisation.All)
        {
            day.Bring(made);
            withheld.AddRange((await day.Wave(made, [.. answers.Select(sheet => sheet.ToDictionary(answer => answer.Key, answer => answered(answer.Value)))], threshold))
                .OrderBy(row => row.Team).ThenBy(row => row.Figure.ScaleCode, StringComparer.Ordinal)
                .Select(row => $"{row.Team} {row.Figure.ScaleCode} {row.Figure.Withheld} {row.Figure.Respondents} {row.Figure.Invited}"));
        }

        return withheld;
    }

    private static async Task<Attacked> Attack(int number)
    {
        var organisation = ThreeWaves.Number(number);
        using var day = new ScanDay(organisation.All[0].Organisation);
        var readBy = new Dictionary<int, List<Read>>();
        foreach (var (made, answers, threshold) in organisation.All)
        {
            day.Bring(made);
            await day.Wave(made, answers, threshold);
            foreach (var person in Enumerable.Range(0, made.People.Count).Where(person =>
                !made.People[person].HasLeft && (made.People[person].IsReader || made.Leads.Values.Contains(person))))
            {
                if (!readBy.TryGetValue(person, out var read))
                {
                    readBy[person] = read = [];
                }

                read.AddRange(await day.ReadBy(person));
            }
        }

        return new Attacked(number, organisation, readBy.ToDictionary(row => row.Key, row => (IReadOnlyList<Read>)row.Value), day.PlaceOf);
    }
}
