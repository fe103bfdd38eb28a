using LdRoi.Measurement.Statistics;

namespace LdRoi.Measurement.Effects;

/// <summary>A difference in differences with its four means and its errors.</summary>
/// <param name="TreatedBefore">Mean of those who took part, before.</param>
/// <param name="TreatedAfter">Mean of those who took part, after.</param>
/// <param name="ControlBefore">Mean of the others, before.</param>
/// <param name="ControlAfter">Mean of the others, after.</param>
/// <param name="TreatedTeams">Teams that took part.</param>
/// <param name="ControlTeams">The other teams.</param>
/// <param name="Ordinary">The effect with errors as if people of one team did not resemble each other: for comparison only.</param>
/// <param name="Cr1">The effect with CR1 errors and G − 1 degrees of freedom.</param>
/// <param name="Cr2">The effect with CR2 errors and Satterthwaite's degrees of freedom.</param>
public readonly record struct DifferenceResult(
    double TreatedBefore, double TreatedAfter, double ControlBefore, double ControlAfter, int TreatedTeams, int ControlTeams, Coefficient Ordinary, Coefficient Cr1, Coefficient Cr2)
{
    /// <summary>What is reported: <see cref="Cr2"/> below 40 teams, <see cref="Cr1"/> from there on.</summary>
    public Coefficient Effect => TreatedTeams + ControlTeams < EffectConstants.TeamsForCr1 ? Cr2 : Cr1;
}
