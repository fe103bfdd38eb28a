using LdRoi.Bot.Scan;
using LdRoi.Bot.Scan.Import;
using LdRoi.Bot.Tests.Architecture;
using LdRoi.Bot.Tests.World;

namespace LdRoi.Bot.Tests.Scan.Import;

/// <summary>What docs/instruments.md shows: a questionnaire of two scales with seven points.</summary>
internal static class InstrumentGuide
{
    public const string Version = "energy-1.0.0";

    private static readonly string Guide = File.ReadAllText(Path.Combine(Sources.Root, "docs", "instruments.md")).ReplaceLineEndings("\n");

    public static string Example { get; } = Fenced("json");

    /// <summary>What the verb says of the example with two mistakes in it.</summary>
    public static string Mistakes { get; } = Fenced("text");

    /// <summary>The example with one thing in it written otherwise.</summary>
    public static string With(string written, string otherwise)
    {
        Example.ShouldContain(written);
        var at = Example.IndexOf(written, StringComparison.Ordinal);
        return Example[..at] + otherwise + Example[(at + written.Length)..];
    }

    /// <summary>An operator imports a file into a service that runs.</summary>
    public static async Task<(int Code, string Said)> Imports(this BotWorld world, string definition)
    {
        var path = Path.Combine(world.Folder, "questionnaire.json");
        await File.WriteAllTextAsync(path, definition);
        using var said = new StringWriter();
        return (await ImportInstrumentVerb.Run(world.Services, path, said, said, CancellationToken.None), said.ToString());
    }

    private static string Fenced(string kind)
    {
        var begin = Guide.IndexOf($"```{kind}\n", StringComparison.Ordinal) + kind.Length + 4;
        return Guide[begin..Guide.IndexOf("```", begin, StringComparison.Ordinal)];
    }
}
