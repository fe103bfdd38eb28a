namespace LdRoi.Measurement.Statistics.Comparison;

/// <summary>The p-value of a team's change, by the test that suits its size.</summary>
/// <param name="PValue">Two-sided, 0–1.</param>
/// <param name="IsSignFlip">Whether it comes from the exact sign-flip test instead of the paired t test.</param>
public readonly record struct ChangeTestResult(double PValue, bool IsSignFlip);

/// <summary>Whether a team changed: exact sign-flip for few people, paired t for more. Over many teams the p-values go through <see cref="BenjaminiHochberg"/>.</summary>
public static class ChangeTest
{
    /// <summary>For 12 people or fewer <see cref="SignFlip"/>, for more <see cref="PairedTTest"/>.</summary>
    /// <param name="differences">Later − earlier, one per person, any order; for people with a key, <see cref="Scan.ScoreChanges.Differences"/>.</param>
    /// <returns>
    /// The p-value with N = people. Nobody: <see cref="Reason.NZero"/>; one person: <see cref="Reason.NOne"/>; a number that is none: <see cref="Reason.NotFinite"/>; more than
    /// 12 people who all changed by the same amount: <see cref="Reason.ZeroVariance"/>.
    /// </returns>
    public static Measured<ChangeTestResult> Of(IReadOnlyCollection<double> differences)
    {
        if (differences.Count <= ComparisonConstants.SignFlipUpTo) return SignFlip.Test(differences).Select(flip => new ChangeTestResult(flip.PValue, IsSignFlip: true));

        var paired = PairedTTest.OfDifferences(differences);
        return paired is { Value: { } value } && value.Test is null
            ? Measured<ChangeTestResult>.Missing(Reason.ZeroVariance, differences.Count)
            : paired.Select(result => new ChangeTestResult(result.Test!.Value.PValue, IsSignFlip: false));
    }
}
