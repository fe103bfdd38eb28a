namespace LdRoi.Measurement.Careless;

/// <summary>How many sets of answers an index speaks against.</summary>
/// <param name="Index">The index.</param>
/// <param name="People">How many; null when they, or the others, are too few to be counted.</param>
public readonly record struct CarelessCount(CarelessIndex Index, int? People);

/// <summary>A scale's mean with and without careless answers.</summary>
/// <param name="Scale">The scale's code.</param>
/// <param name="Everybody">Mean of all scores, POMP 0–100; <see cref="Reason.PrivacyMinN"/> for too few.</param>
/// <param name="WithoutCareless">
/// The same without those whose answers are careless; equal to <paramref name="Everybody"/> when there are none. <see cref="Reason.PrivacyRemainder"/> when they, or the
/// others, are too few: their scores would follow by subtraction.
/// </param>
public readonly record struct ScaleSensitivity(string Scale, Measured<double> Everybody, Measured<double> WithoutCareless)
{
    /// <summary>Without − with, in points; null when one of them is missing.</summary>
    public double? Difference => WithoutCareless.Value - Everybody.Value;

    /// <summary>Whether the difference is more than 2 points, and so must be mentioned.</summary>
    public bool IsWorthMentioning => Math.Abs(Difference ?? 0) > CarelessConstants.DifferenceWorthMentioning;
}

/// <summary>What careless answers do to the results of a wave.</summary>
/// <param name="Careless">Sets of answers with two indices or more against them; null when they, or the others, are too few to be counted.</param>
/// <param name="Indices">Every index once, in the order of the enumeration.</param>
/// <param name="Scales">Every scale once, in the order given.</param>
public readonly record struct CarelessSensitivityResult(int? Careless, IReadOnlyList<CarelessCount> Indices, IReadOnlyList<ScaleSensitivity> Scales);
