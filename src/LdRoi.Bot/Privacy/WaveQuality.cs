using LdRoi.Bot.Scan;
using LdRoi.Measurement;
using LdRoi.Measurement.Careless;
using LdRoi.Measurement.Reliability;
using LdRoi.Measurement.Scan;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Bot.Privacy;

/// <summary>How well a wave measured, over everybody: response, reliability, items, and what careless answers do. Two decimals leave, nothing finer.</summary>
internal static class WaveQuality
{
    /// <summary>Careless answers are looked for among so many people at most, spread evenly: enough for a difference of two points, and it bounds memory.</summary>
    private const int LargestCarelessSample = 5_000;

    public static Measured<CarelessSensitivityResult> CarelessIn(
        WaveAnswers answers, IReadOnlyDictionary<RespondentId, Place> placed, ScanParts parts, int threshold)
    {
        var every = Math.Max(1, (answers.People.Count + LargestCarelessSample - 1) / LargestCarelessSample);
        var sheets = Enumerable.Range(0, answers.People.Count).Where(place => place % every == 0 && answers.AnsweredBy(place) > 0)
            .Select(place => answers.SheetOf(place, parts.AskedOf(placed[answers.People[place]].Sequence))).ToList();
        return CarelessSensitivity.Of(sheets, parts.Scales, parts.Opposites, threshold);
    }

    /// <summary>Each scale with its items.</summary>
    public static IReadOnlyList<(ReleasedScale Scale, IReadOnlyList<ReleasedItem> Items)> Of(
        WaveId wave, WaveAnswers answers, ScanParts parts, Measured<CarelessSensitivityResult> careless) =>
    [
        .. parts.Scales.AsParallel().AsOrdered().Select(scale =>
        {
            var matrix = CovarianceMatrix.OfCompleteCases(ScaleRows.Of(scale, answers.Columns));
            return (ScaleOf(wave, scale, matrix, careless), ItemsOf(wave, scale, matrix, answers));
        }),
    ];

    private static ReleasedScale ScaleOf(WaveId wave, Scale scale, CovarianceMatrix items, Measured<CarelessSensitivityResult> careless)
    {
        var alpha = ReliabilityGate.Shown(CronbachAlpha.Of(items));
        return new ReleasedScale
        {
            WaveId = wave,
            ScaleCode = scale.Code,
            People = alpha.HasValue ? alpha.N : 0,
            Withheld = alpha.HasValue ? null : alpha.Reason,
            Alpha = Decimals(alpha.Value?.Displayed),
            AlphaLow = Decimals(alpha.Value?.Interval?.Low),
            AlphaHigh = Decimals(alpha.Value?.Interval?.High),
            Omega = alpha.HasValue ? Decimals(ReliabilityGate.Shown(McDonaldOmega.OneFactor(items)).Value?.Value) : null,
            CarelessDifference = careless.Value?.Scales.FirstOrDefault(one => one.Scale == scale.Code) is { IsWorthMentioning: true, Difference: { } difference }
                ? Math.Round(difference, MidpointRounding.AwayFromZero)
                : null,
        };
    }

    private static IReadOnlyList<ReleasedItem> ItemsOf(WaveId wave, Scale scale, CovarianceMatrix matrix, WaveAnswers answers)
    {
        // Without a complete row there is nothing to analyse, item by item.
        var analysis = ItemAnalysis.Of(matrix);
        return
        [
            .. scale.Items.Select((item, place) =>
            {
                var reactions = answers.To(item.Id);
                return new ReleasedItem
                {
                    WaveId = wave,
                    ItemId = item.Id,
                    NoAnswer = reactions.All >= ReliabilityConstants.SmallestNumberToShow ? Decimals(1 - (double)reactions.Answers / reactions.All) : null,
                    ItemRest = Decimals(ReliabilityGate.Shown(analysis.ElementAtOrDefault(place).ItemRest).Value),
                    AlphaWithout = Decimals(ReliabilityGate.Shown(analysis.ElementAtOrDefault(place).AlphaIfDeleted).Value),
                };
            }),
        ];
    }

    public static ScanResponse Response(
        Wave wave, WaveAnswers answers, IReadOnlyDictionary<RespondentId, Place> placed, ScanParts parts, Measured<CarelessSensitivityResult> careless)
    {
        var everybody = Enumerable.Range(0, answers.People.Count).ToList();
        var answered = everybody.Count(place => answers.AnsweredBy(place) > 0);
        var finished = everybody.Count(place =>
            answers.AnsweredBy(place) > 0 && answers.ReactionsOf(place) >= parts.AskedOf(placed[answers.People[place]].Sequence).Count);
        return new ScanResponse(wave.Id, everybody.Count, Enough(answered), Enough(finished), careless.Value?.Careless);

        int Enough(int people) => people >= wave.Threshold ? people : 0;
    }

    /// <summary>Two decimals; −0 does not leave.</summary>
    internal static double? Decimals(double? value) => value is { } number ? Math.Round(number, 2, MidpointRounding.AwayFromZero) + 0.0 : null;
}

/// <summary>How many were asked, answered something, and answered everything; below the threshold 0.</summary>
internal sealed record ScanResponse(WaveId WaveId, int Invited, int Answered, int Finished, int? Careless);
