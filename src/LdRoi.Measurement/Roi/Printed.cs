using System.Globalization;

namespace LdRoi.Measurement.Roi;

/// <summary>Numbers as they are printed: rounded once, half away from zero, the same in every culture.</summary>
internal static class Printed
{
    public static string Number(decimal value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture); // there is no −0
    }
}
