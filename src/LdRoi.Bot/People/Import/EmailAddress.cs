using System.Text.RegularExpressions;

namespace LdRoi.Bot.People.Import;

/// <summary>What an e-mail address looks like when a platform reports it.</summary>
internal static partial class EmailAddress
{
    /// <summary>RFC 5321, 4.5.3.1.3: a path of 256 with its angle brackets.</summary>
    public const int Longest = 254;

    public static bool Is(string text) => text.Length <= Longest && Shape().IsMatch(text);

    // The dot-atom of RFC 5322 at a host name of at least two labels.
    [GeneratedRegex(
        @"\A(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
        + @"@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
