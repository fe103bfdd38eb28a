using System.Globalization;
using System.Text.RegularExpressions;

namespace LdRoi.Bot.Programmes;

/// <summary>Numbers as people write them in either language: digits, and one comma or point before at most four decimals. 1.200 means two things, so it is refused.</summary>
internal static partial class AmountText
{
    /// <summary>Null when it is no such number.</summary>
    public static decimal? Number(string text)
    {
        var plain = text.Trim();
        return Shape().IsMatch(plain) && !Thousands().IsMatch(plain)
            ? decimal.Parse(plain.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>An amount of 0 or more, in cents; null when it is none.</summary>
    public static long? Cents(string text) => Number(text) is { } amount and >= 0 && amount * 100 == decimal.Truncate(amount * 100) ? (long)(amount * 100) : null;

    [GeneratedRegex(@"\A-?[0-9]{1,10}(?:[.,][0-9]{1,4})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(@"\A-?[1-9][0-9]{0,2}[.,][0-9]{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();
}
