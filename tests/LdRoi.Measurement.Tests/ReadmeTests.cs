using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace LdRoi.Measurement.Tests;

public sealed partial class ReadmeTests
{
    [Fact]
    public void Every_example_of_the_README_is_compiled_and_run_as_it_stands()
    {
        var compiled = Lines(File.ReadAllText(Beside("ReadmeExamples.cs")));
        var examples = Example().Matches(Readme()).Select(match => Lines(match.Groups[1].Value)).ToList();

        examples.Count.ShouldBeGreaterThan(8);
        foreach (var example in examples)
        {
            Enumerable.Range(0, compiled.Count).Any(at => compiled.Skip(at).Take(example.Count).SequenceEqual(example)).ShouldBeTrue(string.Join('\n', example));
        }
    }

    [Fact]
    public void Every_public_type_with_something_to_call_is_named_in_the_README()
    {
        var readme = Readme();
        typeof(Reason).Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true } && !type.Name.EndsWith("Constants", StringComparison.Ordinal))
            .Select(type => type.Name)
            .Where(name => !readme.Contains($"`{name}`", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    private static string Readme() => File.ReadAllText(Path.Combine(Path.GetDirectoryName(Beside("."))!, "..", "..", "src", "LdRoi.Measurement", "README.md"));

    private static string Beside(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, name);

    private static List<string> Lines(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
