using LdRoi.Bot.Scan;
using LdRoi.Measurement;
using LdRoi.Measurement.Drivers;
using LdRoi.Measurement.Scan;
using TeamTree = LdRoi.Bot.People.TeamTree;

namespace LdRoi.Bot.Privacy;

/// <summary>Which factors go most with learning culture in the whole organisation. Never worked out for a team.</summary>
internal sealed class WaveDrivers
{
    /// <summary>Of the bootstrap: always the same, so that whoever computes it again gets the same intervals.</summary>
    private const ulong Seed = 2026;

    private readonly Measured<KeyDriversResult> _result;

    private WaveDrivers(WaveId wave, Measured<KeyDriversResult> result)
    {
        _result = result;
        Rows = result.Value is { } found ? [.. found.Drivers.Select(driver => Row(wave, driver, found))] : [];
    }

    public IReadOnlyList<ReleasedDriver> Rows { get; }

    /// <summary>Learning culture is the mean of all outcomes; who lacks one of them, or a factor, does not count.</summary>
    public static WaveDrivers Of(WaveId wave, WaveAnswers answers, IReadOnlyDictionary<RespondentId, Place> placed, TeamTree tree, ScanParts parts)
    {
        if (parts.Factors.Count == 0 || parts.Outcomes.Count == 0)
        {
            return new WaveDrivers(wave, Measured<KeyDriversResult>.Missing(Reason.NZero, 0));
        }

        var outcomes = parts.Outcomes.Select(scale => WaveScoring.Scores(scale, answers.Columns)).ToList();
        var factors = parts.Factors.Select(scale => WaveScoring.Scores(scale, answers.Columns)).ToList();

        // Numbered as the tree has them, so that the draws are the same whatever ids people and teams have.
        var numbers = tree.All.Select((team, number) => (team.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number);
        var rows = new List<DriverRow>();
        for (var place = 0; place < answers.People.Count; place++)
        {
            if (placed[answers.People[place]].Team is not { } team
                || outcomes.Any(scores => scores[place] is null) || factors.Any(scores => scores[place] is null))
            {
                continue;
            }

            rows.Add(new DriverRow(
                numbers[team], outcomes.Average(scores => scores[place]!.Value), [.. factors.Select(scores => scores[place]!.Value)]));
        }

        return new WaveDrivers(wave, KeyDrivers.FromRows([.. parts.Factors.Select(scale => scale.Code)], rows, Seed));
    }

    /// <summary>The row about the scan as a whole.</summary>
    public ReleasedScan In(ScanResponse response) => new()
    {
        WaveId = response.WaveId,
        Invited = response.Invited,
        Answered = response.Answered,
        Finished = response.Finished,
        Careless = response.Careless,
        DriverVerdict = _result.Value?.Verdict,
        DriverReason = _result.HasValue ? null : _result.Reason,
        DriverPeople = _result.HasValue ? _result.N : 0,
        Explained = WaveQuality.Decimals(_result.Value?.AdjustedRSquared),
        FirstDiffersByLevel = _result.Value?.FirstDiffersByLevel ?? false,
        AreEntangled = _result.Value?.Drivers.Any(driver => driver.Importance?.Collinearity is Collinearity.Noted or Collinearity.Warned) ?? false,
        MethodsDisagree = _result.Notes.Contains(Reason.UnstableMethods),
    };

    private static ReleasedDriver Row(WaveId wave, KeyDriver driver, KeyDriversResult all) => new()
    {
        WaveId = wave,
        ScaleCode = driver.Code,
        Correlation = WaveQuality.Decimals(driver.Correlation)!.Value,
        CorrelationLow = WaveQuality.Decimals(driver.CorrelationInterval?.Low),
        CorrelationHigh = WaveQuality.Decimals(driver.CorrelationInterval?.High),
        Share = WaveQuality.Decimals(driver.Importance?.LmgShare),
        ShareLow = ShareOf(driver.Certainty?.Lmg.Low, all),
        ShareHigh = ShareOf(driver.Certainty?.Lmg.High, all),
        ProbabilityFirst = WaveQuality.Decimals(driver.Certainty?.ProbabilityFirst),
        Rank = driver.Rank,
        HasOppositeSign = driver.Importance?.HasSuppressionSign ?? false,
    };

    private static double? ShareOf(double? weight, KeyDriversResult all) =>
        weight is { } known && all.RSquared is > 0 and { } explained ? WaveQuality.Decimals(Math.Min(1, known / explained)) : null;
}
