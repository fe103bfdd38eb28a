using LdRoi.Measurement.Scan;

namespace LdRoi.Bot.Benchmarks;

/// <summary>Ten million answers, scored into the means of teams.</summary>
internal sealed class ScoringOfMany : IBenchmark
{
    private const int Answers = 10_000_000;
    private const int Items = 32;
    private const int People = Answers / Items;
    private const int Teams = 10_000;
    private const int ItemsInScale = 4;

    public string Name => "scoring";

    public string Title => "Ten million answers into team means";

    public string Method =>
        "The module scores 312,500 people on eight scales of four items (one in four reversed, one answer in sixteen missing, generated from the seed): reversal, half rule, and size, mean and "
        + "squares of 10,000 teams per scale. The yardstick adds up each answer to one number per team and scale: no reversal, no half rule, no squares. Every run must give the same bits.";

    public string Database => "none";

    public string Unit => "answers";

    public int UnitsPerRequest => Answers;

    public TimeSpan? Limit => TimeSpan.FromSeconds(1);

    // One thread does it, so one run at a time on each side.
    public int? Connections => 1;

    public Task<Pair> Prepare(Options options)
    {
        var random = new Random(options.Seed);
        Scale[] scales =
        [
            .. Enumerable.Range(0, Items / ItemsInScale).Select(scale => new Scale($"S{scale}", 1, 5,
                [.. Enumerable.Range(0, ItemsInScale).Select(item => new ScaleItem($"S{scale}I{item}", ReverseKeyed: item == 0))])),
        ];
        var columns = scales.SelectMany(scale => scale.Items).ToDictionary(item => item.Id, _ => Column(random));
        var answers = new AnswerColumns(People, columns.ToDictionary(column => column.Key, column => (ReadOnlyMemory<sbyte>)column.Value));
        var teamOf = Enumerable.Range(0, People).Select(_ => random.Next(Teams)).ToArray();
        double? first = null;
        return Task.FromResult(new Pair(
            new Side("module", _ => Task.Run(() =>
            {
                var moments = WaveScoring.TeamMoments(scales, answers, teamOf, Teams);
                var total = moments.Values.SelectMany(scale => scale).Sum(team => team.Mean ?? 0);
                if ((first ??= total) != total) throw new InvalidOperationException("The same answers gave other bits.");
            })),
            new Side("bare", _ => Task.Run(() => Add(scales, columns, teamOf))),
            () => first is > 0 ? Task.CompletedTask : throw new InvalidOperationException("There is no result."),
            () => ValueTask.CompletedTask));
    }

    private static sbyte[] Column(Random random)
    {
        var column = new sbyte[People];
        for (var person = 0; person < People; person++) column[person] = random.Next(16) == 0 ? AnswerColumns.NoAnswer : (sbyte)random.Next(1, 6);
        return column;
    }

    private static void Add(Scale[] scales, Dictionary<string, sbyte[]> columns, int[] teamOf)
    {
        foreach (var scale in scales)
        {
            var sums = new long[Teams];
            foreach (var item in scale.Items)
            {
                var column = columns[item.Id];
                for (var person = 0; person < column.Length; person++) sums[teamOf[person]] += column[person];
            }

            if (sums.All(sum => sum == 0)) throw new InvalidOperationException("Nothing was added.");
        }
    }
}
