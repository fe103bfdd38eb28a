using System.Globalization;

namespace LdRoi.Channels;

/// <summary>A host name that a platform can reach.</summary>
internal static class PublicHost
{
    /// <summary>As DNS writes it, so that nothing of what was given means anything in YAML, JSON or an address.</summary>
    /// <returns>Null when it is no name of a host alone.</returns>
    public static string? Of(string domain)
    {
        var host = Ascii(domain.Trim());
        return host is not null && Uri.CheckHostName(host) == UriHostNameType.Dns && host.Contains('.', StringComparison.Ordinal)
            && host.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-')
                ? host
                : null;
    }

    private static string? Ascii(string domain)
    {
        try
        {
            return new IdnMapping().GetAscii(domain).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
