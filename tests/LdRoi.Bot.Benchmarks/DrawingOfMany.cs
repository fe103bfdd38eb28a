using LdRoi.Bot.Reports.Pictures;
using LdRoi.Channels.Cards;
using SkiaSharp;

namespace LdRoi.Bot.Benchmarks;

/// <summary>The picture of a team's report, drawn over and over.</summary>
internal sealed class DrawingOfMany : IBenchmark
{
    private const int Pictures = 100;

    public string Name => "drawing";

    public string Title => "The picture of a report";

    public string Method =>
        "A hundred pictures of a report with ten scales (eight scores with their interval, a band, one withheld), 720 pixels wide, one after the other. The yardstick takes such a picture as it is "
        + "and writes it as a PNG with the drawing library's own writer, in all colours: nothing is drawn. Every picture must have the same bytes.";

    public string Database => "none";

    public string Unit => "pictures";

    public int UnitsPerRequest => Pictures;

    public TimeSpan? Limit => TimeSpan.FromSeconds(5);

    // A report is drawn on the thread that answers it.
    public int? Connections => 1;

    public Task<Pair> Prepare(Options options)
    {
        var chart = Chart(new Random(options.Seed));
        var png = chart.Png();
        var drawn = SKBitmap.Decode(png);
        return Task.FromResult(new Pair(
            new Side("product", _ => Times(() => chart.Png().AsSpan().SequenceEqual(png))),
            new Side("bare", _ => Times(() => drawn.Encode(SKEncodedImageFormat.Png, 100) is { Size: > 0 })),
            () => Task.CompletedTask,
            () =>
            {
                drawn.Dispose();
                return ValueTask.CompletedTask;
            }));
    }

    private static Task Times(Func<bool> draw) => Task.Run(() =>
    {
        for (var picture = 0; picture < Pictures; picture++)
        {
            if (!draw())
            {
                throw new InvalidOperationException("The same report gave another picture.");
            }
        }
    });

    private static ScaleChart Chart(Random random)
    {
        return new ScaleChart(
            "Klantenservice: Najaar", [.. Enumerable.Range(1, 3).Select(at => Row($"Indicator {at}"))],
            [.. Enumerable.Range(1, 5).Select(at => Row($"Factor {at}")), new("Factor 6", new ChartFigure.Band(60, 80)), new("Factor 7", ChartFigure.Nothing)], Language.Dutch);

        ScaleChart.Row Row(string name)
        {
            var mean = random.Next(10, 90);
            return new(name, new ChartFigure.Score(mean, mean - 9, mean + 9));
        }
    }
}
