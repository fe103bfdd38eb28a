using System.Globalization;
using System.Text.Json;
using LdRoi.Measurement.Verweving;

namespace LdRoi.Measurement.Tests.Verweving;

/// <summary>180 simulated people in 20 teams, and what R computes from them.</summary>
internal static class ChainFile
{
    public static readonly IReadOnlyList<IReadOnlyDictionary<string, string?>> Table = ReferenceFile.Table("chain_of_impact.csv");

    public static readonly JsonElement Known = ReferenceFile.Json("reference_extra.json");

    public static readonly ChainRow[] Rows =
    [
        .. Table.Select(row => new ChainRow(
            int.Parse(row["team"]![1..], CultureInfo.InvariantCulture), row.Number("L1_utility"), row.Number("L2_learning"), row.Number("L3_transfer"), row.Number("L4_result"))),
    ];

    public static readonly ModerationRow[] Cultures = [.. Table.Select(row => new ModerationRow(row.Number("L2_learning"), row.Number("culture"), row.Number("L3_transfer")))];
}
