using System.Globalization;
using System.Text.Json;
using LdRoi.Measurement.Drivers;

namespace LdRoi.Measurement.Tests.Drivers;

/// <summary>The simulated scan as rows for key drivers: 216 people in 24 teams with learning culture and four factors, and what R computes from them.</summary>
internal static class DriverScan
{
    public static readonly string[] Codes = ["GM", "ZR", "FB", "LD"];

    public static readonly JsonElement Known = ReferenceFile.Json("reference_synthetic.json");

    public static readonly DriverRow[] Rows =
    [
        .. from row in SyntheticScan.Instance.Wave(1)
           let outcome = SyntheticScan.Instance.ScoreOf(row, SyntheticScan.Culture)
           let drivers = Codes.Select(code => SyntheticScan.Instance.ScoreOf(row, code)).ToList()
           where outcome is not null && !drivers.Contains(null)
           select new DriverRow(int.Parse(row.Team[1..], CultureInfo.InvariantCulture), outcome.Value, [.. drivers.Select(score => score!.Value)]),
    ];
}
