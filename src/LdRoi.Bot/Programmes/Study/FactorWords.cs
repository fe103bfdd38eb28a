using System.Text.Json;
using LdRoi.Bot.Programmes.CheckIns;

namespace LdRoi.Bot.Programmes.Study;

/// <summary>The factors of the shipped scan by their code; those of another questionnaire keep it.</summary>
internal static class FactorWords
{
    private static readonly Dictionary<string, TwoWords> Names = Shipped();

    public static TwoWords Of(string code) => Names.GetValueOrDefault(code, new TwoWords(code, code));

    private static Dictionary<string, TwoWords> Shipped()
    {
        using var stream = typeof(FactorWords).Assembly.GetManifestResourceStream("instruments/learning-growth-scan.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("constructs").EnumerateArray().ToDictionary(
            one => one.GetProperty("code").GetString()!,
            one => new TwoWords(one.GetProperty("name").GetProperty("en").GetString()!, one.GetProperty("name").GetProperty("nl").GetString()!), StringComparer.Ordinal);
    }
}
