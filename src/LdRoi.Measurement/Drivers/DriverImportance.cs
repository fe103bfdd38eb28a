namespace LdRoi.Measurement.Drivers;

/// <summary>What one driver has to do with the outcome, among the other drivers.</summary>
/// <param name="Correlation">r with the outcome, −1…1.</param>
/// <param name="Beta">Standardised regression coefficient, with the sign that the weights hide.</param>
/// <param name="VarianceInflation">1 / (1 − R² of this driver on the others), 1 or more.</param>
/// <param name="Lmg">Mean gain in R² over all subsets of the others and then over their sizes; 0 or more. Also called Shapley's value and general dominance.</param>
/// <param name="Johnson">Johnson's relative weight, 0 or more.</param>
/// <param name="LmgShare"><paramref name="Lmg"/> / R², 0–1; null when R² is 0.</param>
/// <param name="JohnsonShare"><paramref name="Johnson"/> / R², 0–1; null when R² is 0.</param>
/// <param name="First">r²: R² of this driver alone.</param>
/// <param name="Last">What R² loses without this driver, 0 or more.</param>
/// <param name="Pratt">β·r; below 0 where they have opposite signs.</param>
/// <remarks>
/// LMG: Lindeman, Merenda &amp; Gold (1980), Introduction to Bivariate and Multivariate Analysis; Budescu (1993), Psychological Bulletin 114.
/// Johnson (2000), Multivariate Behavioral Research 35. Pratt (1987), Proceedings of the Second International Tampere Conference in Statistics.
/// </remarks>
public readonly record struct DriverImportance(
    double Correlation, double Beta, double VarianceInflation, double Lmg, double Johnson, double? LmgShare, double? JohnsonShare, double First, double Last, double Pratt)
{
    /// <summary>How far it repeats the other drivers.</summary>
    public Collinearity Collinearity => VarianceInflation switch
    {
        > DriverConstants.WarnedInflation => Collinearity.Warned,
        > DriverConstants.NotedInflation => Collinearity.Noted,
        _ => Collinearity.None,
    };

    /// <summary>Whether the weight stands for a coefficient below 0, or for one above 0 of a driver that goes down with the outcome: print the sign.</summary>
    public bool HasSuppressionSign =>
        Lmg > DriverConstants.Rounding && (Beta < -DriverConstants.Rounding || (Beta > DriverConstants.Rounding && Correlation < -DriverConstants.Rounding));
}
