using System.Globalization;

namespace LdRoi.Channels.Slack;

/// <summary>The app manifest of this version: what Slack is told of the app, with the least scopes.</summary>
public static class SlackManifest
{
    private const string Example = "bot.example.org";

    private const string Rotation = "token_rotation_enabled: ";

    /// <param name="domain">The host alone.</param>
    /// <param name="oneWorkspace">Installed by hand, with a token in the settings: that one must not end by itself.</param>
    /// <returns>Null when it is no host that Slack could reach.</returns>
    public static string? For(string domain, bool oneWorkspace = false)
    {
        // As DNS writes it, so that nothing of what was given means anything in YAML.
        var host = Ascii(domain.Trim());
        return host is not null && Uri.CheckHostName(host) == UriHostNameType.Dns && host.Contains('.', StringComparison.Ordinal)
            && host.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-')
                ? Template().Replace(Example, host, StringComparison.Ordinal)
                    .Replace($"{Rotation}true", oneWorkspace ? $"{Rotation}false" : $"{Rotation}true", StringComparison.Ordinal)
                : null;
    }

    internal static string Template()
    {
        using var stream = typeof(SlackManifest).Assembly.GetManifestResourceStream("slack/manifest.yaml")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
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
