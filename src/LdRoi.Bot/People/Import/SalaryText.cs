using System.Globalization;
using System.Text.RegularExpressions;

namespace LdRoi.Bot.People.Import;

/// <summary>Yearly salaries as they are written in the file: one form only, since 55.000 means two things.</summary>
internal static partial class SalaryText
{
    public const string Form = "Write it as 55000 or 55000.50: digits, and a point before the cents.";

    /// <summary>The salary in cents; null when it is not in the one form.</summary>
    public static long? Cents(string text) =>
        Shape().IsMatch(text) ? (long)(decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * 100) : null;

    [GeneratedRegex(@"\A[0-9]{1,9}(?:\.[0-9]{1,2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
