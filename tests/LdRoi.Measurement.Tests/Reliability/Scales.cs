using LdRoi.Measurement.Scan;
using LdRoi.Measurement.Statistics;
using System.Text.Json;

namespace LdRoi.Measurement.Tests.Reliability;

/// <summary>Covariances that known answers belong to.</summary>
internal static class Scales
{
    /// <summary>Complete cases of wave 1 of the simulated scan, after reversal.</summary>
    public static CovarianceMatrix OfWave1(string scale) =>
        CovarianceMatrix.OfCompleteCases(ScaleRows.Of(SyntheticScan.Instance.Scales[scale], SyntheticScan.Instance.Wave(1).Select(row => row.Answers)));

    /// <summary>Thirty departments, seven scores: Chatterjee &amp; Price, Regression Analysis by Example; summary statistics only.</summary>
    public static CovarianceMatrix OfAttitude()
    {
        var inputs = ReferenceFile.Json("attitude_summary.json").GetProperty("inputs");
        return CovarianceMatrix.FromCorrelations(
            [.. inputs.GetProperty("cor").EnumerateArray().Select(row => row.Numbers())],
            [.. inputs.GetProperty("items").EnumerateArray().Select(item => inputs.GetProperty("sds").Number(item.GetString()!))],
            inputs.GetProperty("n").GetInt32());
    }

    /// <summary>Covariances of items that follow one factor exactly.</summary>
    public static CovarianceMatrix OfFactor(double[] loadings, double[] residuals, int n = 200) =>
        CovarianceMatrix.FromCovariances(
            [.. loadings.Select((own, i) => (IReadOnlyList<double>)[.. loadings.Select((other, j) => own * other + (i == j ? residuals[i] : 0))])], n);

    public static IReadOnlyList<double>[] Rows(JsonElement rows) => [.. rows.EnumerateArray().Select(row => row.Numbers())];
}
