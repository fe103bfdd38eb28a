using LdRoi.Measurement.Scan;
using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Tests.Agreement;

/// <summary>Groups that known answers belong to.</summary>
internal static class Teams
{
    /// <summary>Six targets, four judges: Shrout &amp; Fleiss (1979), Psychological Bulletin 86, table 2.</summary>
    public static readonly double[][] Targets = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];

    /// <summary>Yield of dyestuff in six batches of five: Davies (1949), Statistical methods in research and production, table 6.2.</summary>
    public static readonly double[][] Dyestuff =
    [
        [1545, 1440, 1440, 1520, 1580],
        [1540, 1555, 1490, 1560, 1495],
        [1595, 1550, 1605, 1510, 1560],
        [1445, 1440, 1595, 1465, 1545],
        [1595, 1630, 1515, 1635, 1625],
        [1520, 1455, 1450, 1480, 1445],
    ];

    /// <summary>Scores per team of wave 1 of the simulated scan, as the reference orders the teams.</summary>
    public static IReadOnlyList<IReadOnlyCollection<double>> OfWave1(string scale) => SyntheticScan.Instance.ByTeam(scale, 1);

    public static IReadOnlyList<GroupMoments> Moments(IReadOnlyList<IReadOnlyCollection<double>> groups) => [.. groups.Select(GroupMoments.Of)];

    /// <summary>Answers of one team to one scale in wave 1, after reversal, in the unit of the answers.</summary>
    public static IReadOnlyList<IReadOnlyList<double?>> Rows(string scale, string team) =>
        ScaleRows.Of(SyntheticScan.Instance.Scales[scale], SyntheticScan.Instance.Wave(1).Where(row => row.Team == team).Select(row => row.Answers));
}
