using LdRoi.Bot.Scan;

namespace LdRoi.Bot.Tests.World;

/// <summary>
/// Answers of somebody made up to a whole scan: openness to feedback goes most with the indicators, coaching a little. The
/// same number gives the same answers.
/// </summary>
internal static class MadeScan
{
    public static IReadOnlyDictionary<string, int> AnswersOf(Instrument instrument, int number, double lift = 0)
    {
        var random = new Random(number);
        var levels = instrument.Factors.ToDictionary(scale => scale.Code, _ => Math.Clamp(random.NextDouble() + lift, 0, 1));
        var culture = 0.6 * levels["FB"] + 0.25 * levels["CO"] + 0.15 * random.NextDouble();
        return instrument.Scales.SelectMany(scale => scale.Items.Select(item => (Item: item, Level: levels.GetValueOrDefault(scale.Code, culture))))
            .ToDictionary(pair => pair.Item.Id, pair => Code(pair.Level + 0.15 * (random.NextDouble() - 0.5), pair.Item.ReverseKeyed));
    }

    private static int Code(double level, bool reversed)
    {
        var code = 1 + (int)Math.Round(4 * Math.Clamp(level, 0, 1));
        return reversed ? 6 - code : code;
    }
}
