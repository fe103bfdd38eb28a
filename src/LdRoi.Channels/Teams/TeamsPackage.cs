using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace LdRoi.Channels.Teams;

/// <summary>The app package of this version: what an administrator uploads to Teams.</summary>
public static class TeamsPackage
{
    private const string ExampleHost = "bot.example.org";
    private const string ExampleId = "00000000-0000-4000-8000-000000000000";
    private const string Manifest = "manifest.json";
    private const string FirstVersion = "1.0.0";

    /// <summary>Of the bot; its command list names its own on a line below.</summary>
    private const string OfOnePerson = "\"scopes\": [\"personal\"],\n      \"isNotificationOnly\"";

    private const string OfTeamsToo = "\"scopes\": [\"personal\", \"team\", \"groupChat\"],\n      \"isNotificationOnly\"";

    /// <summary>The same bytes from the same settings: a package can be compared with the one that was uploaded.</summary>
    private static readonly DateTimeOffset Made = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Files = [Manifest, "nl.json", "color.png", "outline.png"];

    /// <param name="appId">The application (client) id of the bot's registration.</param>
    /// <param name="domain">The host alone.</param>
    /// <param name="inTeams">It may also be added to teams and group chats: who is there can then be reached, and nobody is heard but by a mention.</param>
    /// <param name="version">Teams takes a package in the place of another only when its version is higher; null for the first.</param>
    /// <returns>A zip.</returns>
    /// <exception cref="ArgumentException">With the sentence that says what to give instead.</exception>
    public static byte[] For(string appId, string domain, bool inTeams = false, string? version = null)
    {
        if (!Guid.TryParse(appId.Trim(), out var id) || id == Guid.Empty)
        {
            throw new ArgumentException("--app-id takes the application (client) id of the bot's registration, such as 7e000000-0000-4000-8000-00000000c001.");
        }

        if (PublicHost.Of(domain) is not { } host)
        {
            throw new ArgumentException("--domain takes the name of a host alone, for example bot.example.org.");
        }

        version ??= FirstVersion;
        if (!Version.TryParse(version, out var read) || read.Build < 0 || read.Revision >= 0 || read.ToString() != version)
        {
            throw new ArgumentException("--version takes three numbers, such as 1.0.1, and must be higher than that of the package that was uploaded.");
        }

        var contents = Files.ToDictionary(file => file, file => file.EndsWith(".json", StringComparison.Ordinal) ? Filled(file, id, host, inTeams, version) : Bytes(file));
        if (Mistakes(contents).ToList() is { Count: > 0 } mistakes)
        {
            throw new InvalidOperationException($"The package of this version would be refused: {string.Join("; ", mistakes)}.");
        }

        return Zip(contents);
    }

    /// <summary>What Teams would refuse, as far as its published schema does not say it already.</summary>
    internal static IEnumerable<string> Mistakes(IReadOnlyDictionary<string, byte[]> contents)
    {
        using var manifest = JsonDocument.Parse(contents[Manifest]);
        var root = manifest.RootElement;
        foreach (var (path, most) in Limits)
        {
            if (At(root, path) is not { Length: > 0 } text || text.Length > most)
            {
                yield return $"{path} takes 1 to {most} characters";
            }
        }

        foreach (var (kind, pixels) in new[] { ("color", 192), ("outline", 32) })
        {
            if (At(root, $"icons.{kind}") is not { } icon || !contents.TryGetValue(icon, out var png) || SizeOf(png) != (pixels, pixels))
            {
                yield return $"the {kind} icon is {pixels} by {pixels} pixels";
            }
        }

        var commands = root.GetProperty("bots")[0].GetProperty("commandLists").EnumerateArray().Sum(list => list.GetProperty("commands").GetArrayLength());
        foreach (var language in root.GetProperty("localizationInfo").GetProperty("additionalLanguages").EnumerateArray())
        {
            if (!contents.TryGetValue(language.GetProperty("file").GetString()!, out var words))
            {
                yield return $"the words of {language.GetProperty("languageTag").GetString()} are missing";
                continue;
            }

            using var translated = JsonDocument.Parse(words);
            foreach (var mistake in Mistakes(translated.RootElement, commands))
            {
                yield return mistake;
            }
        }
    }

    /// <summary>Characters, after Microsoft's schema.</summary>
    private static readonly (string Path, int Most)[] Limits =
    [
        ("developer.name", 32), ("name.short", 30), ("name.full", 100), ("description.short", 80), ("description.full", 4_000),
    ];

    private static IEnumerable<string> Mistakes(JsonElement translated, int commands)
    {
        foreach (var (path, most) in Limits.Where(limit => limit.Path != "developer.name"))
        {
            if (translated.Member(path).Text() is not { Length: > 0 } text || text.Length > most)
            {
                yield return $"{path} takes 1 to {most} characters in every language";
            }
        }

        for (var at = 0; at < commands; at++)
        {
            foreach (var part in new[] { "title", "description" })
            {
                if (translated.Member($"bots[0].commandLists[0].commands[{at}].{part}").Text() is not { Length: > 0 and <= 128 })
                {
                    yield return $"command {at + 1} has its {part} in every language";
                }
            }
        }
    }

    private static string? At(JsonElement json, string path) => path.Split('.').Aggregate(json, (here, name) => here.Member(name)).Text();

    /// <summary>Width and height stand at the same place in every PNG.</summary>
    private static (int Width, int Height) SizeOf(byte[] png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));

    private static byte[] Filled(string file, Guid id, string host, bool inTeams, string version) => Encoding.UTF8.GetBytes(
        Encoding.UTF8.GetString(Bytes(file)).Replace(ExampleId, id.ToString("D"), StringComparison.Ordinal).Replace(ExampleHost, host, StringComparison.Ordinal)
            .Replace($"\"version\": \"{FirstVersion}\"", $"\"version\": \"{version}\"", StringComparison.Ordinal)
            .Replace(OfOnePerson, inTeams ? OfTeamsToo : OfOnePerson, StringComparison.Ordinal));

    private static byte[] Bytes(string file)
    {
        using var stream = typeof(TeamsPackage).Assembly.GetManifestResourceStream($"teams/{file}")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Zip(Dictionary<string, byte[]> contents)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (file, content) in contents)
            {
                var entry = zip.CreateEntry(file);
                entry.LastWriteTime = Made;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
