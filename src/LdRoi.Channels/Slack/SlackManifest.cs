namespace LdRoi.Channels.Slack;

/// <summary>The app manifest of this version: what Slack is told of the app, with the least scopes.</summary>
public static class SlackManifest
{
    private const string Example = "bot.example.org";

    private const string Rotation = "token_rotation_enabled: ";

    /// <param name="domain">The host alone.</param>
    /// <param name="oneWorkspace">Installed by hand, with a token in the settings: that one must not end by itself.</param>
    /// <returns>Null when it is no host that Slack could reach.</returns>
    public static string? For(string domain, bool oneWorkspace = false) => PublicHost.Of(domain) is { } host
        ? Template().Replace(Example, host, StringComparison.Ordinal)
            .Replace($"{Rotation}true", oneWorkspace ? $"{Rotation}false" : $"{Rotation}true", StringComparison.Ordinal)
        : null;

    internal static string Template()
    {
        using var stream = typeof(SlackManifest).Assembly.GetManifestResourceStream("slack/manifest.yaml")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
